import { expect, test } from 'vitest'
import {
  allPresent,
  attendanceId,
  callRoll,
  type MadeMark,
  makeMark,
  unexplained,
  withCorrection,
  withMark,
  withMinutes,
  withReason,
} from '../../renderer/actions/activity/call-roll.ts'
import { readRollDraft, rollDraft } from '../../renderer/actions/activity/keep-roll-draft.ts'
import type { Hex } from '../../shared/base/bytes.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { kindRule } from '../../shared/domain/kinds/kinds.ts'
import { createFold, type Fold } from '../../shared/fold/fold.ts'
import { recordHistory } from '../../shared/fold/record-history.ts'
import type { Change } from '../../shared/operation/operation.ts'
import { asShown } from '../renderer/view-rows.ts'
import { pen } from '../worlds/feed-pen.ts'

const ACTIVITY = derivedId('activity')
const PEOPLE = Array.from({ length: 48 }, (_, n) => derivedId('person', n))
const [WANG, LI] = PEOPLE as [Hex, Hex]

test('a first roll call of 48 people is one operation of 48 marks, each with its ends', () => {
  const made = new Map([...everybodyPresent(), [LI, makeMark(undefined, { mark: 'late' })] as const])
  const changes = callRoll(ACTIVITY, made, nobody)
  expect(changes).toHaveLength(96)
  expect(changes.filter(({ field }) => field === 'mark')).toHaveLength(48)
  expect(
    changes.find(({ id, field }) => id === attendanceId(ACTIVITY, LI) && field === 'mark'),
  ).toMatchObject({
    value: { mark: 'late' },
    over: [],
  })
})

test('a later roll call writes only the marks that changed, over the writes that were shown', () => {
  const fold = createFold()
  const school = pen('office')
  const first = school.write(...(callRoll(ACTIVITY, everybodyPresent(), nobody) as Change[]))
  fold.take([first])
  const shown = (person: Hex) => shownMark(fold, person)
  const made = new Map([
    [WANG, makeMark(shown(WANG), { mark: 'present' })],
    [LI, makeMark(shown(LI), { mark: 'leave', reason: ' 看病 ' })],
  ])
  expect(callRoll(ACTIVITY, made, shown)).toEqual([
    {
      kind: 'attendance',
      id: attendanceId(ACTIVITY, LI),
      field: 'mark',
      value: { mark: 'leave', reason: '看病' },
      over: [first.id],
    },
  ])
})

test('MG2 of two marks made apart the person chooses one, and nothing stands beside it', () => {
  const fold = createFold()
  const [office, library] = [pen('office'), pen('library')]
  const here = new Map([[WANG, makeMark(undefined, { mark: 'present' })]])
  const there = new Map([[WANG, makeMark(undefined, { mark: 'absent' })]])
  fold.take([
    office.write(...(callRoll(ACTIVITY, here, nobody) as Change[])),
    library.write(...(callRoll(ACTIVITY, there, nobody) as Change[])),
  ])
  const shown = (person: Hex) => shownMark(fold, person)
  expect(shown(WANG)?.beside.mark).toHaveLength(1)
  for (const mark of ['present', 'absent'] as const) {
    const chosen = callRoll(ACTIVITY, new Map([[WANG, makeMark(shown(WANG), { mark })]]), shown)
    expect(chosen.map(({ over }) => over.length)).toEqual([2])
  }
  const chosen = callRoll(ACTIVITY, new Map([[WANG, makeMark(shown(WANG), { mark: 'absent' })]]), shown)
  fold.take([office.write(...(chosen as Change[]))])
  expect(shown(WANG)).toMatchObject({ fields: { mark: { mark: 'absent' } }, beside: {} })
})

test('MG2 a mark made before another arrived does not cover what its screen never showed', () => {
  const fold = createFold()
  const [office, library] = [pen('office'), pen('library')]
  const shown = (person: Hex) => shownMark(fold, person)
  const made = new Map([[WANG, makeMark(shown(WANG), { mark: 'present' })]])
  const there = new Map([[WANG, makeMark(undefined, { mark: 'absent' })]])
  fold.take([library.write(...(callRoll(ACTIVITY, there, nobody) as Change[]))])
  const restored = new Map(readRollDraft(JSON.parse(JSON.stringify(rollDraft(made)))))
  fold.take([office.write(...(callRoll(ACTIVITY, restored, shown) as Change[]))])
  expect(shown(WANG)?.beside.mark).toHaveLength(1)
})

test('全部出勤 marks those without a mark and leaves every other', () => {
  const late: MadeMark = makeMark(undefined, { mark: 'late' })
  const saved = row(LI, { mark: { mark: 'absent' } })
  const made = allPresent(PEOPLE, (person) => (person === LI ? saved : undefined), new Map([[WANG, late]]))
  expect(made.get(WANG)).toBe(late)
  expect(made.has(LI)).toBe(false)
  expect(made.size).toBe(47)
})

test('MG3 a changed mark keeps its reason, 出勤 has none', () => {
  const leave = withReason({ mark: 'leave' }, '看病')
  expect(leave).toEqual({ mark: 'leave', reason: '看病' })
  expect(withMark(leave, 'absent')).toEqual({ mark: 'absent', reason: '看病' })
  expect(withMark(leave, 'present')).toEqual({ mark: 'present' })
  expect(withReason(leave, '')).toEqual({ mark: 'leave' })
})

