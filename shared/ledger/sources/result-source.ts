import type { ResultMark } from '../../domain/kinds/training-words.ts'
import type { Row } from '../../fold/row.ts'
import type { TrainingRecord } from '../../policy/scheme/training-record.ts'
import { endsOf, textOf } from '../school-rows.ts'
import { numberOf, projectFacts, resultHours, segmentsOf } from './project-source.ts'
import { type SourceOfKind, sourceOf } from './source-of-kind.ts'

/** F16: one person's result at one project. It is gone where it is void, or the project was entered by mistake. */
export const resultSource = {
  reads: ['project'],
  person: (result) => endsOf(result)[1] ?? '',
  of(result, person, at) {
    const mark = result.fields.mark as ResultMark | undefined
    if (!mark) return undefined
    const project = at.row('project', endsOf(result)[0] ?? '')
    const record = {
      role: 'attendee',
      kind: project?.fields.aim === 'preservice' ? 'preservice' : 'training',
      teacherId: person,
      ...projectFacts(project),
      ...resultFacts(mark, project),
      status: 'draft',
    } as const
    const said = { name: project ? textOf(project, 'name') : '', number: project ? numberOf(project) : '' }
    return {
      source: sourceOf(result, [project], record, said, at),
      isGone: result.fields.void === true || project?.fields.removed === true,
    }
  },
} as const satisfies SourceOfKind

/** How somebody did, with the project's hours where the mark has none of its own. */
export function resultFacts(
  mark: ResultMark | undefined,
  project: Row | undefined,
): Pick<TrainingRecord, 'segments' | 'grade' | 'outcome' | 'attendance'> {
  const segments = segmentsOf(resultHours(mark, project))
  return {
    ...(segments.length > 0 ? { segments } : {}),
    grade: mark?.grade ?? null,
    outcome: mark && mark.outcome !== 'completed' ? mark.outcome : null,
    ...(mark?.attended === undefined ? {} : { attendance: absences(mark.attended) }),
  }
}

/** A share of at most four places as sessions: exact. */
function absences(attended: string): { readonly sessions: number; readonly absent: number } {
  return { sessions: PARTS, absent: PARTS - Math.round(Number(attended) * PARTS) }
}

const PARTS = 10_000
