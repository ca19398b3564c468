import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import { degreeText } from '../../../actions/training/write-degree.ts'
import { useWords } from '../../../words/words.tsx'
import { DegreeForm } from './degree-form.tsx'
import { Papers } from './papers.tsx'
import { type PaperKind, type PersonPapersProps, usePersonColumn, usePersonPapers } from './person-papers.tsx'

const DEGREES: PaperKind = { kind: 'degree-study', path: 'degrees' }

/** F25: degrees that become credits. */
export function Degrees({ tabs, open, person }: PersonPapersProps) {
  const words = useWords().trainingPapers.degree
  const { rows, row, mayWrite, isOpen, openOne, close } = usePersonPapers(DEGREES, open)
  const personColumn = usePersonColumn(DEGREES, words.columns.person)
  return (
    <Papers
      path={DEGREES.path}
      tabs={tabs}
      rows={rows}
      open={open}
      add={mayWrite ? words.add : undefined}
      count={words.count(rows.length)}
      empty={{ title: words.empty, next: words.emptyNext }}
      onOpen={openOne}
      columns={[
        personColumn,
        {
          key: 'college',
          title: words.columns.college,
          sorts: true,
          value: ({ fields }) => String(fields.college ?? ''),
        },
        { key: 'state', title: words.columns.state, value: (one) => words.met(conditionsMet(one)) },
        { key: 'major', title: words.columns.major, value: ({ fields }) => String(fields.major ?? '') },
        {
          key: 'certificate',
          title: words.columns.certificate,
          sorts: true,
          value: (one) => degreeText(one).certificateDay,
        },
      ]}
      panel={
        isOpen ? (
          <DegreeForm key={row?.id ?? 'new'} row={row} person={person} mayWrite={mayWrite} onClose={close} />
        ) : null
      }
    />
  )
}

/** H-040; that the certificate is of this cycle is for the county to judge. */
function conditionsMet(row: ViewRow): number {
  const { approved, related, recognised, certificateDay } = degreeText(row)
  return [approved, related, recognised, certificateDay !== ''].filter(Boolean).length
}
