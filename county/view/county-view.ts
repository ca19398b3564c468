import { isDeepStrictEqual } from 'node:util'
import type { Hex } from '../../shared/base/bytes.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { type RowChanges, rowKey } from '../../shared/fold/row.ts'
import type { CountyKeys } from '../keys/county-keys.ts'
import type { CountyStore, ScopeLines, ScopePlace, ViewDump } from '../store/county-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import type { NotedLines } from './noted-lines.ts'
import { createScopeContents } from './scope-contents.ts'
import { findPlaces, nowhere, placeAt } from './view-places.ts'

/**
 * Keeps the store at the journal, a scope at a time (SC2): what changed is read from the fold when it is written, never
 * before. A scope that is not where the journal is, and of which nobody told what changed, is made anew.
 */
export interface CountyView {
  /** Runs what writes into the journal in these scopes; when it resolves the view shows them. */
  following<T>(scopes: readonly Hex[], act: () => Promise<T>): Promise<T>
  /** To be told within `following`. */
  changed(scope: Hex, changes: RowChanges): void
  /** Waits until the view shows what is durable of these scopes, or of all. */
  settle(scopes?: readonly Hex[]): Promise<void>
  /** Compares a scope with what the journal says, and makes it anew where it differs. */
  check(scope: Hex): Promise<CheckedScope>
  /** All that there is to check: of the journal, and what is in the store besides. */
  scopes(): Promise<readonly Hex[]>
}

export interface CheckedScope {
  /** Lines that the view is to have of it. */
  readonly lines: number
  readonly wasGood: boolean
  /** After it was made anew, where it had to be. */
  readonly isGood: boolean
}

export interface ViewTools {
  readonly log: OperationLog
  readonly store: CountyStore
  readonly keys: CountyKeys
}

export function createCountyView(tools: ViewTools, lines: NotedLines): CountyView {
  const { log, store } = tools
  const contents = createScopeContents(tools, lines)
  /** How far the store shows each scope, as far as it said so; to be asked where that is not sure. */
  let shown = new Map<Hex, ScopePlace>()
  let isSure = false
  /** What changed since; of a scope that is not in here all is to be written. */
  const dirty = new Map<Hex, Set<string>>()
  /** Where a write that failed may have left a scope. */
  const tried = new Map<Hex, ScopePlace>()
  const underWay = new Map<Hex, number>()
  /** Scopes of the store that the journal does not know. */
  let strangers: readonly Hex[] = []
  let tail: Promise<unknown> = Promise.resolve()

  async function following<T>(scopes: readonly Hex[], act: () => Promise<T>): Promise<T> {
    for (const scope of scopes) underWay.set(scope, (underWay.get(scope) ?? 0) + 1)
    try {
      return await act()
    } finally {
      for (const scope of scopes) underWay.set(scope, underWay.get(scope)! - 1)
      await settle(scopes)
    }
  }

  function changed(scope: Hex, { rows, gone }: RowChanges): void {
    const known = dirty.get(scope)
    if (known) for (const { kind, id } of [...rows, ...gone]) known.add(rowKey(kind, id))
  }

  /** A scope after the other, so that nobody waits for more than one. */
  async function settle(scopes?: readonly Hex[]): Promise<void> {
    await inTurn(learn)
    for (const scope of scopes ?? [...log.scopes(), ...strangers]) {
      if (isBehind(scope)) await log.holding([scope], () => inTurn(() => write(scope)))
    }
  }

  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const mine = tail.then(task)
    tail = mine.catch(() => undefined)
    return mine
  }

  function isBehind(scope: Hex): boolean {
    const changes = dirty.get(scope)
    const isNothing = log.endOf(scope) === 0 && !shown.has(scope) && !strangers.includes(scope)
    if (isNothing) return false
    return !changes || changes.size > 0 || shown.get(scope)?.offset !== log.endOf(scope)
  }

  /** Where nobody but us can have written, what was told is gone on with; else what changed is not known. */
  async function learn(): Promise<void> {
    if (isSure) return
    const found = await findPlaces(log, store)
    if (found.isForeign) await store.begin(log.journal.id)
    for (const scope of new Set([...dirty.keys(), ...found.shown.keys()])) {
      const place = found.shown.get(scope)
      const isOurs = [shown.get(scope), tried.get(scope)].some((one) => one && place && isSame(one, place))
      if (isOurs && dirty.has(scope)) continue
      contents.forget(scope)
      if (place?.offset === log.endOf(scope)) dirty.set(scope, new Set())
      else dirty.delete(scope)
    }
    const known = new Set(log.scopes())
    strangers = found.scopes.filter((scope) => !known.has(scope))
    shown = new Map(found.shown)
    tried.clear()
    isSure = true
  }

  /** Of one that is held open. */
  async function write(scope: Hex): Promise<void> {
    if (isSure && !(await isAsLeft(scope))) isSure = false
    await learn()
    if (!isBehind(scope)) return
    const changes = dirty.get(scope)
    dirty.set(scope, new Set())
    const before = shown.get(scope) ?? nowhere(scope)
    // What is under way may be in the journal and not yet be told of: then the view does not claim it.
    const end = underWay.get(scope) ? before.offset : log.endOf(scope)
    const batch = changes ? contents.changes(scope, changes, before.offset) : contents.whole(scope)
    const place = await placeAt(log, scope, end)
    try {
      await store.apply({ ...batch, place, isAnew: changes === undefined })
    } catch (error) {
      if (changes) for (const key of changes) dirty.get(scope)!.add(key)
      else dirty.delete(scope)
      tried.set(scope, place)
      isSure = false
      throw error
    }
    contents.settled(batch)
    strangers = strangers.filter((one) => one !== scope)
    shown.set(scope, place)
  }

  /** Another server may have had the database meanwhile. */
  async function isAsLeft(scope: Hex): Promise<boolean> {
    const [stored, known] = [await store.place(scope), shown.get(scope)]
    if (!stored || !known) return !stored && !known
    return stored.journal === log.journal.id && isSame(stored.place, known)
  }

  function check(scope: Hex): Promise<CheckedScope> {
    return log.holding([scope], () =>
      inTurn(async () => {
        if (dirty.has(scope)) await write(scope)
        const expected = await dumpOf(contents.whole(scope), scope)
        const isAsExpected = async () => isDeepStrictEqual(await store.dump(scope), expected)
        const wasGood = await isAsExpected()
        if (!wasGood) dirty.delete(scope)
        await write(scope)
        return { lines: linesIn(expected), wasGood, isGood: wasGood || (await isAsExpected()) }
      }),
    )
  }

  async function scopes(): Promise<readonly Hex[]> {
    // Asked anew: what is in the store and nobody knows of is to be found.
    isSure = false
    await inTurn(learn)
    return [...log.scopes(), ...strangers]
  }

  return { following, changed, settle, check, scopes }
}

/** As the store would list it. */
async function dumpOf(batch: ScopeLines, scope: Hex): Promise<ViewDump> {
  const plain = createMemoryStore()
  await plain.apply({ ...batch, place: nowhere(scope), isAnew: true })
  return plain.dump(scope)
}

function linesIn(dump: ViewDump): number {
  return Object.values(dump).reduce((sum, lines) => sum + lines.length, 0)
}

function isSame(a: ScopePlace, b: ScopePlace): boolean {
  return a.fold === b.fold && a.offset === b.offset && a.hash === b.hash
}
