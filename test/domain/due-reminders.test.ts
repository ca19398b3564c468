import { describe, expect, test } from 'vitest'
import type { Hex } from '../../shared/base/bytes.ts'
import type { Value } from '../../shared/base/cbor.ts'
import { fieldRule, mayWrite } from '../../shared/domain/kinds/kinds.ts'
import { reminderDay } from '../../shared/domain/kinds/reminder-kinds.ts'
import {
  type DueReminder,
  dueReminders,
  type Reminder,
  reminderDoneId,
  reminderId,
  remindersOf,
} from '../../shared/domain/plan/due-reminders.ts'
import { yearCalendar } from '../../shared/domain/plan/year-calendar.ts'

const CALENDAR = yearCalendar('horgos-c7', '2028-12-31')

function row(id: Hex, fields: Readonly<Record<string, Value>>) {
  return { id, fields }
}

function dueOn(
  today: string,
  reminders: readonly Reminder[] = remindersOf(CALENDAR, []),
): readonly DueReminder[] {
  return dueReminders(reminders, () => false, today)
}

function keysOn(today: string): readonly (string | null)[] {
  return dueOn(today).map(({ reminder }) => reminder.key)
}

describe('the year of a school', () => {
  test('§4.2 in March the plan, the needs and the personal plans are due, the nearest first', () => {
    expect(keysOn('2026-03-12')).toEqual(['staff-changes', 'needs', 'plan', 'personal-plans'])
  })

  test('§4.2 a school of Shanghai sums up and plans by the school year', () => {
    const shanghai = remindersOf(yearCalendar('putuo-135', undefined), [])
    const june = dueOn('2026-06-20', shanghai).map(({ reminder }) => reminder.key)
    expect(june).toContain('school-year-summary')
    expect(dueOn('2026-03-12', shanghai).map(({ reminder }) => reminder.key)).not.toContain('plan')
  })

  test('§4.2 what comes every year is let go a month after its day, and comes again', () => {
    const left = (today: string) => dueOn(today).find(({ reminder }) => reminder.key === 'plan')?.daysLeft
    expect(left('2026-02-17')).toBeUndefined()
    expect(left('2026-02-18')).toBe(30)
    expect(left('2026-03-20')).toBe(0)
    expect(left('2026-04-19')).toBe(-30)
    expect(left('2026-04-20')).toBeUndefined()
    expect(left('2027-03-20')).toBe(0)
  })

  test('§4.2 a reminder of January is shown in December, for the year to come', () => {
    const moved = row(reminderId('close-year'), { due: '01-05', ahead: 20 })
    const [first] = dueOn('2026-12-28', remindersOf(CALENDAR, [moved])).filter(
      ({ reminder }) => reminder.key === 'close-year',
    )
    expect(first).toMatchObject({ year: 2027, day: '2027-01-05', daysLeft: 8 })
  })

  test('§4.2 what comes once stays until it is done, and the end of the cycle comes once', () => {
    const own = row('a'.repeat(32), { title: '迎接督导', due: '2026-05-08', ahead: 3, screen: 'papers' })
    const reminders = remindersOf(CALENDAR, [own])
    const isThere = (today: string) => dueOn(today, reminders).some(({ reminder }) => reminder.id === own.id)
    expect([isThere('2026-05-04'), isThere('2026-05-05'), isThere('2027-03-01')]).toEqual([false, true, true])
    expect(keysOn('2028-10-01')).toContain('cycle-end')
    expect(keysOn('2027-12-30')).not.toContain('cycle-end')
  })

  test('§4.2 ticked for one year it is gone for that year alone; hidden it is gone for all', () => {
    const reminders = remindersOf(CALENDAR, [])
    const plan = reminderId('plan')
    const done = (id: Hex, year: number) => id === plan && year === 2026
    const inMarch = (year: number) =>
      dueReminders(reminders, done, `${year}-03-12`).some(({ reminder }) => reminder.id === plan)
    expect([inMarch(2026), inMarch(2027)]).toEqual([false, true])
    const hidden = remindersOf(CALENDAR, [row(plan, { hidden: true })])
    expect(dueOn('2027-03-12', hidden).map(({ reminder }) => reminder.key)).not.toContain('plan')
    expect(hidden.find(({ id }) => id === plan)?.hidden).toBe(true)
  })

  test('MG3 two PCs that tick two years write two records, and one record where they tick the same', () => {
    const plan = reminderId('plan')
    expect(reminderDoneId(plan, 2026)).toBe(reminderDoneId(reminderId('plan'), 2026))
    expect(reminderDoneId(plan, 2026)).not.toBe(reminderDoneId(plan, 2027))
  })

  test('§4.2 what the school changed holds, the rest is as the calendar says', () => {
    const changed = remindersOf(CALENDAR, [row(reminderId('plan'), { due: '04-10', title: '写计划' })])
    const plan = changed.find(({ key }) => key === 'plan')
    expect(plan).toMatchObject({ due: '04-10', title: '写计划', ahead: 30, screen: 'plan' })
  })

  test('§4.2 a change to what only another scheme’s calendar has does not make an empty line', () => {
    const foreign = row(reminderId('school-year-summary'), { due: '06-15' })
    expect(remindersOf(CALENDAR, [foreign])).toHaveLength(CALENDAR.length)
  })

  test('§4.2 the 29th of February is the 28th where there is none', () => {
    const leap = remindersOf([], [row('b'.repeat(32), { title: '闰日', due: '02-29', ahead: 0 })])
    expect(dueOn('2027-02-28', leap)).toHaveLength(1)
    expect(dueOn('2028-02-28', leap)).toHaveLength(0)
    expect(dueOn('2028-02-29', leap)).toHaveLength(1)
  })
})

describe('the kinds', () => {
  test.each([
    ['03-20', true],
    ['02-29', true],
    ['2026-03-20', true],
    ['02-30', false],
    ['2026-02-29', false],
    ['13-01', false],
    ['3-20', false],
    ['', false],
  ])('MG3 the day %s is accepted: %s', (value, accepted) => {
    expect(reminderDay(value)).toBe(accepted)
  })

  test('MG5 keepers change the year, others look', () => {
    expect(mayWrite('reminder', 'hidden', 'clerk')).toBe(true)
    expect(mayWrite('reminder', 'hidden', 'teacher')).toBe(false)
    expect(mayWrite('reminder-done', 'done', 'leader')).toBe(false)
  })

  test('OP5 every entry of both calendars is one its kind accepts', () => {
    for (const scheme of ['horgos-c7', 'putuo-135']) {
      const calendar = yearCalendar(scheme, '2028-12-31')
      expect(new Set(calendar.map(({ key }) => key)).size).toBe(calendar.length)
      for (const entry of calendar) {
        for (const field of ['due', 'ahead', 'screen'] as const)
          expect(fieldRule('reminder', field)?.accepts(entry[field])).toBe(true)
      }
    }
  })
})
