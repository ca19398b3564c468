import type { Hex } from '../../../shared/base/bytes.ts'
import type { OperationMaker } from '../../../shared/contract/acts-values.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { DeskCase } from '../../../shared/desk/desk-case.ts'
import type { Words } from '../../words/words.tsx'
import { timeText } from '../document/time-text.ts'

/** Who made operations, by their ids, as far as the host has told. */
export type Makers = ReadonlyMap<Hex, OperationMaker>

/** The operations of which a case says who made them. */
export function toldOperations(found: DeskCase<ViewRow>): readonly Hex[] {
  if (found.kind === 'two-values') return found.writes.flat()
  if (found.kind === 'contested') return found.operations
  return found.kind === 'same-person' ? [found.first, found.second].flatMap(entering) : []
}

/** The name says who an entry is: whoever wrote it knows. */
export function entering({ writes }: ViewRow): readonly Hex[] {
  return writes.name ?? []
}

/**
 * `周敏（师训专管员） 2026-11-21 周六 14:03 本机`. Several who wrote the same are told in the order of their clocks, which
 * are information (MG4). Empty until the host has told.
 */
export function saidMakers(operations: readonly Hex[], makers: Makers, words: Words): string {
  const { desk, shell, person } = words
  return [...new Set(operations)]
    .flatMap((id) => makers.get(id) ?? [])
    .sort((a, b) => a.at - b.at)
    .map(({ actor, role, at, from }) => {
      const who =
        from === 'county'
          ? person.history.county
          : desk.by(actor || person.history.somebody, shell.roles[role] ?? '')
      return [who, timeText(at, shell.locale), desk.from[from]].filter((part) => part !== '').join(' ')
    })
    .join(desk.values.comma)
}
