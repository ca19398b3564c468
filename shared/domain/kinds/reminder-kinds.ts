import type { KindRules } from './kind-rule.ts'
import { keepers } from './school-writers.ts'
import { count, day, flag, id, rule, shape, text } from './value-rule.ts'

/** A year that has every day there is. */
const LEAP = 2024

/** `03-20`: every year. `2026-03-20`: once. */
export const reminderDay = rule(
  'day, or month and day',
  (value) =>
    day(value) || (typeof value === 'string' && /^\d{2}-\d{2}$/.test(value) && day(`${LEAP}-${value}`)),
)

/** What a school wants to be reminded of: its own, and what it changed of the year that every school has. */
export const REMINDER_KINDS = {
  reminder: {
    side: 'school',
    fields: {
      // Empty: as the program says it.
      title: keepers(text(100)),
      due: keepers(reminderDay),
      // Days before it is due from which it is shown.
      ahead: keepers(count(0, 366)),
      // Where it is done, as the address of a screen.
      screen: keepers(text(40)),
      hidden: keepers(flag),
    },
  },
  // One occurrence that is done: two PCs that tick two years write two records (MG3).
  'reminder-done': {
    side: 'school',
    fields: {
      of: keepers(shape({ reminder: id, year: count(1990, 2100) })),
      done: keepers(flag),
    },
  },
} as const satisfies KindRules
