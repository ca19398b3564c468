/** One thing wrong with a scheme file or a record, named by its place. */
export interface PolicyFault {
  /** `categories[3].min`; empty for the whole. */
  readonly path: string
  /** One plain Chinese sentence for the county officer who edits the file. */
  readonly sentence: string
}

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly PolicyFault[] }

/** `at('records', 3, 'hours')` is `records[3].hours`. */
export function at(...steps: readonly (string | number)[]): string {
  return pathOf(steps)
}

/** The same of a list that may be long. */
export function pathOf(steps: readonly (string | number)[]): string {
  let path = ''
  for (const step of steps) {
    if (typeof step === 'number') path += `[${step}]`
    else if (step === '') continue
    else if (/^[\p{L}_@*][\p{L}\p{N}_.@*-]*$/u.test(step)) path += path === '' ? step : `.${step}`
    else path += `[${JSON.stringify(step)}]`
  }
  return path
}
