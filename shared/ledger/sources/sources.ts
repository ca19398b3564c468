import type { Kind } from '../../domain/kinds/kinds.ts'
import { attendanceSource } from './attendance-source.ts'
import { degreeSource } from './degree-source.ts'
import { mandarinSource } from './mandarin-source.ts'
import { presenterSource } from './presenter-source.ts'
import { resultSource } from './result-source.ts'
import type { SourceOfKind } from './source-of-kind.ts'

/**
 * Every kind whose rows may stand in a ledger, a line each. Screen, paper, claim and county ask this table and nothing
 * else (PL1): a further kind that counts is a file here and its line.
 */
export const SOURCES = {
  attendance: attendanceSource,
  result: resultSource,
  presenter: presenterSource,
  'degree-study': degreeSource,
  'mandarin-test': mandarinSource,
} as const satisfies Readonly<Partial<Record<Kind, SourceOfKind>>>

export type SourceKind = keyof typeof SOURCES

export const SOURCE_KINDS = Object.keys(SOURCES) as readonly SourceKind[]
