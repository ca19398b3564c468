import type { ReactNode } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { degreeText } from '../../actions/write-degree.ts'
import { useRow, useRows } from '../../store/session.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { DegreeForm } from './degree-form.tsx'
import { Papers } from './papers.tsx'
import { usePersonNames } from './person-choice.tsx'
import { useMayWrite } from './use-may-write.ts'

export interface PersonPapersProps {
  readonly tabs: ReactNode
  /** An id, `new`, or nothing. */
  readonly open: string | undefined
  /** Of a new one. */
  readonly person: Hex | undefined
}

/** F25: degrees that become credits. */
export function Degrees({ tabs, open, person }: PersonPapersProps) {
  const words = useWords().trainingPapers.degree
  const all = useRows('degree-study')
  const row = useRow('degree-study', open)
  const nameOf = usePersonNames()
  const mayWrite = useMayWrite('degree-study', 'college')
  const rows = all.filter(({ fields }) => fields.removed !== true)
  const close = () => goTo('training', 'degrees')
  const isOpen = row !== undefined || (open === 'new' && mayWrite)
  return (
    <Papers
      path="degrees"
      tabs={tabs}
      rows={rows}
      open={open}
      add={mayWrite ? words.add : undefined}
      count={words.count(rows.length)}
      empty={{ title: words.empty, next: words.emptyNext }}
      onOpen={(id) => goTo('training', 'degrees', id)}
      columns={[
        {
          key: 'person',
          title: words.columns.person,
          sorts: true,
          value: ({ fields }) => nameOf(String(fields.person ?? '')),
          draw: ({ id, fields }) => (
            <a href={`#/training/degrees/${id}`}>{nameOf(String(fields.person ?? ''))}</a>
          ),
        },
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
