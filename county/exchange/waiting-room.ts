import type { Hex } from '../../shared/base/bytes.ts'
import { greatest } from '../../shared/base/greatest.ts'
import type { PendingRequest } from './requests.ts'

/**
 * Requests that came over the line and nobody has looked at. Anybody may send one, so they are in memory alone and so
 * many at most: the room is never closed to a school, somebody gives way. A PC that asks for its answer asks to be
 * enrolled again, so whoever gave way, or was here when the server ended, is back by itself.
 */
export interface WaitingRoom {
  /** Who waits already stays where they are. */
  enter(request: PendingRequest, address: string): void
  find(hash: Hex): PendingRequest | undefined
  leave(hash: Hex): void
  /** Oldest first. */
  all(): readonly PendingRequest[]
  /** How often somebody came or left. */
  turns(): number
}

interface Waiting {
  readonly request: PendingRequest
  readonly address: string
}

/** `known`: the codes of our schools. */
export function createWaitingRoom(known: () => ReadonlySet<string>): WaitingRoom {
  /** In the order in which they came. */
  const waiting = new Map<Hex, Waiting>()
  let turns = 0

  function enter(request: PendingRequest, address: string): void {
    if (waiting.has(request.hash)) return
    turns++
    waiting.set(request.hash, { request, address })
    if (waiting.size > ROOM_MOST) waiting.delete(whoGivesWay())
  }

  /**
   * Of the address from which most wait, the oldest whose school nobody knows, else the oldest. So whoever sends
   * hundreds pushes out their own, and behind one address of a whole county the schools that are known last longest.
   */
  function whoGivesWay(): Hex {
    const counts = new Map<string, number>()
    for (const { address } of waiting.values()) counts.set(address, (counts.get(address) ?? 0) + 1)
    const most = greatest(counts.values(), 0)
    const crowd = [...waiting.values()].filter(({ address }) => counts.get(address) === most)
    const ours = known()
    const stranger = crowd.find(({ request }) => !ours.has(request.request.school))
    return (stranger ?? crowd[0]!).request.hash
  }

  return {
    enter,
    find: (hash) => waiting.get(hash)?.request,
    leave(hash) {
      if (waiting.delete(hash)) turns++
    },
    all: () => [...waiting.values()].map(({ request }) => request),
    turns: () => turns,
  }
}

/** A county has a few hundred schools of seven PCs at most, and enrols them over weeks. */
export const ROOM_MOST = 500
