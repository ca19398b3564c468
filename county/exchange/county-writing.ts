import type { Hex } from '../../shared/base/bytes.ts'
import type { Value } from '../../shared/base/cbor.ts'
import { isWeather, refusalOf } from '../../shared/disk/disk.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { scopesOfNote } from '../../shared/disk/journal/scopes/scopes-of-note.ts'
import { fieldRule, mayWrite } from '../../shared/domain/kinds/kinds.ts'
import type { Change } from '../../shared/operation/operation.ts'
import type { Official } from '../accounts/official.ts'
import { type CountyResult, countyRefuse } from '../county-result.ts'
import type { CountyStore } from '../store/county-store.ts'
import type { CountyView } from '../view/county-view.ts'

/**
 * What the county writes: one operation, durable, and shown in the view before the promise resolves. While the view
 * is known to be away nothing is written: what an official did must not be done behind a refusal.
 */
export interface CountyWriting {
  /** Answers the operation's id. Refuses `not-allowed` by role (MG5), `value-refused`, and weather. */
  write(scope: Hex, by: Official, act: string, changes: readonly Change[]): Promise<CountyResult<Hex>>
  note(name: string, value: Value): Promise<CountyResult<null>>
  /** CO1, SC2: one thing at a time in one scope, which is held open: what was checked still holds when it is written. */
  inTurn<T>(scope: Hex, task: () => Promise<CountyResult<T>>): Promise<CountyResult<T>>
}

export interface WritingTools {
  readonly log: OperationLog
  readonly store: Pick<CountyStore, 'reachable'>
  readonly now: () => number
}

export function createCountyWriting({ log, store, now }: WritingTools, view: CountyView): CountyWriting {
  const turns = new Map<Hex, Promise<unknown>>()

  async function write(
    scope: Hex,
    { actor, role }: Official,
    act: string,
    changes: readonly Change[],
  ): Promise<CountyResult<Hex>> {
    if (!changes.every(({ kind, field }) => mayWrite(kind, field, role))) return countyRefuse('not-allowed')
    // What the fold would keep without effect must not look done.
    const refused = changes.find(({ kind, field, value }) => !fieldRule(kind, field)!.accepts(value))
    if (refused) return countyRefuse('value-refused', { field: refused.field, kind: refused.kind })
    store.reachable()
    const saved = await view.following([scope], async () => {
      const one = await log.write(scope, { at: now(), actor, role, act, changes })
      if (one.ok) view.changed(scope, one.value.changes)
      return one
    })
    return saved.ok ? { ok: true, value: saved.value.written.id } : saved
  }

  async function note(name: string, value: Value): Promise<CountyResult<null>> {
    store.reachable()
    const noted = await view.following(scopesOfNote(name, value), () => log.note(name, value))
    return noted.ok ? { ok: true, value: null } : noted
  }

  function inTurn<T>(scope: Hex, task: () => Promise<CountyResult<T>>): Promise<CountyResult<T>> {
    const mine = (turns.get(scope) ?? Promise.resolve()).then(() => held(scope, task))
    const settled = mine.catch(() => undefined)
    turns.set(scope, settled)
    settled.then(() => turns.get(scope) === settled && turns.delete(scope))
    return mine
  }

  /** Reading the school's part of the journal may fail; what the task does says so itself. */
  async function held<T>(scope: Hex, task: () => Promise<CountyResult<T>>): Promise<CountyResult<T>> {
    try {
      return await log.holding([scope], task)
    } catch (error) {
      if (isWeather(error)) return { ok: false, refusal: refusalOf(error) }
      throw error
    }
  }

  return { write, note, inTurn }
}

/** A record of an append-only kind. */
export function made(kind: string, value: Value): Change {
  return { kind, id: null, field: 'is', value, over: [] }
}
