import type { Hex } from '../../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../../shared/contract/host-values.ts'
import type { When } from '../../../actions/activity/hold-activity.ts'
import type { Words } from '../../../words/words.tsx'

/** Everything a correction can be asked about. */
export interface CorrectableRows {
  readonly links: readonly ViewRow[]
  readonly papers: readonly ViewRow[]
  /** Projects and activities, by id. */
  readonly named: ReadonlyMap<Hex, ViewRow>
}

export function personOfRecord(row: ViewRow): Hex {
  const [, person] = (row.fields.of as readonly Hex[] | undefined) ?? []
  return person ?? String(row.fields.person ?? '')
}

/** `persons`: all ids of one person (MG9). */
export function recordsOf(persons: readonly Hex[], { links, papers }: CorrectableRows): readonly ViewRow[] {
  return [...links, ...papers].filter(
    (row) => row.fields.void !== true && row.fields.removed !== true && persons.includes(personOfRecord(row)),
  )
}

/** `成绩 · 信息技术应用能力提升工程2.0` */
export function recordLabel(
  row: ViewRow,
  named: CorrectableRows['named'],
  words: Words['trainingPapers']['correction'],
): string {
  const kind = words.kinds[row.kind] ?? row.kind
  const [over] = (row.fields.of as readonly Hex[] | undefined) ?? []
  const about = named.get(over ?? String(row.fields.project ?? ''))
  const when = about?.fields.when as When | undefined
  const name = about?.fields.name ?? about?.fields.theme ?? row.fields.college
  return [kind, when?.day, name].filter((part) => typeof part === 'string' && part !== '').join(' · ')
}