test('F11 minutes are those of 迟到 and 早退 alone, at least one and at most a day', () => {
  const late = withMinutes({ mark: 'late', reason: '堵车' }, '10')
  expect(late).toEqual({ mark: 'late', reason: '堵车', minutes: 10 })
  expect(withMinutes(late, '')).toEqual({ mark: 'late', reason: '堵车' })
  for (const wrong of ['0', '1441', 'x']) expect(withMinutes(late, wrong).minutes).toBeUndefined()
  expect(withMinutes({ mark: 'leave' }, '10')).toEqual({ mark: 'leave' })
  expect(withMark(late, 'left-early')).toEqual({ mark: 'left-early', reason: '堵车', minutes: 10 })
  expect(withMark(late, 'absent')).toEqual({ mark: 'absent', reason: '堵车' })
})

test('MG9 a saved mark becomes another only with a word why, and both stay', () => {
  const fold = createFold()
  const office = pen('office')
  fold.take([office.write(...(callRoll(ACTIVITY, everybodyPresent(), nobody) as Change[]))])
  const shown = (person: Hex) => shownMark(fold, person)
  const bare = new Map([[WANG, makeMark(shown(WANG), { mark: 'leave', reason: '看病' })]])
  expect(unexplained(bare, shown)).toEqual([WANG])
  const blank = new Map([[WANG, makeMark(shown(WANG), withCorrection(bare.get(WANG)!.value, '  '))]])
  expect(unexplained(blank, shown)).toEqual([WANG])
  const said = new Map([[WANG, makeMark(shown(WANG), withCorrection(bare.get(WANG)!.value, ' 补交了假条 '))]])
  expect(unexplained(said, shown)).toEqual([])
  const written = office.write(...(callRoll(ACTIVITY, said, shown) as Change[]))
  fold.take([written])
  expect(shown(WANG)?.fields.mark).toEqual({ mark: 'leave', reason: '看病', correction: '补交了假条' })
  const history = recordHistory(fold, 'attendance', attendanceId(ACTIVITY, WANG))
  expect(history.filter(({ field }) => field === 'mark').map(({ stands }) => stands)).toEqual([
    'shown',
    'replaced',
  ])
})

test('MG9 a first mark and a choice between two need no word why; a mark made as it was is no change', () => {
  expect(unexplained(everybodyPresent(), nobody)).toEqual([])
  const first = new Map([[WANG, makeMark(undefined, { mark: 'leave', correction: '记错了' })]])
  expect(callRoll(ACTIVITY, first, nobody).at(-1)?.value).toEqual({ mark: 'leave' })
  const corrected = row(WANG, { mark: { mark: 'leave', correction: '补交了假条' } })
  expect(unexplained(new Map([[WANG, makeMark(corrected, { mark: 'leave' })]]), () => corrected)).toEqual([])
  const beside = [{ value: { mark: 'absent' }, writes: [derivedId('there')] }]
  const contested = { ...row(WANG, { mark: { mark: 'present' } }), beside: { mark: beside } }
  expect(unexplained(new Map([[WANG, makeMark(contested, { mark: 'absent' })]]), () => contested)).toEqual([])
})

test('F11 a guest’s mark stands in the guest’s own record, in the same operation', () => {
  const guest = derivedId('guest')
  const made = new Map([
    [guest, makeMark(undefined, { mark: 'late' })],
    [WANG, makeMark(undefined, { mark: 'present' })],
  ])
  const changes = callRoll(ACTIVITY, made, nobody, new Set([guest]))
  expect(changes.map(({ kind, field }) => `${kind} ${field}`)).toEqual([
    'guest mark',
    'attendance of',
    'attendance mark',
  ])
})

test('OP5 every mark a roll call writes is accepted by its kind', () => {
  const value = { mark: 'late', minutes: 10, reason: '堵车', correction: '记错了' } as const
  const shown = row(WANG, { mark: { mark: 'present' } })
  for (const kind of ['attendance', 'guest'] as const) {
    const guests = new Set(kind === 'guest' ? [WANG] : [])
    const changes = callRoll(ACTIVITY, new Map([[WANG, makeMark(shown, value)]]), () => shown, guests)
    const [written] = changes.filter(({ field }) => field === 'mark')
    expect(written?.value).toEqual(value)
    expect(kindRule(kind)?.fields.mark?.accepts(written?.value as never)).toBe(true)
  }
})

test('a draft that is none, or of marks this version does not know, is not offered', () => {
  const unknown = [[WANG, { value: { mark: 'asleep' }, over: [] }]]
  for (const body of [null, '', [], {}, [['x', {}]], [[null, null]], unknown]) {
    expect(readRollDraft(body)).toBeUndefined()
  }
  expect(rollDraft(new Map())).toBeUndefined()
})

function everybodyPresent() {
  return allPresent(PEOPLE, nobody, new Map())
}

function shownMark(fold: Fold, person: Hex): ViewRow | undefined {
  const row = fold.row('attendance', attendanceId(ACTIVITY, person))
  return row && asShown(row)
}

function nobody(): undefined {
  return undefined
}

function row(person: Hex, fields: ViewRow['fields']): ViewRow {
  const id = attendanceId(ACTIVITY, person)
  return asShown({ kind: 'attendance', id, fields, writes: {}, beside: {}, merged: [] })
}
