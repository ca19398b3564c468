import { expect, test } from 'vitest'
import { accountPerson, sharedPersons } from '../../shared/domain/account-person.ts'
import { isOwnPlan, personalPlanId } from '../../shared/domain/own-plan.ts'
import { hexId, viewRow } from '../renderer/view-rows.ts'

const [ME, ALSO_ME, COLLEAGUE] = [hexId(1), hexId(2), hexId(3)]
const MINE = personalPlanId(2026, ME)
const THEIRS = personalPlanId(2026, COLLEAGUE)

test('TR4 a plan is started under one’s own id, never under a colleague’s', () => {
  const start = (id: string, person: string) => [
    { kind: 'personal-plan', id, field: 'year', value: 2026 },
    { kind: 'personal-plan', id, field: 'person', value: person },
  ]
  expect(isOwn(start(MINE, ME))).toBe(true)
  expect(isOwn(start(THEIRS, COLLEAGUE))).toBe(false)
  expect(isOwn(start(THEIRS, ME))).toBe(false)
  expect(isOwn(start(MINE, COLLEAGUE))).toBe(false)
  expect(isOwn([{ kind: 'personal-plan', id: MINE, field: 'strengths', value: '' }])).toBe(false)
})

test('TR4 a field of a plan that is here is written by whose it is, and its person stays', () => {
  const rows = [
    viewRow('personal-plan', MINE, { year: 2026, person: ME }),
    viewRow('personal-plan', THEIRS, { year: 2026, person: COLLEAGUE }),
  ]
  const write = (id: string, field: string, value: string) => [{ kind: 'personal-plan', id, field, value }]
  expect(isOwn(write(MINE, 'strengths', '课堂组织好'), rows)).toBe(true)
  expect(isOwn(write(THEIRS, 'strengths', '课堂组织好'), rows)).toBe(false)
  expect(isOwn(write(THEIRS, 'person', ME), rows)).toBe(false)
  expect(isOwn(write(MINE, 'person', COLLEAGUE), rows)).toBe(false)
})

test('MG2 a plan of which another value names a colleague is nobody’s own until a keeper has chosen', () => {
  const disputed = { ...viewRow('personal-plan', MINE, { year: 2026, person: ME }) }
  const row = { ...disputed, beside: { person: [{ value: COLLEAGUE, writes: [hexId(7)] }] } }
  expect(isOwn([{ kind: 'personal-plan', id: MINE, field: 'ideas', value: '' }], [row])).toBe(false)
})

test('TR4 a line belongs to the plan it names; it is not moved into or out of a colleague’s', () => {
  const rows = [
    viewRow('personal-plan', MINE, { year: 2026, person: ME }),
    viewRow('personal-plan', THEIRS, { year: 2026, person: COLLEAGUE }),
    viewRow('personal-plan-line', hexId(11), { plan: MINE }),
    viewRow('personal-plan-line', hexId(12), { plan: THEIRS }),
  ]
  const line = (id: string, field: string, value: string) => [
    { kind: 'personal-plan-line', id, field, value },
  ]
  expect(isOwn(line(hexId(11), 'theme', '作业设计'), rows)).toBe(true)
  expect(isOwn(line(hexId(12), 'theme', '作业设计'), rows)).toBe(false)
  expect(isOwn(line(hexId(11), 'plan', THEIRS), rows)).toBe(false)
  expect(isOwn(line(hexId(12), 'plan', MINE), rows)).toBe(false)
  expect(isOwn(line(hexId(13), 'plan', MINE), rows)).toBe(true)
  expect(isOwn(line(hexId(13), 'theme', '作业设计'), rows)).toBe(false)
  expect(isOwn(line(hexId(13), 'plan', hexId(99)), rows)).toBe(false)
})

test('MG9 what was written of an entry that is now one with this person is their own', () => {
  const row = viewRow('personal-plan', hexId(20), { year: 2026, person: ALSO_ME })
  const change = { kind: 'personal-plan', id: hexId(20), field: 'ideas', value: '' }
  expect(isOwnPlan([change], [ME, ALSO_ME], () => row)).toBe(true)
  expect(isOwnPlan([change], [ME], () => row)).toBe(false)
})

test('MG9 an account names a person by any id of theirs, and nobody once they are taken off the roster', () => {
  const person = { ...viewRow('person', ME, { name: '李' }), merged: [ALSO_ME] }
  const personOf = (id: string) => (id === ME || id === ALSO_ME ? person : undefined)
  const account = (named: string | null) => viewRow('user', hexId(50), { person: named })
  const tied = { tie: 'person', person: ME, ids: [ME, ALSO_ME] }
  expect(accountPerson(account(ALSO_ME), personOf)).toEqual(tied)
  expect(accountPerson(account(null), personOf)).toEqual({ tie: 'nobody' })
  expect(accountPerson(viewRow('user', hexId(50), {}), personOf)).toEqual({ tie: 'nobody' })
  expect(accountPerson(undefined, personOf)).toEqual({ tie: 'nobody' })
  expect(accountPerson(account(COLLEAGUE), personOf)).toEqual({ tie: 'gone' })
  const removed = viewRow('person', ME, { removed: true })
  expect(accountPerson(account(ME), () => removed)).toEqual({ tie: 'gone' })
})

test('TR4 two open accounts of one person are found, by whatever id they name them; a closed one is no second', () => {
  const person = { ...viewRow('person', ME, {}), merged: [ALSO_ME] }
  const personOf = (id: string) => (id === ME || id === ALSO_ME ? person : undefined)
  const [one, two] = [
    viewRow('user', hexId(50), { person: ME }),
    viewRow('user', hexId(51), { person: ALSO_ME }),
  ]
  const nobody = [viewRow('user', hexId(52), {}), viewRow('user', hexId(53), {})]
  expect([...sharedPersons([one, two, ...nobody], personOf)]).toEqual([[ME, [one, two]]])
  const closed = viewRow('user', hexId(51), { person: ALSO_ME, closed: true })
  expect(sharedPersons([one, closed, ...nobody], personOf).size).toBe(0)
})

function isOwn(changes: Parameters<typeof isOwnPlan>[0], rows: readonly ReturnType<typeof viewRow>[] = []) {
  return isOwnPlan(changes, [ME, ALSO_ME], (kind, id) =>
    rows.find((row) => row.kind === kind && row.id === id),
  )
}
