import type { Hex } from '../../../shared/base/bytes.ts'
import { grouped } from '../../../shared/base/grouped.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { ModeHours, TrainingLevel } from '../../../shared/domain/kinds/training-words.ts'
import { hasTwoValues } from '../../../shared/fold/document.ts'
import { totalHours } from '../../actions/training/hours-by-mode.ts'
import { markOfResult } from '../../actions/training/write-result.ts'

export const PROJECT_FILTERS = ['all', 'ungraded', 'unreviewed', 'removed'] as const
export type ProjectFilter = (typeof PROJECT_FILTERS)[number]

/** A project as the list shows it. */
export interface ProjectRow {
  readonly row: ViewRow
  readonly level: TrainingLevel | undefined
  readonly start: string
  readonly end: string
  readonly hours: string
  /** Those that are not void. */
  readonly results: readonly ViewRow[]
  readonly ungraded: number
  readonly isReviewed: boolean
  readonly differs: boolean
  readonly isRemoved: boolean
}

/** By project, the links of a kind (`result`, `presenter`), void ones too. */
export function linksByProject(links: readonly ViewRow[]): ReadonlyMap<Hex, readonly ViewRow[]> {
  return grouped(links, ({ fields }) => (fields.of as readonly Hex[] | undefined)?.[0] ?? '')
}

export function personOf({ fields }: ViewRow): Hex {
  return (fields.of as readonly Hex[] | undefined)?.[1] ?? ''
}

/** The latest first. */
export function projectRows(
  projects: readonly ViewRow[],
  results: ReadonlyMap<Hex, readonly ViewRow[]>,
): readonly ProjectRow[] {
  return projects
    .map((row) => projectRow(row, results.get(row.id) ?? []))
    .sort((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1))
}

/** What the filter and the search leave; those entered by mistake are only under their own filter. */
export function foundProjects(
  rows: readonly ProjectRow[],
  filter: ProjectFilter,
  search: string,
): readonly ProjectRow[] {
  const wanted = search.trim().toLowerCase()
  return rows.filter((row) => passes(row, filter) && (wanted === '' || wordsOf(row).includes(wanted)))
}

/** H-048, H-050: reviewed, or taken in without. */
export function isReviewed({ fields }: ViewRow): boolean {
  return fields['auto-included'] === true || (typeof fields.reviewed === 'string' && fields.reviewed !== '')
}

function projectRow(row: ViewRow, links: readonly ViewRow[]): ProjectRow {
  const span = row.fields.span as { readonly start: string; readonly end: string } | undefined
  const results = links.filter(({ fields }) => fields.void !== true)
  return {
    row,
    level: (row.fields.issued as { readonly level: TrainingLevel } | undefined)?.level,
    start: span?.start ?? '',
    end: span?.end ?? '',
    hours: totalHours((row.fields.hours as readonly ModeHours[] | undefined) ?? []),
    results,
    ungraded: results.filter(isUngraded).length,
    isReviewed: isReviewed(row),
    differs: hasTwoValues([row, ...links]),
    isRemoved: row.fields.removed === true,
  }
}

function isUngraded(result: ViewRow): boolean {
  const mark = markOfResult(result)
  return mark?.grade === null && mark.outcome === 'completed'
}

function passes(row: ProjectRow, filter: ProjectFilter): boolean {
  if (filter === 'removed') return row.isRemoved
  if (row.isRemoved) return false
  if (filter === 'ungraded') return row.ungraded > 0
  return filter === 'all' || !row.isReviewed
}

function wordsOf({ row: { fields } }: ProjectRow): string {
  const issued = fields.issued as { readonly by: string } | undefined
  return [fields.name, fields.number, fields.document, fields.organiser, issued?.by].join(' ').toLowerCase()
}

function placeOf({ end, row }: ProjectRow): string {
  return `${end} ${row.id}`
}
