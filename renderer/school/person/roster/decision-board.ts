import { useSyncExternalStore } from 'react'
import type { RosterPreviewRow } from '../../../../shared/contract/roster-values.ts'
import { type Decisions, decisionOf, type RowDecision } from '../../../actions/person/import-persons.ts'

/**
 * What was decided about each row of a roster, outside of the table: of 2 000 rows, a tick draws one cell and not the
 * table anew.
 */
export interface DecisionBoard {
  all(): Decisions
  decide(some: readonly (readonly [number, RowDecision])[]): void
  replace(decisions: Decisions): void
  onChange(listener: () => void): () => void
}

export function createDecisionBoard(): DecisionBoard {
  const listeners = new Set<() => void>()
  let decisions: Decisions = new Map()

  function replace(next: Decisions): void {
    decisions = next
    for (const listener of listeners) listener()
  }

  return {
    all: () => decisions,
    decide: (some) => replace(new Map([...decisions, ...some])),
    replace,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useDecisions(board: DecisionBoard): Decisions {
  return useSyncExternalStore(board.onChange, board.all)
}

export function useDecision(board: DecisionBoard, row: RosterPreviewRow): RowDecision {
  return useSyncExternalStore(board.onChange, () => decisionOf(board.all(), row))
}
