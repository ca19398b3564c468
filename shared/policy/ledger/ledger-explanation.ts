import { type Explanation, explain } from '../judge/explanation.ts'
import { judgedLines, type SchemeVersions } from '../judge/judge-across-versions.ts'
import { type LedgerInput, ledgerQuestions } from './ledger-input.ts'

/** Why an entry has its number (PL2). Worked out when somebody asks, not with every ledger. */
export interface EntryExplanation {
  /** As it stands in the ledger. */
  readonly stands: Explanation
  /** For a granted number: how the row would be judged by itself today. Null where the row is not here. */
  readonly afresh: Explanation | null
}

/** Null for an entry that cannot be read, and for an id that is none of the ledger's. */
export function explainEntry(
  versions: SchemeVersions,
  input: LedgerInput,
  entry: string,
): EntryExplanation | null {
  const questions = ledgerQuestions(versions, input)
  const found =
    judgedLines(versions, questions.expected).get(entry) ??
    judgedLines(versions, questions.blocked).get(entry)
  if (found === undefined) return null
  const source = questions.grants.find(({ id }) => id === entry)?.source
  return {
    stands: explain(found.prepared, found.line),
    afresh: source === undefined ? null : explainAfresh(versions, input, source.record.id),
  }
}

function explainAfresh(versions: SchemeVersions, input: LedgerInput, record: string): Explanation | null {
  const sources = input.sources.filter((source) => source.record.id === record)
  const { expected, blocked } = ledgerQuestions(versions, { ...input, sources, grants: [] })
  const found = judgedLines(versions, expected).get(record) ?? judgedLines(versions, blocked).get(record)
  return found ? explain(found.prepared, found.line) : null
}
