import type { Hex } from '../../base/bytes.ts'
import type { MandarinGrade, ResultMark } from '../../domain/kinds/training-words.ts'
import { linkId } from '../../fold/understood.ts'
import { textOf } from '../school-rows.ts'
import { numberOf, projectFacts } from './project-source.ts'
import { resultFacts } from './result-source.ts'
import { type SourceOfKind, sourceOf } from './source-of-kind.ts'

/**
 * F26, H-033: a Mandarin level, reached after a training that was passed. Hours and grade are those of the
 * person's `result` there, which therefore is no source of its own.
 */
export const mandarinSource = {
  reads: ['project', 'result'],
  person: ({ fields }) => String(fields.person ?? ''),
  of(test, person, at) {
    const named = test.fields.project as Hex
    const project = at.row('project', named)
    const result = at.row('result', linkId('result', [named, person]))
    const standing = result?.fields.void === true || project?.fields.removed === true ? undefined : result
    const reached = test.fields.reached as { readonly level: MandarinGrade } | undefined
    const record = {
      role: 'attendee',
      kind: 'mandarin',
      teacherId: person,
      ...projectFacts(project),
      ...resultFacts(standing?.fields.mark as ResultMark | undefined, project),
      status: 'draft',
      mandarin: { subject: textOf(test, 'subject') || '*', level: reached?.level ?? null },
    } as const
    const said = { name: project ? textOf(project, 'name') : '', number: project ? numberOf(project) : '' }
    return {
      source: sourceOf(test, [project, standing], record, said, at),
      isGone: test.fields.removed === true,
      instead: result?.id,
    }
  },
} as const satisfies SourceOfKind
