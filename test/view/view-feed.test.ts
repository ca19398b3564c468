import { beforeEach, expect, test } from 'vitest'
import { createViewFeed, type ViewFeed } from '../../electron/services/view/view-feed.ts'
import type { HostEvent } from '../../shared/contract/host-api.ts'
import type { ViewMark, ViewVerdict } from '../../shared/contract/host-values.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import { openLog, PLAN, write } from '../disk/log-world.ts'
import { dice } from '../simulation/dice.ts'
import { simulatedDisk } from '../simulation/simulated-disk.ts'
import { set } from '../worlds/feed-pen.ts'

const ID_NUMBER = '11010519491231002X'
const PERSON = 'd'.repeat(32)

let log: OperationLog
let feed: ViewFeed
let told: HostEvent[]
beforeEach(async () => {
  const disk = simulatedDisk({ random: dice(3).uniform })
  await disk.makeFolder('/data')
  log = await openLog(disk)
  await write(log, set('plan', PLAN, 'title', '计划'))
  await write(log, set('person', PERSON, 'name', '李'), set('person', PERSON, 'id-number', ID_NUMBER))
  told = []
  feed = createViewFeed(log, new Uint8Array(32), (event) => told.push(event))
})

test('ST3 a view made of this journal up to here is current; no view is built', async () => {
  expect(await verdict(mark())).toBe('current')
  expect(await verdict(null)).toBe('rebuild')
})

test('ST3 a view of another fold, with other counts, or behind is built anew', async () => {
  const whole = mark()
  expect(await verdict({ ...whole, fold: whole.fold + 1 })).toBe('rebuild')
  expect(await verdict({ ...whole, rows: whole.rows - 1 })).toBe('rebuild')
  await write(log, set('plan', PLAN, 'goal', '目标'))
  expect(await verdict(whole)).toBe('rebuild')
  expect(feedsOf(log)).toBe(1)
})

test('ST3 a view of another journal says nothing of this one: it is built anew, and no feed is left', async () => {
  expect(await verdict({ ...mark(), journal: 'another', hash: '0'.repeat(64) })).toBe('rebuild')
  await write(log, set('plan', PLAN, 'goal', '目标'))
  expect(feedsOf(log)).toBe(1)
})

test('ST6 a view that knows more of this journal than it does makes the PC leave its feeds', async () => {
  const whole = mark()
  expect(await verdict({ ...whole, offset: whole.offset + 100, hash: '0'.repeat(64) })).toBe('ahead')
  await write(log, set('plan', PLAN, 'goal', '目标'))
  expect(feedsOf(log)).toBe(2)
})

test('TR5 neither a page nor what is told of a change holds an ID number whole', async () => {
  const page = feed.page(0)
  expect(JSON.stringify(page)).toContain('"print"')
  expect(JSON.stringify(page)).not.toContain(ID_NUMBER)
  const over = log.fold(HOME).row('person', PERSON)?.writes.name ?? []
  const act = { at: 5, actor: 'c'.repeat(32), role: 'clerk', act: 'test' }
  const saved = await log.write(HOME, { ...act, changes: [set('person', PERSON, 'name', '李四', ...over)] })
  if (!saved.ok) throw new Error(saved.refusal.refused)
  feed.tell([saved.value.changes])
  expect(told).toHaveLength(1)
  expect(JSON.stringify(told)).toContain('"李四"')
  expect(JSON.stringify(told)).toContain('"print"')
  expect(JSON.stringify(told)).not.toContain(ID_NUMBER)
})

function mark(): ViewMark {
  const page = feed.page(0)
  if (!page.ok || !page.value.mark) throw new Error('more than a page')
  return page.value.mark
}

async function verdict(view: ViewMark | null): Promise<ViewVerdict['verdict']> {
  const answer = await feed.check(view)
  if (!answer.ok) throw new Error(answer.refusal.refused)
  return answer.value.verdict
}

function feedsOf(of: OperationLog): number {
  return new Set([...of.fold(HOME).graph.complete()].map(({ operation }) => operation.feed)).size
}
