import { FORM_LABELS } from './form-words.ts'

/** The forms of domain §4.5 that are lists. */
export type FormNumber = 'F17' | 'F19' | 'F20' | 'F24' | 'F34'

/** A list as plain data: whoever prints or exports it adds lines, page numbers and nothing else. */
export interface FormTable {
  readonly form: FormNumber
  readonly columns: readonly FormColumn[]
  readonly rows: readonly FormRow[]
  /** 合计, 平均 …: under the rows, on the last page. */
  readonly totals: readonly FormRow[]
}

export interface FormColumn {
  /** By this a row is read and a program finds its way; the label is for paper. */
  readonly key: string
  readonly label: string
  readonly isNumber: boolean
}

/** By column key; a cell that is not there is empty. */
export type FormRow = Readonly<Record<string, string>>

/** Columns of a form by their keys; `extra` gives those a scheme adds (its categories). */
export function columnsOf(
  keys: readonly string[],
  numbers: readonly string[],
  extra: ReadonlyMap<string, string> = new Map(),
): FormColumn[] {
  return keys.map((key) => {
    const label = extra.get(key) ?? FORM_LABELS[key]
    if (label === undefined) throw new Error(`no label for column ${key}`)
    return { key, label, isNumber: numbers.includes(key) || extra.has(key) }
  })
}
