import type { Hex } from '../base/bytes.ts'
import type { Value } from '../base/cbor.ts'
import { type Kind, kindRule } from '../domain/kinds/kinds.ts'
import { madeRecordId } from '../operation/encode.ts'
import { createGraph, type Graph } from '../operation/graph.ts'
import type { Written } from '../operation/operation.ts'
import { createChain } from './chain.ts'
import { type Effects, effectsOf, type Unfit } from './effects.ts'
import { type FieldValues, fieldValues, type Write } from './field-values.ts'
import { createForce, isControl, isCounty } from './force.ts'
import { createKeptRows } from './kept-rows.ts'
import { createMerging } from './merging.ts'
import { type Made, type Row, type RowChanges, type RowKey, rowKey, splitKey } from './row.ts'
import { onePerson, type PersonDecision } from './same-person.ts'
import { understand } from './understood.ts'
import { createUnshown } from './unshown.ts'
import { createWritings } from './writings.ts'

/** Snapshots and views made by another version are replayed in full (ST9). */
export const FOLD_VERSION = 8

/**
 * The records of one scope, from its operations alone: the same operations give the same records, whatever
 * the order, the grouping or the repetition in which they came (MG1). Memory: all operations of the scope.
 */
export interface Fold {
  readonly graph: Graph
  take(operations: Iterable<Written>): RowChanges
  /** Takes without asking what changed, where everything is read afterwards anyway: a start. */
  hold(operations: Iterable<Written>): void
  /** Undefined for a kind that this version does not know (OP4). */
  row(kind: string, id: Hex): Row | undefined
  /** Every row of a kind, sorted by id. */
  list(kind: Kind): readonly Row[]
  /** The ids of those rows, without making them. */
  ids(kind: Kind): Hex[]
  kinds(): Kind[]
  /** By field, every write with an effect in a record and those that are one with it, also what is not in force. */
  writes(kind: string, id: Hex): ReadonlyMap<string, readonly Write[]>
  /** What a field would show, had only these been written. */
  ranked(writes: readonly Write[]): FieldValues | undefined
  /** Every operation that wrote in a record or in those that are one with it, also those without effect. */
  writers(kind: string, id: Hex): ReadonlySet<Hex>
  isInForce(operation: Hex): boolean
  /**
   * SC2: why an operation is set aside that no control of the county speaks of. One whose record could not be shown when it
   * was last asked for is named too; it is in force, and its other records are shown.
   */
  unfit(operation: Hex): Unfit | undefined
  /** How often operations that were here lost or won force: whoever keeps counts counts anew. */
  turns(): number
  counts(): FoldCounts
}

/** Operations: here and complete = in force + outside; `waiting` are here and not complete (OP2). */
export interface FoldCounts {
  readonly complete: number
  readonly waiting: number
  readonly setAside: number
  /** Changes kept without effect, by reason (OP4, OP5, MG5a, MG7). */
  readonly withoutEffect: Readonly<Record<'unknown' | 'refused' | 'foreign' | 'fixed', number>>
}

