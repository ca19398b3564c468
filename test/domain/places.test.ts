import { expect, test } from 'vitest'
import { placeOf } from '../../shared/domain/kinds/places.ts'
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
