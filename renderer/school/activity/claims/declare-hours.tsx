import { Alert, Button, Table } from 'antd'
import { useMemo, useState } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import { wasThere } from '../../../../shared/ledger/sources/attendance-source.ts'
import { sumOfDecimals } from '../../../../shared/policy/scheme/exact.ts'
import { schemeInForce } from '../../../../shared/policy/scheme/scheme-in-force.ts'
import {
  type ClaimRows,
  type Declarable,
  declarables,
  declareHours,
  nextClaimNumber,
  submitNewClaim,
} from '../../../actions/activity/declare-hours.ts'
import type { When } from '../../../actions/activity/hold-activity.ts'
import { newId } from '../../../actions/changes.ts'
import { useHost, useSave, useStatus } from '../../../store/session.tsx'
import { dayText } from '../../../ui/dates.ts'
import { useKeys } from '../../../ui/keys.ts'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { useWords } from '../../../words/words.tsx'
import { useStep } from '../../document/take-step.ts'
import { useSchemes } from '../../scheme/use-schemes.ts'

export interface DeclareHoursProps {
  readonly year: number
  readonly rows: ClaimRows
  readonly claims: readonly ViewRow[]
  readonly onDone: (claim: Hex) => void
  readonly onClose: () => void
}

/** Which activities are declared: all that can be are chosen, the others say why they cannot. */
export function DeclareHours({ year, rows, claims, onDone, onClose }: DeclareHoursProps) {
  const { activity, shell } = useWords()
  const words = activity.claims
  const { school } = useStatus()
  const host = useHost()
  const save = useSave()
  const step = useStep()
  const all = useMemo(() => declarables(year, rows), [year, rows])
  const [left, setLeft] = useState<ReadonlySet<Hex>>(new Set())
  const chosen = all.filter(({ activity: { id }, verdict }) => verdict === 'ready' && !left.has(id))
  const known = useSchemes()
  const scheme = schemeInForce(known?.schemes ?? [], school?.scheme ?? '', lastDay(chosen))
  const numbers = new Map(claims.map(({ id, fields }) => [id, String(fields.number ?? '')]))
  useKeys({ 'Ctrl+S': send, Escape: onClose })

  async function send(): Promise<void> {
    if (step.busy || !scheme) return
    const id = newId()
    const number = nextClaimNumber(school?.code ?? '', year, claims)
    const named = { id: scheme.id, version: scheme.version }
    const changes = declareHours({ id, year, number, scheme: named }, chosen)
    const saved = await step.run(() => (changes.ok ? save('declare-hours', changes.value) : changes))
    if (!saved) return
    // Refused now: the claim is a draft, and its panel offers the step again.
    await step.run(() => host.api.decide(submitNewClaim(id, saved.operation, chosen)))
    onDone(id)
  }

  return (
    <section aria-label={words.choose}>
      <div className="panel-head">
        <strong>{words.choose}</strong>
        <Button type="text" size="small" onClick={onClose}>
          {activity.close}
        </Button>
      </div>
      {known && !scheme && <Alert type="warning" showIcon title={words.noScheme} />}
      {all.every(({ verdict }) => verdict !== 'ready') && (
        <Alert type="info" showIcon title={words.noReady} />
      )}
      <Table
        aria-label={words.choose}
        size="small"
        rowKey={({ activity: { id } }) => id}
        pagination={false}
        dataSource={all}
        rowSelection={{
          selectedRowKeys: chosen.map(({ activity: { id } }) => id),
          onChange: (keys) =>
            setLeft(new Set(all.map(({ activity: { id } }) => id).filter((id) => !keys.includes(id)))),
          getCheckboxProps: ({ activity: row, verdict }) => ({
            disabled: verdict !== 'ready',
            'aria-label': String(row.fields.theme ?? ''),
          }),
        }}
        columns={[
          {
            key: 'day',
            title: activity.columns.day,
            width: 140,
            className: 'nowrap-cell',
            render: (_value, { activity: { fields } }) => dayText((fields.when as When).day, shell.locale),
          },
          {
            key: 'theme',
            title: activity.columns.theme,
            render: (_value, { activity: { fields } }) => String(fields.theme ?? ''),
          },
          {
            key: 'roll',
            title: activity.columns.roll,
            width: 80,
            align: 'right',
            render: (_value, { attendances }) => attendances.filter(wasThere).length,
          },
          {
            key: 'hours',
            title: activity.columns.hours,
            width: 80,
            align: 'right',
            render: (_value, { activity: { fields } }) => String(fields.hours ?? ''),
          },
          {
            key: 'verdict',
            title: words.verdict,
            width: 260,
            render: (_value, { verdict, claim }: Declarable) =>
              claim === null ? words.verdicts[verdict] : words.declaredIn(numbers.get(claim) ?? ''),
          },
        ]}
      />
      <RefusalNote refusal={step.refusal} />
      <div className="form-actions roll-save">
        <Button
          type="primary"
          disabled={chosen.length === 0 || !scheme}
          loading={step.busy}
          onClick={() => void send()}
        >
          {words.send(chosen.length)}
        </Button>
        <span className="page-count">
          {words.hours} {sumOfDecimals(chosen.map(({ activity: { fields } }) => String(fields.hours ?? '')))}
        </span>
      </div>
    </section>
  )
}

/** A claim names the version of its last activity; the county judges each by the version of its own day (PL3). */
function lastDay(chosen: readonly Declarable[]): string {
  return chosen.reduce((last, { activity: { fields } }) => {
    const { day } = fields.when as When
    return day > last ? day : last
  }, '')
}