export function createFold(): Fold {
  const graph = createGraph()
  const chain = createChain(graph)
  const force = createForce(graph)
  const merging = createMerging()
  const writings = createWritings()
  const disputed = new Set<string>()
  const withoutEffect = { unknown: 0, refused: 0, foreign: 0, fixed: 0 }
  const outside = new Set<Hex>()
  const unfit = new Map<Hex, Unfit>()
  const unshown = createUnshown()
  const kept = createKeptRows((key) => unshown.row(key, makeRow))
  let turns = 0

  const isInForce = (operation: Hex) => !unfit.has(operation) && force.isInForce(operation)

  /** The keys of what may have changed. */
  function gather(operations: Iterable<Written>): Set<string> {
    const touched = new Set<string>()
    let personsDirty = false
    for (const incoming of operations) {
      for (const written of graph.add(incoming)) {
        if (apply(written, touched)) personsDirty = true
      }
    }
    if (force.settle() && changeForce(touched)) personsDirty = true
    if (personsDirty) for (const key of merging.decide(decidedPersons())) touched.add(key)
    kept.forget(shownKeys(touched))
    return touched
  }

  function hold(operations: Iterable<Written>): void {
    // Making a row notes whether it is disputed; only what was written twice can be.
    for (const key of shownKeys(gather(operations))) {
      if (writings.isAnyTwice(membersOf(key))) kept.row(key)
    }
  }

  /** True where it may change who is one person with whom. */
  function apply(written: Written, touched: Set<string>): boolean {
    const side = isCounty(graph, written) ? 'county' : 'school'
    let personsMayChange = false
    const effects = effectsOf(written, side)
    if (typeof effects === 'string') unfit.set(written.id, effects)
    else if (takeEffect(written, effects, touched)) personsMayChange = true
    force.arrived(written.id)
    // Depths given so far may change: what is shown of every disputed record is asked anew.
    if (chain.arrived(written.id)) for (const key of disputed) touched.add(key)
    if (!isInForce(written.id)) outside.add(written.id)
    return personsMayChange
  }

  function takeEffect(written: Written, effects: Effects, touched: Set<string>): boolean {
    let persons = false
    effects.forEach(({ change, understood }, place) => {
      if (!understood.effect) {
        withoutEffect[understood.why]++
        writings.noted(rowKey(change.kind, change.id ?? madeRecordId(written.id, place)), written.id)
        return
      }
      const key = rowKey(change.kind, understood.id)
      writings.add(understood.kind, understood.id, change.field, {
        operation: written.id,
        value: change.value,
        over: change.over,
      })
      if (change.field === 'of' && kindRule(change.kind)?.ends) merging.linked(key, change.value as Hex[])
      if (isControl(change.kind)) force.control(change.kind, understood.id, change.value)
      if (PERSON_KINDS.has(change.kind)) persons = true
      touched.add(key)
    })
    return persons
  }

  function changeForce(touched: Set<string>): boolean {
    let persons = false
    for (const { id, operation } of graph.complete()) {
      if (isInForce(id) !== outside.has(id)) continue
      if (!outside.delete(id)) outside.add(id)
      turns++
      operation.changes.forEach((change, place) => {
        const understood = understand(
          change,
          graph.openingOf(id).scope === null ? 'school' : 'county',
          id,
          place,
        )
        if (understood.effect) touched.add(rowKey(change.kind, understood.id))
        if (PERSON_KINDS.has(change.kind)) persons = true
      })
    }
    return persons
  }

  function decidedPersons(): ReadonlyMap<Hex, Hex> {
    return onePerson(standing('same-person'), standing('same-person-end'))
  }

  function standing(kind: Kind): PersonDecision[] {
    return [...writings.ids(kind)].flatMap((id) => {
      const made = writings.made(rowKey(kind, id))
      if (!made || !isInForce(made.operation)) return []
      const { decision = id, pairs } = made.value as { decision?: Hex; pairs: [Hex, Hex][] }
      return [{ decision, pairs }]
    })
  }

  function rowsOf(touched: ReadonlySet<string>): RowChanges {
    const rows: Row[] = []
    const gone: RowKey[] = []
    for (const key of [...shownKeys(touched)].sort()) {
      const row = kept.row(key)
      if (row) rows.push(row)
      else gone.push(splitKey(key))
    }
    return { rows, gone }
  }

  /** The keys themselves too: what is now shown under another is gone. */
  function shownKeys(touched: ReadonlySet<string>): Set<string> {
    const shown = new Set(touched)
    for (const key of touched) shown.add(merging.shownUnder(key))
    return shown
  }

  function makeRow(key: string): Row | undefined {
    const members = membersOf(key)
    const { kind, id } = splitKey(key)
    const fields: Record<string, Value> = {}
    const behind: Record<string, readonly Hex[]> = {}
    const beside: Record<string, Row['beside'][string]> = {}
    let hasBeside = false
    let hasField = false
    for (const field of writings.fields(members)) {
      const values = fieldValues(
        canonical(kind, field, writings.pooled(members, field)),
        isInForce,
        chain.depth,
      )
      if (!values) continue
      hasField = true
      fields[field] = values.shown.value
      behind[field] = values.shown.writes
      if (values.beside.length === 0) continue
      hasBeside = true
      beside[field] = values.beside
    }
    if (hasBeside) disputed.add(key)
    else disputed.delete(key)
    if (!hasField) return undefined
    const merged = members.filter((member) => member !== key).map((member) => splitKey(member).id)
    const row = { kind, id, fields: spread(kind, fields), writes: behind, beside, merged }
    return kindRule(kind)?.appendOnly ? { ...row, made: madeBy(behind.is![0]!) } : row
  }

  function madeBy(id: Hex): Made {
    const { actor, role, at } = graph.get(id)!.operation
    return { by: actor, role, at }
  }

  function membersOf(key: string): readonly string[] {
    const members = merging.members(key)
    if (members.length === 1) return writings.has(members[0]!) ? members : []
    return members.filter(writings.has).sort()
  }

  /** Ends that are one person are one value, not a disagreement. */
  function canonical(kind: Kind, field: string, list: readonly Write[]): readonly Write[] {
    if (field !== 'of' || !kindRule(kind)?.ends) return list
    return list.map((write) => ({ ...write, value: merging.shownEnds(kind, write.value as Hex[]) }))
  }

  function ids(kind: Kind): Hex[] {
    return shownOf(kind)
      .filter(isShown)
      .map((key) => splitKey(key).id)
  }

  function shownOf(kind: Kind): string[] {
    const keys = new Set<string>()
    for (const id of writings.ids(kind)) keys.add(merging.shownUnder(rowKey(kind, id)))
    return [...keys].sort()
  }

  /** One write in force is enough: `over` names what was there before, so the last of a field is not covered. */
  function isShown(key: string): boolean {
    return writings.some(membersOf(key), isInForce)
  }

  function counts(): FoldCounts {
    let waiting = 0
    for (const _ of graph.waiting()) waiting++
    return { complete: graph.size(), waiting, setAside: outside.size, withoutEffect: { ...withoutEffect } }
  }

  return {
    graph,
    take: (operations) => rowsOf(gather(operations)),
    hold,
    row: (kind, id) => kept.row(merging.shownUnder(rowKey(kind, id))),
    list: (kind) => kept.list(kind, () => shownOf(kind)),
    ids,
    kinds: writings.kinds,
    writes(kind, id) {
      const members = membersOf(merging.shownUnder(rowKey(kind, id)))
      return new Map(writings.fields(members).map((field) => [field, writings.pooled(members, field)]))
    },
    ranked: (writes) => fieldValues(writes, isInForce, chain.depth),
    writers(kind, id) {
      const shown = merging.shownUnder(rowKey(kind, id))
      return writings.operations(new Set([rowKey(kind, id), shown, ...merging.members(shown)]))
    },
    isInForce,
    unfit(operation) {
      const isIn = (key: string) => writings.operations(membersOf(key)).has(operation)
      return unfit.get(operation) ?? ([...unshown.keys()].some(isIn) ? 'beyond-reading' : undefined)
    },
    turns: () => turns,
    counts,
  }
}

const PERSON_KINDS: ReadonlySet<string> = new Set(['same-person', 'same-person-end'])

function spread(kind: Kind, fields: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return kindRule(kind)?.appendOnly ? (fields.is as Readonly<Record<string, Value>>) : fields
}
