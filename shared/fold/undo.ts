import type { Hex } from '../base/bytes.ts'
import { equalValues, type Value } from '../base/cbor.ts'
import { fieldRule, kindRule } from '../domain/kinds/kinds.ts'
import type { Change } from '../operation/operation.ts'
import type { Write } from './field-values.ts'
import type { Fold } from './fold.ts'
import type { Row } from './row.ts'
import { understand } from './understood.ts'
import { undoMade } from './undo-made.ts'
import { joined, NOTHING, UNDO_ACT, type Undo } from './way-back.ts'

/**
 * OP1: the earlier value over one's own write, where it still stands. A record that the operation made is marked as
 * removed; where others have written in it since, it stays whole. What the act decided is undecided again: the values it
 * chose between stand beside each other. Undone, an undo gives back what it took.
 */
export function undoChanges(fold: Fold, operation: Hex): Undo {
  const written = fold.graph.get(operation)
  if (!written || !fold.graph.isComplete(operation) || !fold.isInForce(operation)) return NOTHING
  const records = new Map<string, { kind: string; id: Hex; changes: Change[] }>()
  const parts: Undo[] = []
  const joins = written.operation.changes.some(({ kind }) => kind === 'same-person')
  written.operation.changes.forEach((change, place) => {
    const understood = understand(change, 'school', operation, place)
    if (!understood.effect) return
    const { kind } = change
    // MG9: what stays of two entries is written where it stood; once they are two again it is their own.
    if (joins && kind === 'person') return
    if (kindRule(kind)?.appendOnly) {
      parts.push(undoMade(fold, kind, understood.id, change.value))
      return
    }
    const record = records.get(`${kind}/${understood.id}`)
    if (record) record.changes.push(change)
    else records.set(`${kind}/${understood.id}`, { kind, id: understood.id, changes: [change] })
  })
  const after = arrivedAfter(fold, operation)
  for (const { kind, id, changes } of records.values()) {
    const row = fold.row(kind, id)
    if (row)
      parts.push(undoRecord({ fold, operation, actor: written.operation.actor, row, id, after }, changes))
  }
  return joined(parts)
}

interface Setting {
  readonly fold: Fold
  readonly operation: Hex
  readonly actor: Hex
  readonly row: Row
  /** The record's own id, which is not the row's where persons are one. */
  readonly id: Hex
  /** What came here after the operation. */
  readonly after: ReadonlySet<Hex>
}

function undoRecord(setting: Setting, changes: readonly Change[]): Undo {
  const { fold, row, id } = setting
  const writes = fold.writes(row.kind, id)
  const flag = removalFlag(row.kind)
  const fields = new Map(changes.map((change) => [change.field, change]))
  if (flag === undefined || !isMadeHere(setting, writes, flag, fields)) {
    return joined(changes.map((change) => undoField(setting, change, writes.get(change.field) ?? [])))
  }
  if (row.fields[flag] === true) return NOTHING
  const changed = Object.keys(row.fields).filter(
    (field) => field !== 'of' && !standsAlone(setting, field, fields.get(field)?.value),
  )
  if (changed.length > 0) return { ...NOTHING, kept: changed.map((field) => ({ kind: row.kind, id, field })) }
  const change = { kind: row.kind, id, field: flag, value: true, over: row.writes[flag] ?? [] }
  return { ...NOTHING, changes: [change] }
}

/** Nothing had been written in the record when the operation came. */
function isMadeHere(
  { fold, operation, after }: Setting,
  writes: ReadonlyMap<string, readonly Write[]>,
  flag: string,
  fields: ReadonlyMap<string, Change>,
): boolean {
  const earlier = (write: Write) =>
    write.operation !== operation && !after.has(write.operation) && fold.isInForce(write.operation)
  const isWritten = [...fields.keys()].some((field) => field !== flag)
  return isWritten && ![...writes.values()].some((list) => list.some(earlier))
}

function undoField(setting: Setting, change: Change, writes: readonly Write[]): Undo {
  const { fold, operation, row, id } = setting
  const { kind, field, value } = change
  const shown = row.fields[field]
  // The ends of a link are what it is.
  if (shown === undefined || (field === 'of' && kindRule(kind)?.ends)) return NOTHING
  const after = writtenAfter(operation, writes)
  const earlier = fold.ranked(writes.filter((write) => !after.has(write.operation)))
  const target = earlier ? earlier.shown.value : emptyValue(kind, field)
  const stoodBeside = earlier?.beside ?? []
  const isOpposed = row.beside[field] !== undefined
  if (!isOpposed && stoodBeside.length === 0 && target !== undefined && equalValues(shown, target))
    return NOTHING
  if (target === undefined || !standsAlone(setting, field, value))
    return { ...NOTHING, kept: [{ kind, id, field }] }
  const back: Change = { kind, id, field, value: target, over: row.writes[field]! }
  const beside = stoodBeside.map((one): Change => ({ kind, id, field, value: one.value, over: [] }))
  return { changes: [back], ...(beside.length === 0 ? {} : { beside }), kept: [] }
}

/**
 * The operation's own value is the only one shown, by itself or given back by an undo of the same person. A field
 * that it did not write must say nothing, for the same reason.
 */
function standsAlone(
  { fold, operation, actor, row }: Setting,
  field: string,
  value: Value | undefined,
): boolean {
  if (row.beside[field]) return false
  const isOwn = (id: Hex) => {
    const by = fold.graph.get(id)!.operation
    return id === operation || (by.act === UNDO_ACT && by.actor === actor)
  }
  const wanted = value === undefined ? emptyValue(row.kind, field) : value
  return (
    wanted !== undefined &&
    equalValues(row.fields[field]!, wanted) &&
    row.writes[field]!.every((id) => isOwn(id))
  )
}

/** The operation and every write of the field that covers it, directly or through others. */
function writtenAfter(operation: Hex, writes: readonly Write[]): ReadonlySet<Hex> {
  const after = new Set([operation])
  for (let size = 0; size !== after.size; ) {
    size = after.size
    for (const write of writes) if (write.over.some((id) => after.has(id))) after.add(write.operation)
  }
  return after
}

/**
 * In the order in which this machine got to know them: the operation's screen cannot have shown these. What is undone
 * is mostly of today, and few things came after it.
 */
function arrivedAfter(fold: Fold, operation: Hex): ReadonlySet<Hex> {
  const after = new Set<Hex>()
  for (const { id } of fold.graph.latest()) {
    if (id === operation) break
    after.add(id)
  }
  return after
}

function removalFlag(kind: string): string | undefined {
  return ['removed', 'void', 'closed'].find((field) => fieldRule(kind, field) !== undefined)
}

function emptyValue(kind: string, field: string): Value | undefined {
  return EMPTY.find((value) => fieldRule(kind, field)?.accepts(value))
}

/** The last is that of a person's status. */
const EMPTY: readonly Value[] = ['', null, [], false, { word: '', from: null }]
