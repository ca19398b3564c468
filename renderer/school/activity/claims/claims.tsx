import { Button, Table } from 'antd'
import { useMemo, useState } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import { mayWrite } from '../../../../shared/domain/kinds/kinds.ts'
import { useRows, useStatus } from '../../../store/session.tsx'
import { EmptyState } from '../../../ui/list/empty-state.tsx'
import { useWords } from '../../../words/words.tsx'
import { StepMark } from '../../document/step-mark.tsx'
import { ClaimPanel } from './claim-panel.tsx'
import { claimViews } from './claim-rows.ts'
import { DeclareHours } from './declare-hours.tsx'

const NEW = 'new'

/** The claims of a year and where each stands; beside them the one that is open, or a new one. */
export function Claims({ year }: { readonly year: number }) {
  const { activity } = useWords()
  const words = activity.claims
  const { user, writable } = useStatus()
  const claims = useRows('claim')
  const activities = useRows('activity')
  const attendances = useRows('attendance')
  const claimLines = useRows('claim-line')
  const ours = useRows('school-decision')
  const countys = useRows('county-decision')
  const recognitions = useRows('recognition')
  const [open, setOpen] = useState<Hex | typeof NEW>()

  const rows = useMemo(() => ({ activities, attendances, claimLines }), [activities, attendances, claimLines])
  const decisions = useMemo(() => [...ours, ...countys], [ours, countys])
  const views = useMemo(
    () => claimViews(year, claims, rows, decisions, recognitions),
    [year, claims, rows, decisions, recognitions],
  )
  const mayDeclare = writable && mayWrite('claim', 'number', user?.role ?? '')
  const opened = views.find(({ claim }) => claim.id === open)
  const declare = (
    <Button type="primary" onClick={() => setOpen(NEW)}>
      {words.declare}
    </Button>
  )

  if (open === NEW) {
    return (
      <DeclareHours
        year={year}
        rows={rows}
        claims={claims}
        onDone={(claim) => setOpen(claim)}
        onClose={() => setOpen(undefined)}
      />
    )
  }
  if (views.length === 0) {
    return (
      <EmptyState
        title={words.empty(year)}
        next={mayDeclare ? words.emptyNext : words.keepersOnly}
        action={mayDeclare && declare}
      />
    )
  }
  return (
    <>
      <div className="filters">{mayDeclare && declare}</div>
      <div className={opened ? 'beside beside-roll' : undefined}>
        <Table
          className="row-act"
          aria-label={activity.tabs.claims}
          size="small"
          rowKey={({ claim }) => claim.id}
          pagination={false}
          dataSource={[...views]}
          rowClassName={({ claim }) => (claim.id === open ? 'row-open' : '')}
          onRow={({ claim }) => ({ onClick: () => setOpen(claim.id) })}
          columns={[
            {
              key: 'number',
              title: words.number,
              render: (_value, { claim, number }) => (
                <Button type="link" className="link-cell" onClick={() => setOpen(claim.id)}>
                  {number}
                </Button>
              ),
            },
            ...(opened
              ? []
              : [
                  {
                    key: 'activities',
                    title: words.activities,
                    align: 'right' as const,
                    render: (_value: unknown, { lines }: (typeof views)[number]) => lines.length,
                  },
                  { key: 'declared', title: words.hoursEach, align: 'right' as const, dataIndex: 'declared' },
                  {
                    key: 'recognised',
                    title: words.hoursGranted,
                    align: 'right' as const,
                    dataIndex: 'recognised',
                  },
                ]),
            {
              key: 'state',
              title: words.state,
              width: 120,
              render: (_value, { state }) => <StepMark step={state.step} />,
            },
          ]}
        />
        {opened && (
          <ClaimPanel
            key={opened.claim.id}
            view={opened}
            decisions={decisions}
            mayDeclare={mayDeclare}
            onClose={() => setOpen(undefined)}
          />
        )}
      </div>
    </>
  )
}
