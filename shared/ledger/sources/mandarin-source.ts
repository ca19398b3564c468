import type { Hex } from '../../base/bytes.ts'
import type { MandarinGrade, ResultMark } from '../../domain/kinds/training-words.ts'
import type { Row } from '../../fold/row.ts'
import type { LedgerSource } from '../../policy/ledger/ledger-source.ts'
import type { RecordStatus } from '../../policy/scheme/training-record.ts'
import { textOf } from '../school-rows.ts'
import { projectFacts, sourceOf } from './project-source.ts'
import { numberOf, resultFacts } from './result-source.ts'

/**
 * F26, H-033: a Mandarin level, reached after a training that was passed. Hours and grade are those of the
 * person's `result` there, which therefore is no source of its own.
 */
export function mandarinSource(
  person: Hex,
  test: Row,
  project: Row | undefined,
  result: Row | undefined,
  status: RecordStatus,
  waiting?: ReadonlySet<string>,
): LedgerSource | undefined {
  if (test.fields.removed === true) return undefined
  const reached = test.fields.reached as { readonly level: MandarinGrade } | undefined
  const standing = result?.fields.void === true || project?.fields.removed === true ? undefined : result
  const record = {
    role: 'attendee',
    kind: 'mandarin',
    teacherId: person,
    ...projectFacts(project),
    ...resultFacts(standing?.fields.mark as ResultMark | undefined, project),
    status,
    mandarin: { subject: textOf(test, 'subject') || '*', level: reached?.level ?? null },
  } as const
  const said = { name: project ? textOf(project, 'name') : '', number: project ? numberOf(project) : '' }
  return sourceOf(test, [project, standing], record, said, waiting)
}
