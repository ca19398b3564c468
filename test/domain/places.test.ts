import { expect, test } from 'vitest'
import { BOOKS } from '../../shared/domain/books/books.ts'
import { DESK, placeOf, settledAt } from '../../shared/domain/kinds/places.ts'
import { hexId } from '../renderer/view-rows.ts'

const [SELF, OTHER, PERSON] = [hexId(1), hexId(2), hexId(3)]

test.each([
  ['person', {}, `person/id/${SELF}`],
  ['plan', {}, 'plan/text'],
  ['plan-line', {}, `plan/line/${SELF}`],
  ['personal-plan', { person: PERSON }, `plan/personal/id/${PERSON}`],
  ['activity', {}, `activity/id/${SELF}`],
  ['attendance', { of: [OTHER, PERSON] }, `activity/id/${OTHER}/roll`],
  ['guest', { activity: OTHER }, `activity/id/${OTHER}/roll`],
  ['project', {}, `training/id/${SELF}`],
  ['result', { of: [OTHER, PERSON] }, `training/id/${OTHER}`],
  ['presenter', { of: [OTHER, PERSON] }, `training/id/${OTHER}`],
  ['degree-study', {}, `training/degrees/${SELF}`],
  ['mandarin-test', {}, `training/mandarin/${SELF}`],
  ['school', {}, 'settings'],
  ['user', {}, 'settings'],
] as const)('MG2 two values of a %s are shown where one is chosen', (kind, fields, place) => {
  expect(placeOf(kind)?.settled?.(SELF, fields as never)).toBe(place)
})

test('BK1 what no form shows is settled at the desk: a field left out, what is gone, and a kind that has no place', () => {
  const row = (kind: string, more: object = {}) => ({ kind, id: SELF, fields: {}, beside: {}, ...more })
  const beside = (...fields: string[]) => ({ beside: Object.fromEntries(fields.map((field) => [field, []])) })
  expect(settledAt(row('person', beside('name', 'phone')))).toBe(`person/id/${SELF}`)
  expect(settledAt(row('person', { fields: { removed: true } }))).toBe(DESK)
  expect(settledAt(row('person', { fields: { void: true } }))).toBe(DESK)
  expect(settledAt(row('person', { fields: { removed: false, void: 'x' } }))).toBe(`person/id/${SELF}`)
  const mark = { fields: { of: [OTHER, PERSON] } }
  expect(settledAt(row('attendance', { ...mark, ...beside('mark') }))).toBe(`activity/id/${OTHER}/roll`)
  expect(settledAt(row('attendance', { ...mark, ...beside('mark', 'void') }))).toBe(DESK)
  expect(settledAt(row('claim', beside('number')))).toBe(DESK)
  for (const kind of ['recognition', 'lesson', 'toString'])
    expect([kind, settledAt(row(kind))]).toEqual([kind, DESK])
})

test('every record that is looked at has an address on its own screen', () => {
  const address = (kind: string, fields = {}) => placeOf(kind)?.at?.(SELF, fields) ?? null
  const seen = [
    'school',
    'user',
    'person',
    'plan',
    'plan-line',
    'personal-plan',
    'personal-plan-line',
    'activity',
  ]
  const more = [
    'attendance',
    'guest',
    'claim',
    'claim-line',
    'attachment',
    'project',
    'result',
    'correction',
    'reminder',
  ]
  expect([...seen, ...more].map((kind) => address(kind))).toEqual([
    'settings',
    'settings',
    `person/id/${SELF}`,
    'plan',
    `plan/line/${SELF}`,
    'plan/personal',
    'plan/personal',
    `activity/id/${SELF}`,
    null,
    null,
    'activity/claims',
    null,
    null,
    `training/id/${SELF}`,
    null,
    'training/corrections',
    'today/year',
  ])
  for (const { kind, at, called } of BOOKS) {
    expect(address(kind)).toBe(`${at}/${SELF}`)
    expect([placeOf(kind)!.screen, placeOf(kind)!.called]).toEqual([at.split('/')[0], called])
  }
  expect(placeOf('recognition')).toBeUndefined()
})
