import type { Hex } from '../../../shared/base/bytes.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { line } from '../../../shared/domain/typed-text.ts'
import { appended, type SaveChange } from '../changes.ts'

/** 更正申请 (F27): what a recognition rests on is corrected with the county's consent. */
export interface CorrectionText {
  readonly field: string
  readonly asked: string
  readonly reason: string
  readonly evidence: string
}

/** What can be asked about each kind of record; none of it is a sensitive value. */
export const CORRECTABLE: Readonly<Record<string, readonly string[]>> = {
  result: ['mark'],
  presenter: ['part'],
  'degree-study': ['hours', 'certificate', 'split'],
  'mandarin-test': ['reached', 'certificate'],
  attendance: ['mark'],
}

/** `was` is the value as the screen showed it in words; the request names the writes behind it. */
export function askCorrection(
  shown: ViewRow,
  was: string,
  typed: CorrectionText,
  replaces: Hex | null,
): Result<SaveChange[]> {
  if (!CORRECTABLE[shown.kind]?.includes(typed.field)) return refuse('required', { field: 'field' })
  const asked = line(typed.asked)
  if (asked === '') return refuse('required', { field: 'asked' })
  const reason = line(typed.reason)
  if (reason === '') return refuse('required', { field: 'reason' })
  const evidence = line(typed.evidence)
  return done([
    appended('correction', {
      record: { kind: shown.kind, id: shown.id },
      field: typed.field,
      was: [...was].slice(0, LONGEST).join(''),
      asked,
      reason,
      ...(evidence === '' ? {} : { evidence }),
      stood: [...(shown.writes[typed.field] ?? [])],
      replaces,
    }),
  ])
}

/** A correction request as a row shows it. */
export interface CorrectionFields {
  readonly record: { readonly kind: string; readonly id: Hex }
  readonly field: string
  readonly was: string
  readonly asked: string
  readonly reason: string
  readonly evidence?: string
  readonly stood: readonly Hex[]
  readonly replaces: Hex | null
}

/** What a correction's row says; its kind accepts nothing else. */
export function correctionOf({ fields }: ViewRow): CorrectionFields {
  return fields as unknown as CorrectionFields
}

/** Those no later request replaces. */
export function standingCorrections(rows: readonly ViewRow[]): readonly ViewRow[] {
  const replaced = new Set(rows.map(({ fields }) => fields.replaces))
  return rows.filter(({ id }) => !replaced.has(id))
}

const LONGEST = 240
