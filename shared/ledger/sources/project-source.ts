import type { ModeHours } from '../../domain/kinds/training-words.ts'
import { hasTwoValues, stood } from '../../fold/document.ts'
import { type Row, rowKey } from '../../fold/row.ts'
import type { LedgerBlock, LedgerSource } from '../../policy/ledger/ledger-source.ts'
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

/** The source of one row that rests on others; an undefined one has not come (MG6, OP2). */
export function sourceOf(
  row: Row,
  needs: readonly (Row | undefined)[],
  record: Omit<TrainingRecord, 'id'>,
  said: { readonly name: string; readonly number: string },
  waiting: ReadonlySet<string> = new Set(),
): LedgerSource {
  const rows = [row, ...needs.filter((one) => one !== undefined)]
  const blocks: LedgerBlock[] = []
  if (hasTwoValues(rows)) blocks.push('two-values')
  if (rows.some((one) => waiting.has(rowKey(one.kind, one.id)))) blocks.push('waiting')
  if (rows.length <= needs.length) blocks.push('not-here')
  return {
    record: { ...record, id: row.id },
    row: { kind: row.kind, id: row.id },
    operations: stood(rows),
    ...said,
    blocks,
  }
}
