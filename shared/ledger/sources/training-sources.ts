import type { Hex } from '../../base/bytes.ts'
import type { Row } from '../../fold/row.ts'
import { linkId } from '../../fold/understood.ts'
import type { LedgerSource } from '../../policy/ledger/ledger-source.ts'
import type { RecordStatus } from '../../policy/scheme/training-record.ts'
import { endsOf, rowsById } from '../school-rows.ts'
import { degreeSource } from './degree-source.ts'
import { mandarinSource } from './mandarin-source.ts'
import { presenterSource } from './presenter-source.ts'
import { resultSource } from './result-source.ts'

/** Rows of the kinds `person`, `project`, `result`, `presenter`, `degree-study` and `mandarin-test`. */
export interface TrainingRows {
  readonly persons: readonly Row[]
  readonly projects: readonly Row[]
  readonly results: readonly Row[]
  readonly presenters: readonly Row[]
  readonly degrees: readonly Row[]
  readonly mandarin: readonly Row[]
  readonly waiting?: ReadonlySet<string>
  /** How far the row has come on its way to the county; draft where the caller does not know. */
  readonly statusOf?: (row: Row) => RecordStatus
}

export interface PersonSource {
  readonly person: Hex
  readonly source: LedgerSource
}

/** Every training that is not the school's own activity, as `SchoolRows.others`; each is typed and counted once. */
export function trainingSources(rows: TrainingRows): readonly PersonSource[] {
  const { waiting, statusOf = () => 'draft' } = rows
  const persons = rowsById(rows.persons)
  const projects = rowsById(rows.projects)
  const results = rowsById(rows.results)
  const shown = (person: Hex): Hex => persons.get(person)?.id ?? person
  const found: PersonSource[] = []
  function add(person: Hex, source: LedgerSource | undefined): void {
    if (source) found.push({ person, source })
  }

  const tested = new Set<Hex>()
  for (const test of rows.mandarin) {
    const person = shown(test.fields.person as Hex)
    const project = projects.get(test.fields.project as Hex)
    const result = results.get(linkId('result', [test.fields.project as Hex, person]))
    const source = mandarinSource(person, test, project, result, statusOf(test), waiting)
    add(person, source)
    if (source && result) tested.add(result.id)
  }
  for (const result of rows.results) {
    const [project = '', end = ''] = endsOf(result)
    const person = shown(end)
    if (tested.has(result.id)) continue
    add(person, resultSource(person, result, projects.get(project), statusOf(result), waiting))
  }
  for (const presenter of rows.presenters) {
    const [project = '', end = ''] = endsOf(presenter)
    const person = shown(end)
    add(person, presenterSource(person, presenter, projects.get(project), statusOf(presenter), waiting))
  }
  for (const study of rows.degrees) {
    const person = shown(study.fields.person as Hex)
    add(person, degreeSource(person, study, statusOf(study), waiting))
  }
  return found
}
