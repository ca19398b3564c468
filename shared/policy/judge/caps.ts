import type { Amount } from '../scheme/amount.ts'
import { nextDay } from '../scheme/calendar.ts'
import type { CapRule, PreparedScheme } from '../scheme/prepare-scheme.ts'
import type { Line } from './evaluation.ts'

/**
 * Step 7: in order of (end, id) each record gets what its caps still allow; the rest is cut from what is
 * registered. Earlier recognitions have used their room first (MG6). Divided records are not capped.
 */
export function cutAtCaps({ caps }: PreparedScheme, lines: readonly Line[]): void {
  if (caps.length === 0) return
  const used = new Map<string, Amount>()
  const open: [line: Line, caps: CapRule[]][] = []
  for (const line of lines) {
    if (line.outcome !== 'registered' || line.parts !== null) continue
    const applying = caps.filter(({ test }) => test(line.facts))
    if (applying.length === 0) continue
    if (line.fixed === null) open.push([line, applying])
    else for (const cap of applying) use(cap, line, used)
  }
  open.sort(([a], [b]) => byEndThenId(a, b))
  for (const [line, applying] of open) {
    const would = line.registered
    for (const cap of applying) {
      const room = roomFor(cap, line, used)
      if (room >= line.registered) continue
      line.registered = room
      line.cut = { cap, room, cut: would - room }
    }
    for (const cap of applying) use(cap, line, used)
  }
}

function roomFor(cap: CapRule, line: Line, used: ReadonlyMap<string, Amount>): Amount {
  if (cap.scope === 'record') return cap.max
  let room = 0
  for (const key of keysOf(cap, line)) room += Math.max(0, cap.max - (used.get(key) ?? 0))
  return room
}

/** Fills the room of the record's days from the first on; what exceeds all of them (a granted number may) is
 * booked on the last. */
function use(cap: CapRule, line: Line, used: Map<string, Amount>): void {
  if (cap.scope === 'record') return
  const keys = keysOf(cap, line)
  let left = line.registered
  for (const [place, key] of keys.entries()) {
    const before = used.get(key) ?? 0
    const taken = place === keys.length - 1 ? left : Math.min(left, Math.max(0, cap.max - before))
    used.set(key, before + taken)
    left -= taken
  }
}

/** An activity of n calendar days has n times a day cap; a year or the cycle is one key. */
function keysOf({ id, scope }: CapRule, { facts }: Line): string[] {
  if (scope === 'cycle') return [id]
  if (scope === 'year') return [`${id} ${facts.year}`]
  const { end } = facts
  if (end === null) return [`${id} -`]
  const keys: string[] = []
  for (let day = facts.record.start ?? end; day < end; day = nextDay(day)) keys.push(`${id} ${day}`)
  keys.push(`${id} ${end}`)
  return keys
}

function byEndThenId(a: Line, b: Line): number {
  const [endA, endB] = [a.facts.end ?? '9999', b.facts.end ?? '9999']
  if (endA !== endB) return endA < endB ? -1 : 1
  return a.facts.record.id < b.facts.record.id ? -1 : 1
}
