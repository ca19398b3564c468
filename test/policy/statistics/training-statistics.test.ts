import { expect, test } from 'vitest'
import {
  type CountedTraining,
  lastSchoolYear,
  trainingStatistics,
} from '../../../shared/policy/statistics/training-statistics.ts'

const DAY = '2026-09-15'

function training(teacher: string, more: Partial<CountedTraining>): CountedTraining {
  return {
    teacher,
    level: 'county',
    start: '2026-03-01',
    end: '2026-03-01',
    minutes: null,
    hours: '0',
    ...more,
  }
}

/** So many hours in a course long enough for them. */
function long(teacher: string, hours: number, more: Partial<CountedTraining> = {}): CountedTraining {
  return training(teacher, { start: '2025-10-01', end: '2026-01-31', hours: String(hours), ...more })
}

test('F34 the last school year is September to August, and has ended on the day it is asked for', () => {
  expect(lastSchoolYear('2026-09-01')).toEqual({ from: '2025-09-01', to: '2026-08-31' })
  expect(lastSchoolYear('2026-08-31')).toEqual({ from: '2024-09-01', to: '2025-08-31' })
})

test('F34 teachers stand in bands of at most 36, 37 to 72, 73 to 108 and at least 109 hours', () => {
  const all = [1, 36, 37, 72, 73, 108, 109].map((hours, at) => long(`t${at}`, hours))
  expect(trainingStatistics(all, DAY)).toMatchObject({
    teachers: 7,
    bands: { to36: 2, to72: 2, to108: 2, over108: 1 },
  })
})

test('F34 45 minutes are an hour, and less than 45 are none', () => {
  const minutes = (count: number) => trainingStatistics([training('t', { minutes: count })], DAY).hours
  expect([minutes(44), minutes(45), minutes(134), minutes(135)]).toEqual([{}, { t: 1 }, { t: 2 }, { t: 3 }])
})

test('F34 a day has at most 8 hours, also when several sittings share it', () => {
  const hours = (...all: CountedTraining[]) => trainingStatistics(all, DAY).hours.t
  expect(hours(training('t', { hours: '10' }))).toBe(8)
  expect(hours(training('t', { hours: '5' }), training('t', { hours: '5' }))).toBe(8)
  expect(hours(training('t', { start: '2026-02-27', hours: '30' }))).toBe(24)
  const course = training('t', { start: '2026-02-28', hours: '8' })
  expect(hours(course, training('t', { hours: '8' }))).toBe(16)
})

test('F34 a teacher is counted once in every level they were trained at, and once in all', () => {
  const found = trainingStatistics(
    [long('a', 10), long('a', 10, { level: 'school' }), long('b', 10), training('c', { minutes: 30 })],
    DAY,
  )
  expect(found.teachers).toBe(2)
  expect(found.levels).toMatchObject({ county: 2, school: 1, nation: 0, abroad: 0 })
})

test('F34 what ended before September or after August is another year’s', () => {
  const ends = ['2025-08-31', '2025-09-01', '2026-08-31', '2026-09-01']
  const counted = ends.map(
    (end) => trainingStatistics([training('t', { start: end, end, hours: '5' })], DAY).teachers,
  )
  expect(counted).toEqual([0, 1, 1, 0])
})
