import { grouped } from '../../base/grouped.ts'
import { nextDay } from '../scheme/calendar.ts'
import { exact, stepsIn } from '../scheme/exact.ts'
import type { Level } from '../scheme/training-record.ts'

/** One sitting or course of one full-time teacher as 教基4068 counts it; `abroad`: 国(境)外. */
export interface CountedTraining {
  readonly teacher: string
  readonly level: Level | 'abroad'
  readonly start: string
  readonly end: string
  /** Minutes sat; null where the record gives hours of 45 minutes. */
  readonly minutes: number | null
  /** Exact: `7.5`. */
  readonly hours: string
}

/** Lines 01 to 11 of 教基4068. Persons; a teacher stands in one band and in every level they were trained at. */
export interface TrainingStatistics {
  readonly schoolYear: { readonly from: string; readonly to: string }
  readonly teachers: number
  readonly bands: Readonly<Record<HourBand, number>>
  readonly levels: Readonly<Record<Level | 'abroad', number>>
  /** Whole hours by teacher, for whoever checks the lines. */
  readonly hours: Readonly<Record<string, number>>
}

/** At most 36, 37–72, 73–108, at least 109 hours. */
export type HourBand = 'to36' | 'to72' | 'to108' | 'over108'

/**
 * 教基4068 of the school year that ended last before `day`: September to August. 45 minutes are an hour, less than
 * 45 are none, and no day has more than 8. A course counts in the year its last day lies in. Only trained teachers count.
 */
export function trainingStatistics(training: readonly CountedTraining[], day: string): TrainingStatistics {
  const schoolYear = lastSchoolYear(day)
  const within = training.filter(({ end }) => end >= schoolYear.from && end <= schoolYear.to)
  const byTeacher = grouped(within, ({ teacher }) => teacher)
  const bands = { to36: 0, to72: 0, to108: 0, over108: 0 }
  const levels = { school: 0, county: 0, prefecture: 0, region: 0, nation: 0, abroad: 0 }
  const hours: Record<string, number> = {}
  let teachers = 0
  for (const [teacher, theirs] of [...byTeacher].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const counted = theirs.filter((one) => wholeHours(one) > 0)
    if (counted.length === 0) continue
    const sum = hoursByDays(counted)
    teachers += 1
    hours[teacher] = sum
    bands[bandOf(sum)] += 1
    for (const level of new Set(counted.map((one) => one.level))) levels[level] += 1
  }
  return { schoolYear, teachers, bands, levels, hours }
}

/** `2026-09-15` → September 2025 to August 2026. */
export function lastSchoolYear(day: string): { readonly from: string; readonly to: string } {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0)
  return { from: `${year - 1}-09-01`, to: `${year}-08-31` }
}

/** Filling each course's days from its first, the course that ends first before the others, loses least. */
function hoursByDays(training: readonly CountedTraining[]): number {
  const used = new Map<string, number>()
  const inOrder = [...training].sort((a, b) =>
    a.end === b.end ? (a.start < b.start ? -1 : 1) : a.end < b.end ? -1 : 1,
  )
  let sum = 0
  for (const one of inOrder) {
    let left = wholeHours(one)
    for (let day = one.start; day <= one.end; day = nextDay(day)) {
      const taken = Math.min(left, HOURS_A_DAY - (used.get(day) ?? 0))
      used.set(day, (used.get(day) ?? 0) + taken)
      sum += taken
      left -= taken
    }
  }
  return sum
}

function wholeHours({ minutes, hours }: CountedTraining): number {
  if (minutes !== null) return Math.floor(minutes / HOUR_MINUTES)
  return stepsIn(exact(hours), { n: 1, d: 1 }, 'floor')
}

function bandOf(hours: number): HourBand {
  if (hours <= 36) return 'to36'
  if (hours <= 72) return 'to72'
  return hours <= 108 ? 'to108' : 'over108'
}

const HOUR_MINUTES = 45
const HOURS_A_DAY = 8
