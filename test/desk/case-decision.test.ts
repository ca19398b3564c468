import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leaveCase, listAgain } from '../../renderer/actions/decide-case.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { checkActivities } from '../../shared/desk/activity-check.ts'
import { undecided } from '../../shared/desk/case-decision.ts'
import { checkContested } from '../../shared/desk/contested.ts'
import { fieldRule } from '../../shared/domain/kinds/kinds.ts'
import { createFold } from '../../shared/fold/fold.ts'
import { undoChanges } from '../../shared/fold/undo.ts'
import type { Change } from '../../shared/operation/operation.ts'
import { school } from '../ledger/school-world.ts'
import { hexId, viewRow } from '../renderer/view-rows.ts'
import { make, pen, set } from '../worlds/feed-pen.ts'

const PLAN = { kind: 'plan', id: derivedId('plan', 2026) }

/** Two PCs submit one plan without knowing of each other. */
function world() {
  const [office, hall] = [pen('office'), pen('hall')]
  const fold = createFold()
  const submit = (by: typeof office, note: string) =>
    by.write(make('school-decision', { step: 'submit', document: PLAN, stood: [], answers: null, note }))
  fold.take([submit(office, '一'), submit(hall, '二')])
  return {
    fold,
    submitAgain: () => fold.take([submit(hall, '三')]),
    cases: () => checkContested(fold.list('school-decision')),
    waiting() {
      return undecided(this.cases(), fold.list('case-decision'), fold.list('case-decision-end'))
    },
    save(changes: readonly Change[]) {
      const written = office.write(...changes)
      fold.take([written])
      return written
    },
  }
}

test('DK1 a case that is left is listed no more, and comes back when its facts change', () => {
  const desk = world()
  const [found] = desk.waiting()
  expect(found).toMatchObject({ kind: 'contested', document: PLAN })
  const changes = leaveCase(found!) as Change[]
  expect(fieldRule('case-decision', 'is')!.accepts(changes[0]!.value)).toBe(true)
  desk.save(changes)
  expect(desk.waiting()).toEqual([])
  expect(desk.cases()).toHaveLength(1)
  desk.submitAgain()
  expect(desk.waiting()).toHaveLength(1)
  expect(desk.waiting()[0]!.id).not.toBe(found!.id)
})

test('DK1 a case that was left is listed again when a person says so, and undo goes both ways', () => {
  const desk = world()
  const left = desk.save(leaveCase(desk.waiting()[0]!) as Change[])
  const decision = desk.fold.list('case-decision')[0]!.id
  const again = listAgain(decision) as Change[]
  expect(fieldRule('case-decision-end', 'is')!.accepts(again[0]!.value)).toBe(true)
  desk.save(again)
  expect(desk.waiting()).toHaveLength(1)
  // Ended already: undo has nothing to add.
  expect(undoChanges(desk.fold, left.id).changes).toEqual([])

  const second = desk.save(leaveCase(desk.waiting()[0]!) as Change[])
  expect(desk.waiting()).toEqual([])
  const undone = desk.save(undoChanges(desk.fold, second.id).changes)
  expect(desk.waiting()).toHaveLength(1)
  desk.save(undoChanges(desk.fold, undone.id).changes)
  expect(desk.waiting()).toEqual([])
})

test('MG9 a decision about the register stands over any other change, and falls with what it rests on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 }), fc.boolean(), (others, touched) => {
      const { activity, write, rows } = school()
      const same = { theme: '集体备课' }
      const [, twice] = [activity('甲', same), activity('乙', same)]
      const cases = () =>
        checkActivities(rows(), { today: '2026-03-11', within: 30 }).filter(
          ({ kind }) => kind === 'activity-twice',
        )
      const [change] = leaveCase(cases()[0]!)
      const decision = viewRow('case-decision', hexId(60), change!.value as never)
      const waiting = () => undecided(cases(), [decision], [])
      for (let other = 0; other < others; other++) activity(`别的${other}`)
      expect(waiting()).toEqual([])
      if (touched) write(set('activity', twice, 'place', '一楼'))
      expect(waiting()).toHaveLength(touched ? 1 : 0)
    }),
    { numRuns: 20 },
  )
})
