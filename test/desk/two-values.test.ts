import { describe, expect, test } from 'vitest'
import { edited } from '../../renderer/actions/changes.ts'
import { rewrites } from '../../renderer/actions/field-changes.ts'
import { saidField, saidValue } from '../../renderer/school/document/said-value.ts'
import { en } from '../../renderer/words/en.ts'
import { zh } from '../../renderer/words/zh.ts'
import { equalValues } from '../../shared/base/cbor.ts'
import { checkTwoValues } from '../../shared/desk/two-values.ts'
import { isKind } from '../../shared/domain/kinds/kinds.ts'
import { DESK, PLACED, placeOf, settledAt } from '../../shared/domain/kinds/places.ts'
import { createFold } from '../../shared/fold/fold.ts'
import type { Change } from '../../shared/operation/operation.ts'
import { asShown, hexId } from '../renderer/view-rows.ts'
import { pen, set } from '../worlds/feed-pen.ts'
import { type TwoOfField, threeOfEach } from '../worlds/two-of-each.ts'

const ID = hexId(1)
const EACH = threeOfEach().map((one) => [`${one.kind}.${one.field}`, one] as const)

/** Two PCs that have not heard of each other write one field. */
function disputed({ kind, field, values: [first, second] }: TwoOfField) {
  const [office, hall] = [pen('office'), pen('hall')]
  const fold = createFold()
  const writes = [office.write(set(kind, ID, field, first)), hall.write(set(kind, ID, field, second))]
  fold.take(writes)
  const rows = () => [asShown(fold.row(kind, ID)!)]
  return {
    row: () => rows()[0]!,
    cases: () => checkTwoValues(rows()),
    save: (changes: readonly Change[]) => fold.take([office.write(...changes)]),
    writes,
  }
}

function texts(values: readonly unknown[]): readonly string[] {
  return values.map((value) => JSON.stringify(value)).sort()
}

describe('two values of one field', () => {
  test('BK1 every kind the school edits is tried, with values that differ', () => {
    expect(new Set(EACH.map(([, { kind }]) => kind))).toEqual(
      new Set(PLACED.filter((kind) => kind !== 'correction')),
    )
    for (const [name, { values }] of EACH) {
      expect(values[1], name).toBeDefined()
      expect(equalValues(values[0], values[1]), name).toBe(false)
    }
    expect(EACH.length).toBeGreaterThan(130)
  })

  test.each(EACH)('BK1 of %s are a case that names both, and end when one is chosen', (_name, one) => {
    const { cases, row, save, writes } = disputed(one)
    const [found, ...others] = cases()
    expect(others).toEqual([])
    expect(found).toMatchObject({ kind: 'two-values', field: one.field, rows: [{ kind: one.kind, id: ID }] })
    expect(found!.values[0]).toEqual(row().fields[one.field])
    expect(found!.values).toHaveLength(2)
    expect(texts(found!.values)).toEqual(texts(one.values.slice(0, 2)))
    expect(found!.operations).toEqual(writes.map(({ id }) => id).sort())
    save([edited(row(), one.field, found!.values[1]!)])
    expect(cases()).toEqual([])
    expect(row().fields[one.field]).toEqual(found!.values[1])
  })

  test.each(EACH)('BK1 of %s are settled by typing a third where both were shown', (_name, one) => {
    const { row, save, cases } = disputed(one)
    const typed = one.values[2]
    const changes = rewrites(row(), { [one.field]: typed })
    // A field of two words has no third: the shown one typed again is no change.
    if (changes.length === 0) return expect(equalValues(typed, row().fields[one.field]!)).toBe(true)
    save(changes)
    expect(row().beside).toEqual({})
    expect(row().fields[one.field]).toEqual(typed)
    expect(cases()).toEqual([])
  })

  test('MG2 a value that came after the form was filled stays beside what is typed in it', () => {
    const one = EACH.find(([name]) => name === 'school.name')![1]
    const { row, save, cases } = disputed(one)
    const shown = { ...row(), beside: {} }
    save([edited(shown, 'name', '第三')])
    expect(cases()).toHaveLength(1)
    expect(cases()[0]!.values).toHaveLength(2)
  })

  test('MG9 the case is another when one of its values is', () => {
    const one = EACH.find(([name]) => name === 'school.name')![1]
    const { row, save, cases } = disputed(one)
    const before = cases()[0]!.id
    save([edited({ ...row(), beside: {} }, 'name', '第三')])
    expect(cases()[0]!.id).not.toBe(before)
  })
})

test.each(EACH)('BK1 %s and its values are said in both languages', (_name, { kind, field, values }) => {
  for (const words of [zh, en]) {
    expect(saidField(kind, field, words)).toMatch(/\S/)
    for (const value of values) {
      const said = saidValue(kind, field, value, words, (of, id) => `${of} ${Number.parseInt(id, 16)}`)
      expect(said, JSON.stringify(value)).toMatch(/\S/)
      expect(said).not.toMatch(/undefined|object|NaN|[0-9a-f]{32}/)
    }
  }
})

test('BK1 what no form shows is settled on the desk: of other fields, and of what is out of its list', () => {
  const row = { kind: 'attendance', id: ID, fields: { of: [hexId(2), hexId(3)] }, beside: { mark: [] } }
  expect(settledAt(row)).toBe(`activity/id/${hexId(2)}/roll`)
  expect(settledAt({ ...row, beside: { mark: [], void: [] } })).toBe(DESK)
  expect(settledAt({ ...row, fields: { ...row.fields, void: true } })).toBe(DESK)
  const without = PLACED.filter((kind) => placeOf(kind)!.settled(ID, {}) === DESK && isKind(kind))
  expect(without).toEqual([
    'personal-plan-line',
    'claim',
    'claim-line',
    'attachment',
    'correction',
    'reminder',
    'reminder-done',
  ])
})
