import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Hex } from '../../shared/base/bytes.ts'
import { takeInSlices } from '../../shared/disk/journal/take-in-slices.ts'
import { createFold, type Fold } from '../../shared/fold/fold.ts'
import type { Row } from '../../shared/fold/row.ts'
import { rowKey } from '../../shared/fold/row.ts'
import { madeRecordId } from '../../shared/operation/encode.ts'
import { idOfHash, type Written } from '../../shared/operation/operation.ts'
import { busySchool, type Happening } from '../worlds/busy-school.ts'

describe('laws of the fold', () => {
  it('MG1 folding the same operations gives the same records, whatever order, grouping or repetition', () => {
    fc.assert(
      fc.property(busySchool(), fc.infiniteStream(fc.nat(2 ** 30)), ({ operations }, dice) => {
        const roll = () => dice.next().value as number
        const straight = everything(fill(operations, [operations.length]))
        const shuffled = [...operations, ...operations.slice(0, 5)]
        for (let at = shuffled.length - 1; at > 0; at--) {
          const other = roll() % (at + 1)
          ;[shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!]
        }
        const groups = Array.from({ length: shuffled.length }, () => 1 + (roll() % 4))
        expect(everything(fill(shuffled, groups))).toEqual(straight)
      }),
      { numRuns: 400 },
    )
  })

  it('MG1 the rows told along the way add up to the rows at the end', () => {
    fc.assert(
      fc.property(busySchool(), ({ operations }) => {
        const fold = createFold()
        const told = new Map<string, Row>()
        for (const one of operations) {
          const { rows, gone } = fold.take([one])
          for (const { kind, id } of gone) told.delete(rowKey(kind, id))
          for (const row of rows) told.set(rowKey(row.kind, row.id), row)
        }
        expect([...told.values()].sort(byKey)).toEqual(everything(fold))
      }),
      { numRuns: 300 },
    )
  })

  it('SC1 what is taken in slices is told as the rows it adds up to', async () => {
    await fc.assert(
      fc.asyncProperty(busySchool(), fc.nat(40), async ({ operations }, before) => {
        const fold = createFold()
        fold.take(operations.slice(0, before))
        const told = new Map(everything(fold).map((row) => [rowKey(row.kind, row.id), row]))
        const { rows, gone } = await takeInSlices(fold, operations.slice(before), 3)
        for (const { kind, id } of gone) told.delete(rowKey(kind, id))
        for (const row of rows) told.set(rowKey(row.kind, row.id), row)
        expect([...told.values()].sort(byKey)).toEqual(everything(fill(operations, [operations.length])))
      }),
      { numRuns: 100 },
    )
  })

  it('MG1 what is held at a start is what was taken before it, and what comes later is told in full', () => {
    fc.assert(
      fc.property(busySchool(), fc.nat(40), ({ operations }, before) => {
        const fold = createFold()
        fold.hold(operations.slice(0, before))
        expect(everything(fold)).toEqual(everything(fill(operations.slice(0, before), [])))
        const told = new Map(everything(fold).map((row) => [rowKey(row.kind, row.id), row]))
        for (const one of operations.slice(before)) {
          const { rows, gone } = fold.take([one])
          for (const { kind, id } of gone) told.delete(rowKey(kind, id))
          for (const row of rows) told.set(rowKey(row.kind, row.id), row)
        }
        expect([...told.values()].sort(byKey)).toEqual(everything(fold))
      }),
      { numRuns: 300 },
    )
  })

  it('SC1 rows that were read along the way and kept are those of a fold that was never asked', () => {
    fc.assert(
      fc.property(busySchool(), ({ operations }) => {
        const fold = createFold()
        for (const [at, one] of operations.entries()) {
          fold.hold([one])
          expect(everything(fold)).toEqual(everything(fill(operations.slice(0, at + 1), [])))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('MG1 the ids of a kind are those of its rows', () => {
    fc.assert(
      fc.property(busySchool(), ({ operations }) => {
        const fold = fill(operations, [])
        for (const kind of fold.kinds()) expect(fold.ids(kind)).toEqual(fold.list(kind).map(({ id }) => id))
      }),
      { numRuns: 300 },
    )
  })

  it('MG2 every value in force that no write in force names is there to be read, and no other', () => {
    fc.assert(
      fc.property(busySchool(), ({ operations }) => {
        const fold = fill(operations, [operations.length])
        const readable = everything(fold)
          .filter(({ kind }) => kind === 'person')
          .flatMap((row) =>
            Object.keys(row.fields).map((field) => [
              row.id,
              field,
              [row.fields[field], ...(row.beside[field] ?? []).map(({ value }) => value)].sort(),
            ]),
          )
        expect(readable).toEqual(naivePersons(operations, fold))
      }),
      { numRuns: 300 },
    )
  })

  it('the generator makes every interesting thing happen', () => {
    const total: Partial<Record<Happening, number>> = {}
    for (const { happened } of fc.sample(busySchool(), { numRuns: 200, seed: 1 })) {
      for (const [name, times] of Object.entries(happened)) {
        total[name as Happening] = (total[name as Happening] ?? 0) + times
      }
    }
    for (const times of Object.values(total)) expect(times).toBeGreaterThan(10)
  })
})

function fill(operations: readonly Written[], groups: readonly number[]): Fold {
  const fold = createFold()
  let at = 0
  for (const size of groups) {
    fold.take(operations.slice(at, at + size))
    at += size
  }
  fold.take(operations.slice(at))
  return fold
}

function everything(fold: Fold): Row[] {
  return fold
    .kinds()
    .flatMap((kind) => fold.list(kind))
    .sort(byKey)
}

function byKey(a: Row, b: Row): number {
  return rowKey(a.kind, a.id) < rowKey(b.kind, b.id) ? -1 : 1
}

/**
 * The rule of design.md §4 said a second time, without any of the fold's machinery: quadratic, over all
 * writes of persons. Who is one with whom is asked of the fold's rows; which operations are in force is
 * worked out anew.
 */
function naivePersons(operations: readonly Written[], fold: Fold): unknown[] {
  const inForce = naiveForce(operations)
  const shownAs = new Map<Hex, Hex>()
  for (const row of fold.list('person')) for (const id of [row.id, ...row.merged]) shownAs.set(id, row.id)
  const writes = operations.flatMap(({ id, operation }) =>
    operation.changes
      .filter(({ kind }) => kind === 'person' && inForce(id))
      .map((change) => ({ id, person: shownAs.get(change.id!) ?? change.id!, ...pick(change) })),
  )
  const standing = writes.filter(
    (write) =>
      !writes.some(
        (by) => by.person === write.person && by.field === write.field && by.over.includes(write.id),
      ),
  )
  const values = new Map<string, Set<unknown>>()
  for (const { person, field, value } of standing) {
    const key = `${person} ${field}`
    values.set(key, (values.get(key) ?? new Set()).add(value))
  }
  return [...values]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, set]) => [...key.split(' '), [...set].sort()])
}

function pick({ field, value, over }: { field: string; value: unknown; over: readonly Hex[] }) {
  return { field, value, over }
}

function naiveForce(operations: readonly Written[]): (id: Hex) => boolean {
  const byId = new Map(operations.map((one) => [one.id, one]))
  const root = (id: Hex): Written => {
    const one = byId.get(id)!
    return one.operation.previous === null ? one : root(idOfHash(one.operation.previous))
  }
  const before = (id: Hex, point: Hex | null): boolean => {
    for (let at = point; at !== null; ) {
      if (at === id) return true
      const previous: Hex | null = byId.get(at)!.operation.previous
      at = previous === null ? null : idOfHash(previous)
    }
    return false
  }
  const county = operations.filter(({ id }) => root(id).operation.opens!.scope !== null)
  const said = county.flatMap((one) => one.operation.changes.map((change) => ({ one, change })))
  const taken = new Set(
    said.filter(({ change }) => change.kind === 'take-back').map(({ change }) => of(change.value).of),
  )
  const active = said.filter(({ one }) => !taken.has(recordMadeBy(one)))
  return (id) => {
    const { feed } = byId.get(id)!.operation
    const opens = root(id).operation.opens!
    if (opens.scope !== null) return true
    return active.every(({ change: { kind, value } }) => {
      const facts = of(value)
      if (kind === 'set-aside') return !(facts.operations as Hex[]).includes(id)
      if (kind === 'cut') return facts.feed !== feed || before(id, facts.point as Hex | null)
      if (kind !== 'revocation') return true
      const keeps = facts.keeps as { feed: Hex; point: Hex }[]
      // What a revocation names is cut at its point, whoever's feed it is; of its own device all else is cut.
      if (keeps.some((keep) => keep.feed === feed)) {
        return keeps.every((keep) => keep.feed !== feed || before(id, keep.point))
      }
      return opens.key !== facts.key
    })
  }
}

function of(value: unknown): Record<string, unknown> {
  return value as Record<string, unknown>
}

function recordMadeBy(one: Written): Hex {
  return madeRecordId(one.id, 0)
}
