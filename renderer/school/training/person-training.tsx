import { Typography } from 'antd'
import { useMemo } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { markOfResult } from '../../actions/training/write-result.ts'
import { PersonPages } from '../../book/person-pages.tsx'
import { ALL_BOOKS } from '../../book/use-pages.tsx'
import { useRows } from '../../store/session.tsx'
import { useWords } from '../../words/words.tsx'
import { personOf } from './project-rows.ts'
import { markText } from './value-text.ts'

/** What one person learned elsewhere, in that person's panel. */
export function PersonTraining({ person }: { readonly person: ViewRow }) {
  const words = useWords().training
  const projects = useRows('project')
  const results = useRows('result')
  const names = useMemo(() => new Map<Hex, ViewRow>(projects.map((row) => [row.id, row])), [projects])
  const own = results.filter((row) => row.fields.void !== true && personOf(row) === person.id)
  return (
    <section className="panel-part" aria-label={words.personSection.title}>
      <Typography.Title level={4}>{words.personSection.title}</Typography.Title>
      {own.length === 0 && <p className="training-text">{words.personSection.none}</p>}
      {own.map((row) => {
        const [project = ''] = row.fields.of as readonly Hex[]
        const mark = markOfResult(row)
        return (
          <p key={row.id} className="person-result">
            <a href={`#/training/id/${project}`}>{String(names.get(project)?.fields.name ?? words.none)}</a>
            {mark && <span className="frame-quiet">{markText(mark, words)}</span>}
          </p>
        )
      })}
      {ALL_BOOKS.filter(({ of }) => of !== undefined).map((book) => (
        <PersonPages key={book.kind} book={book} person={person} />
      ))}
    </section>
  )
}
