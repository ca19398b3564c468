import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import type { Devices } from '../exchange/devices.ts'
import type { Requests } from '../exchange/requests.ts'
import type { PackageRecord, ViewBatch } from '../store/county-store.ts'
import { storableText } from './sealed-row.ts'

type Lines = Pick<ViewBatch, 'schools' | 'devices' | 'requests' | 'packages'>

/** The view's small tables, which follow from notes and packages of the journal. */
export interface NotedLines {
  /** Lines that are new or other than when they were last `settled`. */
  unsettled(): Lines
  settled(lines: Lines): void
  /** The tables are to be written from the beginning. */
  forget(): void
}

export interface LineSources {
  readonly log: OperationLog
  readonly devices: Devices
  readonly requests: Requests
}

export function createNotedLines({ log, devices, requests }: LineSources): NotedLines {
  const sent = new Map<string, string>()
  let packagesIn = 0
  let packagesOut = 0

  function unsettled(): Lines {
    return {
      schools: fresh('school', devices.schools().map(storable)),
      devices: fresh('device', devices.lines()),
      requests: fresh('request', requests.lines().map(storable)),
      packages: [...takenIn(), ...sentOut()],
    }
  }

  function fresh<L extends object>(table: string, lines: readonly L[]): L[] {
    return lines.filter((line) => sent.get(keyOf(table, line)) !== JSON.stringify(line))
  }

  function takenIn(): PackageRecord[] {
    const metas = log.packages().slice(packagesIn)
    return metas.map(({ scope, at, by, file, number, fresh, known }, place) => {
      const line = { scope, at, by, file: storableText(file), number, fresh, known }
      return { direction: 'in', place: packagesIn + place, ...line }
    })
  }

  function sentOut(): PackageRecord[] {
    const notes = log.notes('answered').slice(packagesOut) as unknown as readonly Answered[]
    return notes.map(({ scope, at, by, number, operations }, place) => {
      return {
        direction: 'out',
        place: packagesOut + place,
        scope,
        at,
        by,
        file: '',
        number,
        fresh: operations,
        known: 0,
      }
    })
  }

  function settled(lines: Lines): void {
    for (const table of ['school', 'device', 'request'] as const)
      for (const line of lines[`${table}s`]) sent.set(keyOf(table, line), JSON.stringify(line))
    for (const { direction } of lines.packages) direction === 'in' ? packagesIn++ : packagesOut++
  }

  function forget(): void {
    sent.clear()
    packagesIn = 0
    packagesOut = 0
  }

  return { unsettled, settled, forget }
}

/** The journal's note `answered`: one return package, of as many files as it took. */
export interface Answered {
  readonly scope: string
  readonly at: number
  readonly by: 'folder' | 'http'
  readonly number: number
  readonly operations: number
}

function keyOf(table: string, line: object): string {
  const { hash, key, scope } = line as { hash?: string; key?: string; scope?: string }
  return `${table} ${hash ?? key ?? scope}`
}

function storable<L extends object>(line: L): L {
  return Object.fromEntries(
    Object.entries(line).map(([name, value]) => [
      name,
      typeof value === 'string' ? storableText(value) : value,
    ]),
  ) as L
}
