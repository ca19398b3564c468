import type { PresentedPart } from '../../domain/kinds/training-words.ts'
import { endsOf, textOf } from '../school-rows.ts'
import { numberOf, projectFacts } from './project-source.ts'
import { type SourceOfKind, sourceOf } from './source-of-kind.ts'

/** H-039, F15: the hours of a person who taught at a project are their own, on their own day. */
export const presenterSource = {
  reads: ['project'],
  person: (presenter) => endsOf(presenter)[1] ?? '',
  of(presenter, person, at) {
    const part = presenter.fields.part as PresentedPart | undefined
    if (!part) return undefined
    const project = at.row('project', endsOf(presenter)[0] ?? '')
    const record = {
      ...projectFacts(project),
      role: 'presenter',
      kind: part.what,
      teacherId: person,
      mode: part.mode,
      hours: Number(part.hours),
      // Who teaches has passed: there is no one to grade them.
      grade: 'pass',
      start: part.day,
      end: part.day,
      tags: [],
      status: 'draft',
    } as const
    const name = [project ? textOf(project, 'name') : '', part.topic ?? '']
      .filter((one) => one !== '')
      .join(' · ')
    const said = { name, number: project ? numberOf(project) : '' }
    return {
      source: sourceOf(presenter, [project], record, said, at),
      isGone: presenter.fields.void === true || project?.fields.removed === true,
    }
  },
} as const satisfies SourceOfKind
