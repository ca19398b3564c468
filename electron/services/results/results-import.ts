import type { Hex } from '../../../shared/base/bytes.ts'
import type { Value } from '../../../shared/base/cbor.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import type { ResultsPreview, ResultsPreviewRow } from '../../../shared/contract/host-values.ts'
import type { PartialDate } from '../../../shared/domain/chinese-date.ts'
import { fieldRule } from '../../../shared/domain/kinds/kinds.ts'
import type { ModeHours, ResultMark } from '../../../shared/domain/kinds/training-words.ts'
import { type ResultsSheet, readResults } from '../../../shared/domain/results/results.ts'
import type { ResultRow } from '../../../shared/domain/results/results-cells.ts'
import {
  type KnownPerson,
  matchResults,
  type ResultMatch,
} from '../../../shared/domain/results/results-match.ts'
import type { Sheet } from '../../../shared/domain/sheet.ts'
import type { Fold } from '../../../shared/fold/fold.ts'
import type { Row } from '../../../shared/fold/row.ts'
import { linkId } from '../../../shared/fold/understood.ts'
import type { Change } from '../../../shared/operation/operation.ts'
import { compare, exact } from '../../../shared/policy/scheme/exact.ts'
import { readSheets } from '../sheets/read-sheets.ts'

/** A provider's list read and understood; it stays in the host, screens see no numbers of people (TR5). */
export interface ReadResults {
  readonly file: string
  readonly sheets: readonly Sheet[]
  readonly sheet: Sheet
  readonly results: ResultsSheet
}

/** `name` null: the first sheet that is a list of results. */
export async function readResultsFile(
  file: string,
  bytes: Uint8Array,
  name: string | null,
  today: PartialDate,
): Promise<Result<ReadResults>> {
  const sheets = await readSheets(bytes)
  if (!sheets.ok) return sheets
  const tried = sheets.value
    .filter((sheet) => !sheet.hidden && (name === null || sheet.name === name))
    .map((sheet): Result<ReadResults> => {
      const results = readResults(sheet, today)
      return results.ok ? done({ file, sheets: sheets.value, sheet, results: results.value }) : results
    })
  return tried.find((one) => one.ok) ?? tried[0] ?? refuse('sheet-empty', { file })
}

/** `school`: the name of this school, for a list that names the schools of many. */
export function resultsPreview(
  { file, sheets, sheet, results }: ReadResults,
  persons: readonly Row[],
  school: string,
): ResultsPreview {
  const matches = matchResults(results.rows, persons.filter(isSomebody).map(knownPerson), school)
  return {
    file,
    sheets: sheets.filter(({ hidden }) => !hidden).map((one) => one.name),
    sheet: sheet.name,
    title: results.title,
    columns: results.columns.heads.map(({ address, title, field }) => ({
      column: address,
      header: title,
      field,
    })),
    rows: results.rows.map((row, at) => previewRow(row, matches[at]!)),
    doubts: results.doubts.map(({ address, field, reason, shown }) => ({
      cell: address,
      field,
      reason,
      shown: shown ?? '',
    })),
    skipped: results.skipped,
  }
}

/** One result a chosen row. Refuses a person twice, and whatever is not here. */
export function resultsChanges(
  { results }: ReadResults,
  { project, rows }: Pick<HostInput<'results-import'>, 'project' | 'rows'>,
  fold: Pick<Fold, 'row'>,
): Result<Change[]> {
  const hours = fold.row('project', project)?.fields.hours as readonly ModeHours[] | undefined
  const byRow = new Map(results.rows.map((row) => [row.row, row]))
  const persons = new Set(rows.map(({ person }) => person))
  if (hours === undefined || persons.size !== rows.length) return refuse('value-refused')
  const changes: Change[] = []
  for (const { row, person, over } of rows) {
    const result = byRow.get(row)
    if (!result || !fold.row('person', person)) return refuse('value-refused', { row })
    const mark = markOf(result, hours) as unknown as Value
    if (!fieldRule('result', 'mark')!.accepts(mark)) return refuse('value-refused', { row })
    const id = linkId('result', [project, person])
    const write = (field: string, value: Value, replaced: readonly Hex[]) =>
      changes.push({ kind: 'result', id, field, value, over: [...replaced] })
    if (!fold.row('result', id)) write('of', [project, person], [])
    write('mark', mark, over.mark)
    if (over.void.length > 0) write('void', false, over.void)
  }
  return done(changes)
}

/**
 * H-043: the grade is the provider's. Hours of a person's own are taken where the project has one mode, so that
 * it is clear of which they are.
 */
function markOf({ grade, attended, score, hours }: ResultRow, project: readonly ModeHours[]): ResultMark {
  const [only, ...more] = project
  const isOwn =
    only && more.length === 0 && hours !== undefined && compare(exact(hours), exact(only.hours)) !== 0
  return {
    grade,
    outcome: 'completed',
    ...(isOwn ? { hours: [{ mode: only.mode, hours }] } : {}),
    ...(attended ? { attended } : {}),
    ...(score ? { score } : {}),
  }
}

function isSomebody({ fields }: Row): boolean {
  const { word } = (fields.status ?? {}) as { readonly word?: Value }
  return fields.removed !== true && word !== MISTAKEN
}

function knownPerson({ id, fields }: Row): KnownPerson {
  const text = (field: string) => {
    const value = fields[field]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const [idNumber, trainingNumber, phone] = ['id-number', 'training-number', 'phone'].map(text)
  return {
    id,
    name: text('name') ?? '',
    ...(idNumber ? { idNumber } : {}),
    ...(trainingNumber ? { trainingNumber } : {}),
    ...(phone ? { phone } : {}),
  }
}

function previewRow(row: ResultRow, match: ResultMatch): ResultsPreviewRow {
  const { idNumber: _id, phone: _phone, searchName: _search, ...shown } = row
  const persons = 'persons' in match ? match.persons : 'person' in match ? [match.person] : []
  return {
    ...shown,
    match: match.match,
    by: match.match === 'sure' ? match.by : null,
    persons,
    repeats: match.match === 'repeats' ? match.row : null,
  }
}

/** The status of somebody who was entered by mistake. */
const MISTAKEN = '误录'
