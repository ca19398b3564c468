import { callRoll, makeMark } from '../../../renderer/actions/activity/call-roll.ts'
import { connectHost } from '../../../renderer/store/connect-host.ts'
import { type KeptView, openKeptView } from '../../../renderer/store/dexie-view.ts'
import type { HostConnection } from '../../../renderer/store/host-client.ts'
import { createRowIndex } from '../../../renderer/store/row-index.ts'
import { createView } from '../../../renderer/store/view.ts'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { bulkPutApart } from './raw-dexie.ts'

/** What the benchmarks ask of the page: the renderer's own parts put together as `renderer/main.tsx` does. */
export interface BenchPage {
  /** Milliseconds from asking the host until the screens may read; the kept view must be empty. */
  rebuild(): Promise<number>
  /** Calls the roll of an activity, everybody otherwise than before. */
  rollCall(activity: Hex): Promise<RollCallTimes>
  /** One strict `bulkPut` of the rows which that roll call changes, in a database of its own. */
  strictPut(activity: Hex): Promise<number>
  /** Milliseconds of one `bulkPut` of all rows of this window into a new database like the view's. */
  putAll(): Promise<number>
}

export interface RollCallTimes {
  /** Milliseconds until the answer that shows 已保存. */
  readonly saved: number
  /** Milliseconds until the rows stand in IndexedDB as well. */
  readonly kept: number
}

declare global {
  interface Window {
    bench: BenchPage
  }
}

const host = await connectHost()
const rows = createRowIndex()
const put: ViewRow[] = []
let onKept = () => {}
const kept = telling(openKeptView())
const view = createView({ api: host.api, events: host.events, rows, kept, fresh: false })

window.bench = {
  rebuild: () => timed(view.start),
  rollCall: (activity) => rollCall(host, activity),
  async strictPut(activity) {
    const changed = rollOf(activity)
    return bulkPutApart('strict', changed)
  },
  putAll: () => bulkPutApart('relaxed', put),
}

async function rollCall({ api }: HostConnection, activity: Hex): Promise<RollCallTimes> {
  const kept = new Promise<void>((resolve) => {
    onKept = resolve
  })
  const shown = new Map(rollOf(activity).map((row) => [(row.fields.of as Hex[])[1]!, row]))
  const began = performance.now()
  const made = new Map(
    [...shown].map(([person, row]) => [person, makeMark(row, { mark: isPresent(row) ? 'late' : 'present' })]),
  )
  const changes = callRoll(activity, made, (person) => shown.get(person))
  const saved = await api.save({ act: 'call-roll', changes })
  const answered = performance.now()
  if (!saved.ok) throw new Error(`save refused: ${saved.refusal.refused}`)
  await kept
  return { saved: answered - began, kept: performance.now() - began }
}

function rollOf(activity: Hex): readonly ViewRow[] {
  return rows.rows('attendance').filter(({ fields }) => (fields.of as Hex[])[0] === activity)
}

function isPresent({ fields }: ViewRow): boolean {
  return (fields.mark as { mark: string }).mark === 'present'
}

/** The same kept view, saying when a change has reached it, and what a rebuild put into it. */
function telling(kept: KeptView): KeptView {
  return {
    ...kept,
    put(page) {
      put.push(...page)
      return kept.put(page)
    },
    async apply(before, changes) {
      await kept.apply(before, changes)
      onKept()
    },
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
