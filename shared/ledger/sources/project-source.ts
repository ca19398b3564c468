import type { ModeHours, ResultMark } from '../../domain/kinds/training-words.ts'
import type { Row } from '../../fold/row.ts'
import type { Level, Mode, Nature, TrainingRecord } from '../../policy/scheme/training-record.ts'
import { textOf } from '../school-rows.ts'

/** What every record at one project has from the project (H-041, H-042); nothing where it has not come. */
export type ProjectFacts = Pick<
  TrainingRecord,
  'projectId' | 'level' | 'nature' | 'category' | 'start' | 'end' | 'tags' | 'project'
>

export function projectFacts(project: Row | undefined): ProjectFacts {
  if (!project) return { tags: [] }
  const { fields } = project
  const span = fields.span as { readonly start: string; readonly end: string } | undefined
  const issued = fields.issued as { readonly level: Level } | undefined
  return {
    projectId: project.id,
    level: issued?.level ?? null,
    nature: (fields.nature as Nature | undefined) ?? null,
    category: textOf(project, 'category') || null,
    start: span?.start ?? null,
    end: span?.end ?? null,
    tags: fields.aim === 'induction' ? ['induction'] : [],
    project: {
      reviewed: textOf(project, 'reviewed') !== '',
      autoIncluded: fields['auto-included'] === true,
      providerAccredited: (fields.accredited as boolean | null | undefined) ?? null,
    },
  }
}

export function segmentsOf(hours: readonly ModeHours[]): (readonly [mode: Mode, hours: number])[] {
  return hours.map(({ mode, hours }) => [mode, Number(hours)])
}

export function hoursOf(row: Row | undefined): readonly ModeHours[] {
  return (row?.fields.hours as readonly ModeHours[] | undefined) ?? []
}

/** 文号 of the notice, or the project's number. */
export function numberOf(project: Row): string {
  return textOf(project, 'document') || textOf(project, 'number')
}

/** Hours that count for a person at a project: their own, or the project's. */
export function resultHours(mark: ResultMark | undefined, project: Row | undefined): readonly ModeHours[] {
  return mark?.hours ?? hoursOf(project)
}
