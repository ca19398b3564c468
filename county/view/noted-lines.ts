import type { Hex } from '../../shared/base/bytes.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { BUREAU_SCOPE } from '../../shared/operation/scopes.ts'
import type { Devices } from '../exchange/devices.ts'
import type { PackageRecord, ViewBatch } from '../store/county-store.ts'
import { storableText } from './sealed-row.ts'

export type Lines = Pick<ViewBatch, 'schools' | 'devices' | 'packages'>

/** The view's small tables, which follow from notes and packages of the journal. */
export interface NotedLines {
  /**
   * Of a scope that is held open, what is new or other than when it was last `settled`; of what came and went, what
   * stands in the journal after `shown`.
   */
  unsettled(scope: Hex, shown: number): Lines
  settled(lines: Lines): void
  /** Nothing of the scope is in the tables. */
  forget(scope: Hex): void
}

export interface LineSources {
  readonly log: OperationLog
  readonly devices: Devices
}

export function createNotedLines({ log, devices }: LineSources): NotedLines {
  const sent = new Map<Hex, Map<string, string>>()

  function unsettled(scope: Hex, shown: number): Lines {
    const school = scope === BUREAU_SCOPE ? undefined : devices.school(scope)
    return {
      schools: school ? fresh(scope, [storable(school)]) : [],
      devices: fresh(scope, devices.lines(scope)),
      packages: [...takenIn(scope, shown), ...sentOut(scope, shown)],
    }
  }

  function fresh<L extends object>(scope: Hex, lines: readonly L[]): L[] {
    const known = sent.get(scope)
    return lines.filter((line) => known?.get(keyOf(line)) !== JSON.stringify(line))
  }

  function takenIn(scope: Hex, shown: number): PackageRecord[] {
    const { from, list } = log.scope(scope).packagesAfter(shown)
    return list.map(({ at, by, file, number, fresh, known }, place) => {
      const line = { scope, at, by, file: storableText(file), number, fresh, known }
      return { direction: 'in', place: from + place, ...line }
    })
  }

  function sentOut(scope: Hex, shown: number): PackageRecord[] {
    const { from, list } = log.scope(scope).notesAfter('answered', shown)
    return (list as unknown as readonly Answered[]).map(({ at, by, number, operations }, place) => {
      const line = { scope, at, by, file: '', number, fresh: operations, known: 0 }
      return { direction: 'out', place: from + place, ...line }
    })
  }

  function settled({ schools, devices }: Lines): void {
    for (const line of [...schools, ...devices]) put(line.scope, line)
  }

  function put(scope: Hex, line: object): void {
    const known = sent.get(scope) ?? new Map()
    sent.set(scope, known.set(keyOf(line), JSON.stringify(line)))
  }

  return { unsettled, settled, forget: (scope) => void sent.delete(scope) }
}

/** The journal's note `answered`: one return package, of as many files as it took. */
export interface Answered {
  readonly scope: string
  readonly at: number
  readonly by: 'folder' | 'http'
  readonly number: number
  readonly operations: number
}

function keyOf(line: object): string {
  return (line as { key?: string }).key ?? ''
}

function storable<L extends object>(line: L): L {
  return Object.fromEntries(
    Object.entries(line).map(([name, value]) => [
      name,
      typeof value === 'string' ? storableText(value) : value,
    ]),
  ) as L
}
