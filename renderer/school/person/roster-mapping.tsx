import { Typography } from 'antd'
import type { RosterPreview } from '../../../shared/contract/host-values.ts'
import { useWords } from '../../words/words.tsx'

/** How the columns were understood, and the rows that are no people. */
export function RosterMappingTable({ preview: { columns, skipped } }: { readonly preview: RosterPreview }) {
  const { roster: words, person } = useWords()
  const fieldNames: Readonly<Record<string, string>> = { ...person.fields, ...words.fieldNames }
  return (
    <>
      <section className="part" aria-label={words.mapping}>
        <Typography.Title level={3}>{words.mapping}</Typography.Title>
        <ul className="plain-list">
          {columns.map(({ column, header, field }) => (
            <li key={column}>
              <b>{column}</b>{' '}
              {field === null ? `${header} → ${words.notTaken}` : (fieldNames[field] ?? field)}
            </li>
          ))}
        </ul>
      </section>
      {skipped.length > 0 && (
        <section className="part" aria-label={words.skipped}>
          <Typography.Title level={3}>{words.skipped}</Typography.Title>
          <ul className="plain-list">
            {skipped.map(({ row, reason }) => (
              <li key={`${row}/${reason}`}>
                <b>{words.rowNumber(row)}</b> {words.skippedReasons[reason] ?? words.otherSkipped}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
