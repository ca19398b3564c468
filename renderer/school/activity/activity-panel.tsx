import { Button, Tabs } from 'antd'
import type { ReactNode } from 'react'
import type { Value } from '../../../shared/base/cbor.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { useCommands } from '../../ui/commands.ts'
import { dayText, today } from '../../ui/dates.ts'
import { usePrintForm } from '../../ui/paper-preview/use-print-form.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useMayPrint } from '../../ui/rights.ts'
import { goTo, useRoute } from '../../ui/route.ts'
import { useWords, type Words } from '../../words/words.tsx'
import { TwoValues } from '../document/two-values.tsx'
import { ActivityForm } from './activity-form.tsx'
import { ActivityHistory } from './activity-history.tsx'
import { ActivityOverview } from './activity-overview.tsx'
import { ActivityRecord } from './activity-record.tsx'
import { activityRow, whenOf } from './activity-rows.ts'
import { PhotoGrid } from './photos/photo-grid.tsx'
import { usePhotos } from './photos/use-photos.ts'
import { RollCall } from './roll/roll-call.tsx'
import { StageMark } from './stage-mark.tsx'
import { valueText } from './value-text.ts'

export interface ActivityPanelProps {
  readonly row: ViewRow
  readonly attendances: readonly ViewRow[]
  readonly guests: readonly ViewRow[]
  readonly mayHold: boolean
  readonly onClose: () => void
}

const TABS = ['overview', 'roll', 'record', 'photos', 'history'] as const
type Tab = (typeof TABS)[number]

/** One activity: what it was, who was there, what came of it. */
export function ActivityPanel({ row, attendances, guests, mayHold, onClose }: ActivityPanelProps) {
  const { activity: words, shell } = useWords()
  const [, , , asked = '', field] = useRoute()
  const { printForm, busy, refusal } = usePrintForm()
  const mayPrint = useMayPrint('F12')
  const photos = usePhotos(row.id)
  const when = whenOf(row)
  const theme = String(row.fields.theme ?? '')
  const { stage } = activityRow(row, attendances, today())
  const isVoid = stage === 'void'
  const tabs = isVoid ? TABS.filter((tab) => tab !== 'roll' && tab !== 'photos') : TABS
  const first: Tab = stage === 'to-call' ? 'roll' : 'overview'
  const tab = tabs.find((one) => one === asked) ?? first

  function show(next: string, to?: string): void {
    goTo('activity', 'id', row.id, next, ...(to === undefined ? [] : [to]))
  }

  const print = (form: 'F11' | 'F12') => () => void printForm({ form, record: row.id })
  useCommands([
    ...(mayPrint
      ? [
          { id: 'print-F11', label: words.printSignIn, run: print('F11') },
          { id: 'print-F12', label: words.printRecord, run: print('F12') },
        ]
      : []),
    ...tabs.map((one) => ({
      id: `tab-${one}`,
      label: words.goToTab(words.panelTabs[one]),
      run: () => show(one),
    })),
  ])

  if (asked === 'edit' && mayHold && !isVoid) {
    return (
      <aside className="beside-panel" aria-label={words.edit}>
        <ActivityForm
          year={Number(when?.day.slice(0, 4))}
          row={row}
          onDone={() => show('overview')}
          onClose={() => show('overview')}
        />
      </aside>
    )
  }

  const contents: Readonly<Record<Tab, ReactNode>> = {
    overview: (
      <ActivityOverview
        row={row}
        document={[row, ...attendances, ...guests, ...photos]}
        attendances={attendances}
        guests={guests}
        photos={photos.length}
        mayHold={mayHold}
        onShow={show}
      />
    ),
    roll: <RollCall activity={row} attendances={attendances} guests={guests} mayMark={mayHold} />,
    record: <ActivityRecord row={row} mayWrite={mayHold && !isVoid} field={field} />,
    photos: <PhotoGrid activity={row.id} photos={photos} mayAdd={mayHold} />,
    history: <ActivityHistory row={row} attendances={attendances} guests={guests} />,
  }
  const counts: Partial<Record<Tab, number>> = { photos: photos.length }
  return (
    <aside className="beside-panel activity-panel" aria-label={words.panel(theme)}>
      <div className="panel-head">
        <strong className="activity-title">{theme}</strong>
        <span className="panel-acts">
          {mayPrint && (
            <>
              <Button type="text" size="small" disabled={busy} onClick={print('F11')}>
                {words.printSignIn}
              </Button>
              <Button type="text" size="small" disabled={busy} onClick={print('F12')}>
                {words.printRecord}
              </Button>
            </>
          )}
          {mayHold && !isVoid && (
            <Button type="text" size="small" onClick={() => show('edit')}>
              {words.edit}
            </Button>
          )}
          <Button type="text" size="small" onClick={onClose}>
            {words.close}
          </Button>
        </span>
      </div>
      <p className="panel-facts">
        <StageMark stage={stage} />
        <span>{factsOf(row, words, shell.locale)}</span>
      </p>
      <RefusalNote refusal={refusal} />
      <TwoValues
        row={row}
        labelOf={(one) => words.labels[one] ?? one}
        textOf={(value: Value) => valueText(value, words)}
      />
      <Tabs
        size="small"
        activeKey={tab}
        onChange={(next) => show(next)}
        destroyOnHidden
        items={tabs.map((key) => ({
          key,
          label: counts[key] ? words.tabCount(words.panelTabs[key], counts[key]) : words.panelTabs[key],
          children: contents[key],
        }))}
      />
    </aside>
  )
}

/** `2026-11-21 周六 14:30 · 90 分钟 · 2 学时 · 会议室 · 李强` */
function factsOf(row: ViewRow, words: Words['activity'], locale: string): string {
  const when = whenOf(row)
  return [
    when && `${dayText(when.day, locale)} ${when.start}`,
    when && words.facts(when.minutes, String(row.fields.hours ?? '')),
    row.fields.place,
    row.fields.host,
  ]
    .filter(Boolean)
    .join(' · ')
}
