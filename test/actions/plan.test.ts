import { expect, test } from 'vitest'
import { planId, rewritePlan, startPlan } from '../../renderer/actions/write-plan.ts'
import {
  addPlanLine,
  nextOrder,
  removePlanLine,
  rewritePlanLine,
} from '../../renderer/actions/write-plan-line.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { kindRule } from '../../shared/domain/kinds.ts'
import type { Row } from '../../shared/fold/row.ts'

const FIRST = derivedId('operation', 1)
const PLAN: Row = row('plan', planId(2026), { year: 2026, title: '2026 年度计划', goal: '备课' })
const TYPED = { when: '3月', theme: '集体备课', content: '', form: '', host: '', place: '', hours: '' }

test('design §3: two PCs that start the plan of a year write one record', () => {
  const [here, there] = [startPlan(2026, text('甲')), startPlan(2026, text('乙'))].map(changesOf)
  expect(new Set([...here!, ...there!].map(({ id }) => id))).toEqual(new Set([planId(2026)]))
  expect(planId(2027)).not.toBe(planId(2026))
})

test('a plan without a title is refused with the field named', () => {
  expect(startPlan(2026, text('  '))).toEqual({
    ok: false,
    refusal: { refused: 'required', facts: { field: 'title' } },
  })
})

test('OP1 a form writes only the fields that changed, over the writes it showed', () => {
  const changes = changesOf(rewritePlan(PLAN, { title: '2026 年度计划', goal: '备课、听课', measures: '' }))
  expect(changes).toEqual([{ kind: 'plan', id: PLAN.id, field: 'goal', value: '备课、听课', over: [FIRST] }])
})

test('hours typed full-width or with a comma are one decimal; what is no number is refused', () => {
  for (const [typed, kept] of [
    ['２', '2'],
    ['1,5', '1.5'],
    ['07.50', '7.50'],
    ['.5', '0.5'],
  ]) {
    const changes = changesOf(addPlanLine(PLAN.id, derivedId('l'), 1, { ...TYPED, hours: typed! }))
    expect(changes.find(({ field }) => field === 'hours')?.value).toBe(kept)
  }
  const refused = addPlanLine(PLAN.id, derivedId('l'), 1, { ...TYPED, hours: '两节' })
  expect(refused).toEqual({ ok: false, refusal: { refused: 'value-refused', facts: { field: 'hours' } } })
})

test('OP5 every value a plan and its lines write is accepted by its kind', () => {
  const changes = [
    ...changesOf(startPlan(2026, { title: '计划', goal: '目标', measures: '措施' })),
    ...changesOf(addPlanLine(PLAN.id, derivedId('l'), 3, { ...TYPED, hours: '2' })),
  ]
  for (const { kind, field, value } of changes) {
    expect(kindRule(kind)?.fields[field]?.accepts(value as never), `${kind}.${field}`).toBe(true)
  }
})

test('a line is taken off the plan by a field, and its place is not given to another', () => {
  const line = row('plan-line', derivedId('l'), { plan: PLAN.id, order: 4, theme: '听课', hours: '2' })
  expect(removePlanLine(line)).toEqual([
    { kind: 'plan-line', id: line.id, field: 'removed', value: true, over: [] },
  ])
  expect(nextOrder([{ ...line, fields: { ...line.fields, removed: true } }])).toBe(5)
  expect(changesOf(rewritePlanLine(line, { ...TYPED, when: '', theme: '听课', hours: '' }))).toEqual([
    { kind: 'plan-line', id: line.id, field: 'hours', value: '0', over: [FIRST] },
  ])
})

function text(title: string) {
  return { title, goal: '', measures: '' }
}

function row(kind: string, id: string, fields: Row['fields']): Row {
  const writes = Object.fromEntries(Object.keys(fields).map((field) => [field, [FIRST]]))
  return { kind, id, fields, writes, beside: {}, merged: [] }
}

function changesOf<T>(result: { ok: true; value: T } | { ok: false }): T {
  if (!result.ok) throw new Error('refused')
  return result.value
}
