import { Alert, Button, Table, Typography } from 'antd'
import { useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { removePlanLine, restorePlanLine } from '../../actions/write-plan-line.ts'
import { useSave } from '../../store/session.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { planLineColumns } from './plan-line-columns.tsx'

export interface PlanLinesProps {
  /** Every line, removed ones too. */
  readonly all: readonly ViewRow[]
  readonly live: readonly ViewRow[]
  readonly mayEdit: boolean
  readonly open: OpenLine
  readonly onOpen: (line: OpenLine) => void
}

export const NEW_LINE = 'new'
/** The line whose form is open beside the table. */
export type OpenLine = Hex | typeof NEW_LINE | undefined

/** The topics of the plan; one just taken off can be put back. */
export function PlanLines({ all, live, mayEdit, open, onOpen }: PlanLinesProps) {
  const words = useWords().plan
  const save = useSave()
  const step = useStep()
  const [removed, setRemoved] = useState<Hex>()
  const gone = all.find(({ id, fields }) => id === removed && fields.removed === true)

  async function remove(row: ViewRow): Promise<void> {
    const saved = await step.run(() => save('remove-plan-line', removePlanLine(row)))
    if (!saved) return
    setRemoved(row.id)
    if (open === row.id) onOpen(undefined)
  }

  const add = (
    <Button type="primary" ghost={live.length > 0} onClick={() => onOpen(NEW_LINE)}>
      {words.addLine}
    </Button>
  )
  return (
    <section aria-label={words.lines} className="part">
      <div className="panel-head">
        <Typography.Title level={3} className="part-title">
          {words.lines}
        </Typography.Title>
        {mayEdit && live.length > 0 && add}
      </div>
      {gone && (
        <Alert
          type="info"
          role="status"
          title={words.removed(String(gone.fields.theme ?? ''))}
          action={
            <Button
              size="small"
              disabled={step.busy}
              onClick={() => void step.run(() => save('restore-plan-line', restorePlanLine(gone)))}
            >
              {words.undo}
            </Button>
          }
        />
      )}
      <RefusalNote refusal={step.refusal} />
      {live.length === 0 ? (
        <EmptyState
          title={words.noLines}
          next={mayEdit ? words.noLinesNext : words.keepersOnly}
          action={mayEdit && !open && add}
        />
      ) : (
        <Table
          className={mayEdit ? 'row-act' : undefined}
          aria-label={words.lines}
          size="small"
          rowKey="id"
          pagination={false}
          columns={planLineColumns(words, {
            isNarrow: mayEdit && open !== undefined,
            open: onOpen,
            remove: mayEdit ? (row) => void remove(row) : undefined,
          })}
          dataSource={[...live]}
          rowClassName={(row) => (row.id === open ? 'row-open' : '')}
          onRow={(row) => ({ onClick: () => onOpen(row.id) })}
        />
      )}
    </section>
  )
}
