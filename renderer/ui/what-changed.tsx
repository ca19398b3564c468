import type { Value } from '../../shared/base/cbor.ts'
import type {
  DocumentDifference,
  FieldDifference,
  RecordDifference,
} from '../../shared/fold/document-difference.ts'
import type { Row } from '../../shared/fold/row.ts'

export interface WhatChangedWords {
  readonly added: string
  readonly removed: string
  readonly changed: string
  readonly document: string
  readonly before: string
  readonly after: string
  readonly reordered: string
  readonly empty: string
}

export interface WhatChangedProps {
  readonly name: string
  /** The document's own kind; its fields are told without naming a record. */
  readonly kind: string
  readonly difference: DocumentDifference
  readonly labelOf: (field: string) => string
  readonly textOf: (field: string, value: Value) => string
  /** What a line is called by. */
  readonly nameOf: (row: Row) => string
  readonly words: WhatChangedWords
}

/** Field by field and line by line, with words for what a colour would say. */
export function WhatChanged({ name, kind, difference, words, ...parts }: WhatChangedProps) {
  return (
    <ul className="what-changed" aria-label={name}>
      {difference.records.map((record) => (
        <li key={record.id} data-change={record.change}>
          <RecordChange record={record} isDocument={record.kind === kind} words={words} {...parts} />
        </li>
      ))}
      {difference.isReordered && <li>{words.reordered}</li>}
    </ul>
  )
}

interface RecordChangeProps extends Pick<WhatChangedProps, 'labelOf' | 'textOf' | 'nameOf' | 'words'> {
  readonly record: RecordDifference
  readonly isDocument: boolean
}

function RecordChange({ record, isDocument, labelOf, textOf, nameOf, words }: RecordChangeProps) {
  const { change, row, fields } = record
  return (
    <>
      <span className="change-kind">{words[change]}</span>{' '}
      <strong>{isDocument ? words.document : nameOf(row)}</strong>
      {fields.length > 0 && (
        <dl>
          {fields.map((field) => (
            <div key={field.field}>
              <dt>{labelOf(field.field)}</dt>
              <FieldChange field={field} textOf={textOf} words={words} />
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

function FieldChange({
  field,
  textOf,
  words,
}: Pick<RecordChangeProps, 'textOf' | 'words'> & { readonly field: FieldDifference }) {
  const text = (value: Value | undefined) => (value === undefined ? '' : textOf(field.field, value))
  const [before, after] = shortened(text(field.before), text(field.after))
  return (
    <dd>
      <span className="frame-quiet">{words.before}</span> <del>{before || words.empty}</del>{' '}
      <span className="frame-quiet">{words.after}</span> <ins>{after || words.empty}</ins>
    </dd>
  )
}

/** Of two long texts what differs, with a few words around it. */
export function shortened(before: string, after: string): readonly [string, string] {
  if (before.length <= LONG && after.length <= LONG) return [before, after]
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const [from, rest] = [Math.max(0, start - AROUND), Math.max(0, end - AROUND)]
  const cut = (text: string) =>
    `${from > 0 ? '…' : ''}${text.slice(from, text.length - rest)}${rest > 0 ? '…' : ''}`
  return [cut(before), cut(after)]
}

const LONG = 80
const AROUND = 16
