import type { Row } from '../fold/row.ts'
import type { LedgerEntry } from '../policy/ledger/ledger-entry.ts'
import type { Level } from '../policy/scheme/training-record.ts'
import {
  type CountedTraining,
  type HourBand,
  type TrainingStatistics,
  trainingStatistics,
} from '../policy/statistics/training-statistics.ts'
import { columnsOf, type FormTable } from './form-table.ts'
import { BAND_WORDS, STATISTICS_LEVEL_WORDS, TOTAL } from './form-words.ts'

/** F34 教基4068: lines 01 to 11, persons. */
export function statisticsForm({ teachers, bands, levels }: TrainingStatistics): FormTable {
  const lines = [
    [TOTAL, teachers] as const,
    ...BANDS.map((band) => [BAND_WORDS[band], bands[band]] as const),
    ...LEVELS.map((level) => [STATISTICS_LEVEL_WORDS[level], levels[level]] as const),
  ]
  return {
    form: 'F34',
    columns: columnsOf(['line', 'item', 'persons'], ['persons']),
    rows: lines.map(([item, persons], at) => ({
      line: String(at + 1).padStart(2, '0'),
      item,
      persons: String(persons),
    })),
    totals: [],
  }
}

/**
 * What a school's ledgers say for 教基4068: training somebody took, recognised or open, as an attendee; what is
 * not counted (failed, a duplicate) or blocked is left out.
 */
export function statisticsOf(
  teachers: readonly { readonly person: Row; readonly entries: readonly LedgerEntry[] }[],
  day: string,
): TrainingStatistics {
  const training = teachers.flatMap(({ person, entries }) =>
    entries.filter(isTraining).map((entry): CountedTraining => {
      const { level, start, end, hours, minutes } = entry
      return { teacher: person.id, level: level ?? 'school', start, end, minutes, hours }
    }),
  )
  return trainingStatistics(training, day)
}

function isTraining({ state, role, kind, end }: LedgerEntry): boolean {
  if (role !== 'attendee' || (kind !== 'training' && kind !== 'mandarin' && kind !== 'preservice'))
    return false
  return end !== '' && (state === 'recognised' || state === 'pending')
}

const BANDS: readonly HourBand[] = ['to36', 'to72', 'to108', 'over108']
const LEVELS: readonly (Level | 'abroad')[] = ['nation', 'region', 'prefecture', 'county', 'school', 'abroad']
