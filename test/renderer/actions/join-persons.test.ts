import { expect, test } from 'vitest'
import { joinedPersons, joinPersons, separatePersons } from '../../../renderer/actions/join-persons.ts'
import { samePersonOffers } from '../../../renderer/actions/same-person-offers.ts'
import { fieldRule } from '../../../shared/domain/kinds.ts'
import { hexId, teacher, viewRow } from '../view-rows.ts'

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
