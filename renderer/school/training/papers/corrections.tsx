import { Button } from 'antd'
import { type ReactNode, useMemo } from 'react'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import {
  type CorrectionFields,
  correctionOf,
  standingCorrections,
} from '../../../actions/training/ask-correction.ts'
import { useRows } from '../../../store/session.tsx'
import { goTo } from '../../../ui/route.ts'
import { useWords } from '../../../words/words.tsx'
import { usePersonNames } from '../person-choice.tsx'
import { useMayWrite } from '../use-may-write.ts'
import { type CorrectableRows, personOfRecord, recordLabel } from './correctable-rows.ts'
import { CorrectionForm } from './correction-form.tsx'
import { Papers } from './papers.tsx'

export interface CorrectionsProps {
  readonly tabs: ReactNode
  /** A kind of record, `new`, `again`, or nothing. */
  readonly kind: string | undefined
  /** Of the record, or with `again` of the request to be replaced. */
  readonly id: string | undefined
}

/** F27: what was asked of the county about records it has recognised. */
export function Corrections({ tabs, kind, id }: CorrectionsProps) {
  const words = useWords().trainingPapers.correction
  const all = useRows('correction')
  const rows = useCorrectableRows()
  const nameOf = usePersonNames()
  const mayWrite = useMayWrite('correction', 'is')
  const standing = useMemo(() => standingCorrections(all), [all])
  const replaced = kind === 'again' ? all.find((row) => row.id === id) : undefined
  const fields = replaced && correctionOf(replaced)
  const record = fields ? rowOf(fields.record) : kind && id ? rowOf({ kind, id }) : undefined
  const isOpen = mayWrite && (kind === 'new' || record !== undefined)

  function rowOf(named: CorrectionFields['record']): ViewRow | undefined {
    return [...rows.links, ...rows.papers].find(
      (row) => row.kind === named.kind && (row.id === named.id || row.merged.includes(named.id)),
    )
  }

  function labelOf(row: ViewRow): string {
    const about = rowOf(correctionOf(row).record)
    return about ? `${nameOf(personOfRecord(about))} · ${recordLabel(about, rows.named, words)}` : ''
  }

  /** What is asked, and the way to ask for something else instead. */
  function asked(row: ViewRow): ReactNode {
    const text = correctionOf(row).asked
    if (!mayWrite) return text
    return (
      <>
        {text}{' '}
        <Button
          type="link"
          size="small"
          aria-label={words.againOf(labelOf(row))}
          onClick={() => goTo('training', 'corrections', 'again', row.id)}
        >
          {words.again}
        </Button>
      </>
    )
  }

  return (
    <Papers
      tabs={tabs}
      rows={standing}
      open={replaced?.id}
      add={mayWrite ? words.add : undefined}
      count={words.count(standing.length)}
      empty={{ title: words.empty, next: words.emptyNext }}
      columns={[
        { key: 'record', title: words.columns.record, sorts: true, value: labelOf },
        { key: 'was', title: words.columns.was, value: (row) => correctionOf(row).was },
        {
          key: 'asked',
          title: words.columns.asked,
          value: (row) => correctionOf(row).asked,
          draw: asked,
        },
        { key: 'reason', title: words.columns.reason, value: (row) => correctionOf(row).reason },
      ]}
      panel={
        isOpen ? (
          <CorrectionForm
            key={`${kind}/${id}`}
            rows={rows}
            record={record}
            replaced={replaced}
            onClose={() => goTo('training', 'corrections')}
          />
        ) : null
      }
    />
  )
}

function useCorrectableRows(): CorrectableRows {
  const results = useRows('result')
  const presenters = useRows('presenter')
  const attendances = useRows('attendance')
  const degrees = useRows('degree-study')
  const mandarin = useRows('mandarin-test')
  const projects = useRows('project')
  const activities = useRows('activity')
  return useMemo(
    () => ({
      links: [...results, ...presenters, ...attendances],
      papers: [...degrees, ...mandarin],
      named: new Map([...projects, ...activities].map((row) => [row.id, row])),
    }),
    [results, presenters, attendances, degrees, mandarin, projects, activities],
  )
}
