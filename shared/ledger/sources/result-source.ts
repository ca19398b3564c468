import type { Hex } from '../../base/bytes.ts'
import type { ResultMark } from '../../domain/kinds/training-words.ts'
import type { Row } from '../../fold/row.ts'
import type { LedgerSource } from '../../policy/ledger/ledger-source.ts'
import type { RecordStatus, TrainingRecord } from '../../policy/scheme/training-record.ts'
import { textOf } from '../school-rows.ts'
import { hoursOf, projectFacts, segmentsOf, sourceOf } from './project-source.ts'

/** F16: one person's result at one project. Undefined where it is void, or the project was entered by mistake. */
export function resultSource(
  person: Hex,
  result: Row,
  project: Row | undefined,
  status: RecordStatus,
  waiting?: ReadonlySet<string>,
): LedgerSource | undefined {
  const mark = result.fields.mark as ResultMark | undefined
  if (!mark || result.fields.void === true || project?.fields.removed === true) return undefined
  const record = {
    role: 'attendee',
    kind: project?.fields.aim === 'preservice' ? 'preservice' : 'training',
    teacherId: person,
    ...projectFacts(project),
    ...resultFacts(mark, project),
    status,
  } as const
  const said = { name: project ? textOf(project, 'name') : '', number: project ? numberOf(project) : '' }
  return sourceOf(result, [project], record, said, waiting)
}

/** How somebody did, with the project's hours where the mark has none of its own. */
export function resultFacts(
  mark: ResultMark | undefined,
  project: Row | undefined,
): Pick<TrainingRecord, 'segments' | 'grade' | 'outcome' | 'attendance'> {
  const segments = segmentsOf(mark?.hours ?? hoursOf(project))
  return {
    ...(segments.length > 0 ? { segments } : {}),
    grade: mark?.grade ?? null,
    outcome: mark && mark.outcome !== 'completed' ? mark.outcome : null,
    ...(mark?.attended === undefined ? {} : { attendance: absences(mark.attended) }),
  }
}

/** 文号 of the notice, or the project's number. */
export function numberOf(project: Row): string {
  return textOf(project, 'document') || textOf(project, 'number')
}

/** A share of at most four places as sessions: exact. */
function absences(attended: string): { readonly sessions: number; readonly absent: number } {
  return { sessions: PARTS, absent: PARTS - Math.round(Number(attended) * PARTS) }
}

const PARTS = 10_000
