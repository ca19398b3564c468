import type { Hex } from '../../../shared/base/bytes.ts'
import { grouped } from '../../../shared/base/grouped.ts'
import type { HistoryLine } from '../../../shared/contract/acts-values.ts'
import type { UserCard } from '../../../shared/contract/host-values.ts'

/** What one operation wrote in a record. */
export interface PersonAct {
  readonly operation: Hex
  readonly at: number
  readonly actor: string
  readonly role: string
  readonly act: string
  readonly from: HistoryLine['from']
  readonly lines: readonly PersonActLine[]
  /** Some of it still stands and the person signed in wrote it here. */
  readonly mayUndo: boolean
}

export interface PersonActLine {
  readonly field: string
  readonly value: HistoryLine['value']
  /** What stood there before; undefined for a first write. */
  readonly before: HistoryLine['value'] | undefined
  readonly stands: HistoryLine['stands']
}

/** The writes of a record, newest first, act by act. An import is undone whole where it was made, not from one person. */
export function personActs(lines: readonly HistoryLine[], user: UserCard | null): readonly PersonAct[] {
  const told = lines.map((line, at) => ({ ...line, before: beforeOf(lines, at) }))
  return [...grouped(told, ({ operation }) => operation).values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { operation, at, actor, role, act, from } = first
    const isOwn = from === 'here' && actor !== '' && actor === user?.name
    const stands = group.some((line) => line.stands === 'shown')
    const mayUndo = isOwn && stands && act !== 'roster-import'
    return [{ operation, at, actor, role, act, from, lines: group, mayUndo }]
  })
}

function beforeOf(lines: readonly HistoryLine[], at: number): HistoryLine['value'] | undefined {
  const { field } = lines[at]!
  return lines.slice(at + 1).find((line) => line.field === field && line.stands !== 'without-effect')?.value
}
