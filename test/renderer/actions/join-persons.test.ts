import { expect, test } from 'vitest'
import {
  joinedPersons,
  joinPersons,
  offerAgain,
  separatePersons,
  tellApart,
} from '../../../renderer/actions/person/join-persons.ts'
import { samePersonOffers } from '../../../shared/desk/same-person.ts'
import { fieldRule } from '../../../shared/domain/kinds/kinds.ts'
import { createFold } from '../../../shared/fold/fold.ts'
import type { Change } from '../../../shared/operation/operation.ts'
import { pen, set } from '../../worlds/feed-pen.ts'
import { asShown, hexId, teacher, viewRow } from '../view-rows.ts'

const PAIRS = [
  [hexId(1), hexId(3)],
  [hexId(2), hexId(4)],
]

test('MG9 all ticked pairs become one decision that the kind accepts', () => {
  const { sure } = samePersonOffers([
    teacher(1, '李明', 'p1'),
    teacher(2, '王芳', 'p2'),
    teacher(3, '李明', 'p1'),
    teacher(4, '王芳', 'p2'),
  ])
  const changes = joinPersons(sure)
  expect(changes).toEqual([{ kind: 'same-person', id: null, field: 'is', value: { pairs: PAIRS }, over: [] }])
  expect(fieldRule('same-person', 'is')?.accepts({ pairs: PAIRS })).toBe(true)
})

test('MG9 each pair of a decision can be separated alone', () => {
  const decision = viewRow('same-person', hexId(50), { pairs: PAIRS })
  const [first] = joinedPersons([decision], [])
  const [change] = separatePersons(first!)
  expect(change?.value).toEqual({ decision: hexId(50), pairs: [PAIRS[0]] })
  expect(fieldRule('same-person-end', 'is')?.accepts(change?.value as never)).toBe(true)

  const end = viewRow('same-person-end', hexId(51), { decision: hexId(50), pairs: [[hexId(3), hexId(1)]] })
  expect(joinedPersons([decision], [end])).toEqual([{ decision: hexId(50), pairs: [PAIRS[1]] }])
})

test('MG9 a pair separated in one decision still stands in another', () => {
  const decisions = [50, 60].map((at) => viewRow('same-person', hexId(at), { pairs: [PAIRS[0]!] }))
  const end = viewRow('same-person-end', hexId(51), { decision: hexId(50), pairs: [PAIRS[0]!] })
  expect(joinedPersons(decisions, [end]).map(({ decision }) => decision)).toEqual([hexId(60)])
})

test('MG9 a value chosen when joining is written where it stands, over both, so that separating restores each', () => {
  const first = viewRow('person', hexId(1), { name: '李明', title: '一级教师' }, hexId(10))
  const second = viewRow('person', hexId(3), { name: '李明', title: '高级教师' }, hexId(11))
  const offer = { first, second, why: 'same-name' as const }
  const changes = joinPersons([offer], () => [{ field: 'title', of: 'second', value: '高级教师' }])
  expect(changes[1]).toEqual({
    kind: 'person',
    id: hexId(3),
    field: 'title',
    value: '高级教师',
    over: [hexId(10), hexId(11)],
  })

  const fold = createFold()
  const office = pen('office')
  const one = office.write(...written(first))
  const two = office.write(...written(second))
  fold.take([one, two])
  const rows = [hexId(1), hexId(3)].map((id) => asShown(fold.row('person', id)!))
  const real = { first: rows[0]!, second: rows[1]!, why: 'same-name' as const }
  const join = office.write(
    ...(joinPersons([real], () => [{ field: 'title', of: 'second', value: '高级教师' }]) as Change[]),
  )
  fold.take([join])
  expect(fold.row('person', hexId(3))).toMatchObject({
    id: hexId(1),
    fields: { title: '高级教师' },
    beside: {},
  })
  const [decision] = joinedPersons(fold.list('same-person').map(asShown), [])
  fold.take([office.write(...(separatePersons(decision!) as Change[]))])
  expect(fold.row('person', hexId(1))).toMatchObject({ fields: { title: '一级教师' }, beside: {} })
  expect(fold.row('person', hexId(3))).toMatchObject({ fields: { title: '高级教师' }, beside: {} })
})

test('MG9 two people told apart are a record of their own, and it can be taken back', () => {
  const offer = { first: teacher(1, '李明'), second: teacher(2, '李明'), why: 'same-name' as const }
  const [change] = tellApart(offer)
  expect(change).toMatchObject({ kind: 'different-persons', value: { pairs: [[hexId(1), hexId(2)]] } })
  expect(fieldRule('different-persons', 'is')?.accepts(change?.value as never)).toBe(true)
  const [apart] = joinedPersons([viewRow('different-persons', hexId(60), change?.value as never)], [])
  const [end] = offerAgain(apart!)
  expect(fieldRule('different-persons-end', 'is')?.accepts(end?.value as never)).toBe(true)
  const ended = viewRow('different-persons-end', hexId(61), end?.value as never)
  expect(joinedPersons([viewRow('different-persons', hexId(60), change?.value as never)], [ended])).toEqual(
    [],
  )
})

function written({ id, fields }: ReturnType<typeof teacher>): Change[] {
  return Object.entries(fields).map(([field, value]) => set('person', id, field, value))
}
