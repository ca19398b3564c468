import { useMemo } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import { mandarinText } from '../../actions/write-mandarin.ts'
import { markOfResult, resultId } from '../../actions/write-result.ts'
import { useRow, useRows } from '../../store/session.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import type { PersonPapersProps } from './degrees.tsx'
import { MandarinForm } from './mandarin-form.tsx'
import { Papers } from './papers.tsx'
import { usePersonNames } from './person-choice.tsx'
import { useMayWrite } from './use-may-write.ts'

/** F26: Mandarin levels that become credits. */
export function MandarinTests({ tabs, open, person }: PersonPapersProps) {
  const { trainingPapers, training } = useWords()
  const words = trainingPapers.mandarin
  const all = useRows('mandarin-test')
  const projects = useRows('project')
  const results = useRows('result')
  const row = useRow('mandarin-test', open)
  const nameOf = usePersonNames()
  const mayWrite = useMayWrite('mandarin-test', 'reached')
  const byId = useMemo(
    () => new Map([...projects, ...results].map((one) => [one.id, one])),
    [projects, results],
  )
  const rows = all.filter(({ fields }) => fields.removed !== true)
  const isOpen = row !== undefined || (open === 'new' && mayWrite)

  function gradeOf(project: Hex, who: Hex): string {
    const grade = markOfResult(byId.get(resultId(project, who)))?.grade
    return grade ? training.grades[grade] : training.notGraded
  }

  return (
    <Papers
      path="mandarin"
      tabs={tabs}
      rows={rows}
      open={open}
      add={mayWrite ? words.add : undefined}
      count={words.count(rows.length)}
      empty={{ title: words.empty, next: words.emptyNext }}
      onOpen={(id) => goTo('training', 'mandarin', id)}
      columns={[
        {
          key: 'person',
          title: words.columns.person,
          sorts: true,
          value: ({ fields }) => nameOf(String(fields.person ?? '')),
          draw: ({ id, fields }) => (
            <a href={`#/training/mandarin/${id}`}>{nameOf(String(fields.person ?? ''))}</a>
          ),
        },
        { key: 'level', title: words.columns.level, sorts: true, value: (one) => mandarinText(one).level },
        {
          key: 'result',
          title: words.columns.result,
          value: ({ fields }) => gradeOf(String(fields.project ?? ''), String(fields.person ?? '')),
        },
        {
          key: 'project',
          title: words.columns.project,
          value: ({ fields }) => String(byId.get(String(fields.project ?? ''))?.fields.name ?? ''),
        },
        {
          key: 'certificate',
          title: words.columns.certificate,
          value: (one) => mandarinText(one).certificateNumber,
        },
      ]}
      panel={
        isOpen ? (
          <MandarinForm
            key={row?.id ?? 'new'}
            row={row}
            person={person}
            mayWrite={mayWrite}
            onClose={() => goTo('training', 'mandarin')}
          />
        ) : null
      }
    />
  )
}
