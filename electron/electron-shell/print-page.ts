import type { WebContents } from 'electron'

/** Through the system's print dialog; false when the person thought better of it or there is no printer. */
export function printPage(contents: Pick<WebContents, 'print'>): Promise<boolean> {
  return new Promise((resolve) => contents.print({ printBackground: true }, (isDone) => resolve(isDone)))
}
