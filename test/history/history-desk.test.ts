import { afterEach, expect, test } from 'vitest'
import { createHistoryDesk } from '../../electron/services/history/history-desk.ts'
import { createWhoWrote } from '../../electron/services/history/who-wrote.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { createFold } from '../../shared/fold/fold.ts'
import { make, pen, set } from '../worlds/feed-pen.ts'
import { type StartedHost, startedHost } from '../worlds/started-host.ts'

const LI = derivedId('li')
const ID_NUMBER = '654004199003071127'
let school: StartedHost | undefined
afterEach(async () => {
  await school?.remove()
  school = undefined
})

test('OP1 the history of a record tells who wrote what, newest first, and what became of it', async () => {
  school = await startedHost()
  const made = await school.write('person', LI, { name: '李' })
  const { operation } = await school.call('save', {
    act: 'edit-person',
    changes: [{ kind: 'person', id: LI, field: 'name', value: '李四', over: [made] }],
  })
  const lines = await school.call('history', { kind: 'person', id: LI })
  expect(lines).toMatchObject([
    {
      operation,
      actor: '周敏',
      role: 'clerk',
      act: 'edit-person',
      field: 'name',
      value: '李四',
      stands: 'shown',
    },
    { operation: made, act: 'test', value: '李', stands: 'replaced', from: 'here' },
  ])
})

test('TR5 a sensitive value stands masked in the history', async () => {
  school = await startedHost()
  await school.write('person', LI, { name: '李', 'id-number': ID_NUMBER })
  const lines = await school.call('history', { kind: 'person', id: LI })
  expect(lines.find(({ field }) => field === 'id-number')?.value).toMatchObject({
    masked: '654004********1127',
  })
  expect(JSON.stringify(lines)).not.toContain(ID_NUMBER)
})

test('MG9 the history tells other PCs, the county, what was set aside, and persons that are one', async () => {
  const fold = createFold()
  const [office, hall, county] = [pen('office'), pen('hall'), pen('county', derivedId('scope'))]
  const wang = derivedId('wang')
  const first = office.write(
    set('user', derivedId('user', 'office'), 'name', '周敏'),
    set('person', LI, 'name', '李'),
  )
  const other = hall.write(set('person', wang, 'name', '黎'), set('person', wang, 'remark', '转入'))
  const wrong = hall.write(set('person', LI, 'remark', '误'))
  const same = office.write(make('same-person', { pairs: [[LI, wang]] }))
  const aside = county.write(make('set-aside', { operations: [wrong.id], reason: 'x' }))
  fold.take([first, other, wrong, same, aside])
  const own = new Set([first.id, same.id])
  const log = {
    fold: () => fold,
    isOwn: (id: string) => own.has(id),
  } as Partial<OperationLog> as OperationLog
  const history = createHistoryDesk(log, new Uint8Array(32))

  const lines = await history({ kind: 'person', id: wang })
  if (!lines.ok) throw new Error('refused')
  const told = lines.value.map(({ field, value, actor, from, stands }) => [field, value, actor, from, stands])
  expect(told).toHaveLength(4)
  expect(told).toContainEqual(['remark', '误', '', 'other-pc', 'without-effect'])
  expect(told).toContainEqual(['remark', '转入', '', 'other-pc', 'shown'])
  expect(
    told
      .filter(([field]) => field === 'name')
      .map(([, , , , stands]) => stands)
      .sort(),
  ).toEqual(['beside', 'shown'])
  expect(told).toContainEqual(expect.arrayContaining(['李', '周敏', 'here']))

  const decision = await history({ kind: 'set-aside', id: fold.ids('set-aside')[0]! })
  expect(decision).toMatchObject({
    ok: true,
    value: [{ actor: '', role: 'clerk', from: 'county', field: 'is' }],
  })
})

test('DK1 of an operation is told who wrote it and when, on which side, and of one that has not come nothing', async () => {
  school = await startedHost()
  const made = await school.write('person', LI, { name: '李' })
  const told = await school.call('who-wrote', { operations: [derivedId('not here'), made] })
  const [line] = await school.call('history', { kind: 'person', id: LI })
  expect(told).toEqual([{ operation: made, actor: '周敏', role: 'clerk', at: line!.at, from: 'here' }])

  const fold = createFold()
  const [hall, county] = [pen('hall'), pen('county', derivedId('scope'))]
  const other = hall.write(set('user', derivedId('user', 'hall'), 'name', '马建国'))
  const decision = county.write(make('set-aside', { operations: [other.id], reason: 'x' }))
  fold.take([other, decision])
  const whoWrote = createWhoWrote({ fold: () => fold, isOwn: () => false })
  const answer = await whoWrote({ operations: [decision.id, other.id] })
  expect(answer).toMatchObject({
    value: [
      { operation: decision.id, actor: '', from: 'county' },
      { operation: other.id, from: 'other-pc' },
    ],
  })
})

test('MG4 what replaced a value stands above it, whatever the clocks said', async () => {
  const fold = createFold()
  const [office, hall] = [pen('office', null), pen('hall')]
  const first = office.write(set('person', LI, 'name', '一'))
  const second = hall.write(set('person', LI, 'name', '二', first.id))
  const third = office.write(set('person', LI, 'name', '三', second.id))
  fold.take([third, second, first])
  const log = { fold: () => fold, isOwn: () => true } as Partial<OperationLog> as OperationLog
  const lines = await createHistoryDesk(log, new Uint8Array(32))({ kind: 'person', id: LI })
  expect(lines.ok && lines.value.map(({ value }) => value)).toEqual(['三', '二', '一'])
})
