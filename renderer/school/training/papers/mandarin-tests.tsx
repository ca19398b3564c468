import { useMemo } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import { mandarinText } from '../../../actions/training/write-mandarin.ts'
import { markOfResult, resultId } from '../../../actions/training/write-result.ts'
import { useRows } from '../../../store/session.tsx'
import { useWords } from '../../../words/words.tsx'
import { MandarinForm } from './mandarin-form.tsx'
import { Papers } from './papers.tsx'
import { type PaperKind, type PersonPapersProps, usePersonColumn, usePersonPapers } from './person-papers.tsx'

const TESTS: PaperKind = { kind: 'mandarin-test', path: 'mandarin' }

/** F26: Mandarin levels that become credits. */
export function MandarinTests({ tabs, open, person }: PersonPapersProps) {
  const { trainingPapers, training } = useWords()
  const words = trainingPapers.mandarin
  const projects = useRows('project')
  const results = useRows('result')
  const { rows, row, mayWrite, isOpen, openOne, close } = usePersonPapers(TESTS, open)
  const personColumn = usePersonColumn(TESTS, words.columns.person)
  const byId = useMemo(
    () => new Map([...projects, ...results].map((one) => [one.id, one])),
    [projects, results],
  )

  function gradeOf(project: Hex, who: Hex): string {
    const grade = markOfResult(byId.get(resultId(project, who)))?.grade
    return grade ? training.grades[grade] : training.notGraded
  }

  return (
    <Papers
      path={TESTS.path}
      tabs={tabs}
      rows={rows}
      open={open}
      add={mayWrite ? words.add : undefined}
      count={words.count(rows.length)}
      empty={{ title: words.empty, next: words.emptyNext }}
      onOpen={openOne}
      columns={[
        personColumn,
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
            onClose={close}
          />
        ) : null
      }
    />
  )
}
