/** The year of a school's training work (domain.md §4.2): what every school is reminded of until it says otherwise. */
export interface CalendarEntry {
  readonly key: CalendarKey
  /** `03-20`, or a day where it comes once. */
  readonly due: string
  /** Days before, from which it is shown. */
  readonly ahead: number
  /** Where it is done, as the address of a screen. */
  readonly screen: string
}

export type CalendarKey =
  | 'close-year'
  | 'year-papers'
  | 'staff-changes'
  | 'needs'
  | 'plan'
  | 'personal-plans'
  | 'enrol'
  | 'half-year'
  | 'school-year-summary'
  | 'summer'
  | 'new-teachers'
  | 'statistics'
  | 'certificates'
  | 'declare'
  | 'self-assessment'
  | 'cycle-end'

/** `cycleEnd`: the day by which the scheme's cycle is audited, where one is known. */
export function yearCalendar(scheme: string, cycleEnd: string | undefined): readonly CalendarEntry[] {
  const year = SCHOOL_YEAR_SCHEMES.has(scheme) ? SCHOOL_YEAR : CALENDAR_YEAR
  if (cycleEnd === undefined) return year
  return [...year, { key: 'cycle-end', due: cycleEnd, ahead: 120, screen: 'credits' }]
}

/** Shanghai plans and sums up by the school year. */
const SCHOOL_YEAR_SCHEMES: ReadonlySet<string> = new Set(['putuo-135'])

const CALENDAR_YEAR = entries([
  ['close-year', '01-20', 20, 'credits/check'],
  ['year-papers', '01-31', 15, 'credits'],
  ['staff-changes', '02-28', 15, 'person'],
  ['needs', '03-10', 14, 'training'],
  ['plan', '03-20', 30, 'plan'],
  ['personal-plans', '03-31', 20, 'plan'],
  ['enrol', '03-31', 10, 'training'],
  ['half-year', '06-25', 14, 'activity'],
  ['summer', '09-05', 20, 'training'],
  ['new-teachers', '09-15', 14, 'person'],
  ['statistics', '09-25', 14, 'credits'],
  ['certificates', '11-25', 25, 'training'],
  ['declare', '12-10', 30, 'activity'],
  ['self-assessment', '12-25', 14, 'credits'],
])

const SCHOOL_YEAR = entries([
  ['close-year', '01-20', 14, 'credits/check'],
  ['staff-changes', '02-28', 15, 'person'],
  ['half-year', '01-10', 14, 'activity'],
  ['declare', '06-10', 30, 'activity'],
  ['school-year-summary', '06-30', 20, 'credits'],
  ['year-papers', '07-05', 14, 'credits'],
  ['summer', '09-05', 20, 'training'],
  ['new-teachers', '09-15', 14, 'person'],
  ['needs', '09-10', 14, 'training'],
  ['plan', '09-20', 25, 'plan'],
  ['statistics', '09-25', 14, 'credits'],
  ['personal-plans', '09-30', 20, 'plan'],
  ['enrol', '10-15', 14, 'training'],
  ['certificates', '11-25', 25, 'training'],
])

function entries(
  lines: readonly (readonly [CalendarKey, string, number, string])[],
): readonly CalendarEntry[] {
  return lines.map(([key, due, ahead, screen]) => ({ key, due, ahead, screen }))
}
