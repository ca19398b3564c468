/** As a `ref`: what was just opened or said is seen, however long the list above it is. */
export function bringIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
