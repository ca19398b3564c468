import { expect, test } from 'vitest'
import type { SaveChange } from '../../renderer/actions/changes.ts'
import { planId, planText, rewritePlan, startPlan } from '../../renderer/actions/plan/write-plan.ts'
import {
  addPlanLine,
  EMPTY_LINE,
  movePlanLine,
  nextOrder,
  removePlanLine,
  rewritePlanLine,
} from '../../renderer/actions/plan/write-plan-line.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { kindRule } from '../../shared/domain/kinds/kinds.ts'
import { moneyText } from '../../shared/domain/money-text.ts'
import { hexId, viewRow } from '../renderer/view-rows.ts'

const FIRST = hexId(999)
const PLAN: ViewRow = viewRow('plan', planId(2026), { year: 2026, title: '2026 年度计划', goal: '备课' })
const HOME = { kind: 'plan-line', plan: PLAN.id, year: 2026 } as const
const TYPED = { ...EMPTY_LINE, when: '3月', theme: '集体备课' }

test('design §3: two PCs that start the plan of a year write one record', () => {
  const [here, there] = [startPlan(2026, '甲'), startPlan(2026, '乙')].map(changesOf)
  expect(new Set([...here!, ...there!].map(({ id }) => id))).toEqual(new Set([planId(2026)]))
  expect(planId(2027)).not.toBe(planId(2026))
})

test('F05 a plan without a title is refused with the field named', () => {
  const refused = { ok: false, refusal: { refused: 'required', facts: { field: 'title' } } }
  expect(startPlan(2026, '  ')).toEqual(refused)
  expect(rewritePlan(PLAN, { ...planText(PLAN), title: ' ' })).toEqual(refused)
})

test('OP1 a form writes only the fields that changed, over the writes it showed', () => {
  const changes = changesOf(rewritePlan(PLAN, { ...planText(PLAN), goal: '备课、听课' }))
  expect(changes).toEqual([{ kind: 'plan', id: PLAN.id, field: 'goal', value: '备课、听课', over: [FIRST] }])
})

test('MG3 the two amounts of the budget are one decision; what is no amount is refused', () => {
  const typed = { ...planText(PLAN), public: '42 万元', training: '21,000' }
  const [budget, ...others] = changesOf(rewritePlan(PLAN, typed))
  expect(others).toEqual([])
  expect(budget).toMatchObject({ field: 'budget', value: { public: '420000', training: '21000' } })
  const cleared = viewRow('plan', PLAN.id, { title: '计', budget: { public: '1', training: '' } })
  expect(changesOf(rewritePlan(cleared, { ...planText(cleared), public: '' }))).toMatchObject([
    { field: 'budget', value: { public: '', training: '' } },
  ])
  expect(rewritePlan(PLAN, { ...typed, training: '两万' })).toMatchObject({
    refusal: { refused: 'value-refused', facts: { field: 'training' } },
  })
})

test('amounts are read as offices write them: thousands, 万, full-width; never rounded', () => {
  for (const [typed, kept] of [
    ['', ''],
    ['120,000', '120000'],
    ['１２０，０００ 元', '120000'],
    ['12万', '120000'],
    ['1.25 万元', '12500'],
    ['6000.50', '6000.5'],
    ['007', '7'],
    ['1.234', undefined],
    ['一万', undefined],
    ['-5', undefined],
    ['99999万', '999990000'],
    ['999999万', undefined],
  ] as const)
    expect(moneyText(typed), typed).toBe(kept)
})

test('F05 hours typed full-width or with a comma are one decimal; what is no number is refused', () => {
  for (const [typed, kept] of [
    ['２', '2'],
    ['1,5', '1.5'],
    ['07.50', '7.50'],
    ['.5', '0.5'],
  ]) {
    const changes = changesOf(addPlanLine(HOME, derivedId('l'), 1, { ...TYPED, hours: typed! }))
    expect(changes.find(({ field }) => field === 'hours')?.value).toBe(kept)
  }
  const refused = addPlanLine(HOME, derivedId('l'), 1, { ...TYPED, hours: '两节' })
  expect(refused).toEqual({ ok: false, refusal: { refused: 'value-refused', facts: { field: 'hours' } } })
})

test('F05 a topic keeps its time as typed, and the day beside it where it names one', () => {
  const added = changesOf(addPlanLine(HOME, derivedId('l'), 1, { ...TYPED, when: '3月15日下午' }))
  expect(fieldsOf(added)).toMatchObject({ when: '3月15日下午', date: '2026-03-15' })
  expect(fieldsOf(changesOf(addPlanLine(HOME, derivedId('l'), 1, TYPED)))).not.toHaveProperty('date')
  const line = viewRow('plan-line', derivedId('l'), {
    when: '3月15日',
    date: '2026-03-15',
    theme: '集体备课',
  })
  const moved = changesOf(rewritePlanLine(HOME, line, { ...TYPED, when: '四月' }))
  expect(fieldsOf(moved)).toEqual({ when: '四月', date: null })
  const other = changesOf(rewritePlanLine(HOME, line, { ...TYPED, when: '3月15日', theme: '听课' }))
  expect(fieldsOf(other)).toEqual({ theme: '听课' })
})

test('OP5 every value a plan and its lines write is accepted by its kind', () => {
  const full = {
    ...EMPTY_LINE,
    when: '3月15日',
    theme: '备课',
    mechanism: 'guidance',
    hours: '2',
    outcome: '集',
  }
  const personal = { kind: 'personal-plan-line', plan: PLAN.id, year: 2026 } as const
  const changes = [
    ...changesOf(startPlan(2026, '计划')),
    ...changesOf(rewritePlan(PLAN, { ...planText(PLAN), rules: '制度', public: '1000', training: '50' })),
    ...changesOf(addPlanLine(HOME, derivedId('l'), 3, full)),
    ...changesOf(addPlanLine(personal, derivedId('p'), 3, full)),
  ]
  for (const { kind, field, value } of changes) {
    expect(kindRule(kind)?.fields[field]?.accepts(value as never), `${kind}.${field}`).toBe(true)
  }
})

test('F05 a line is taken off the plan by a field, and its place is not given to another', () => {
  const line = viewRow('plan-line', derivedId('l'), { plan: PLAN.id, order: 4, theme: '听课', hours: '2' })
  expect(removePlanLine(line)).toMatchObject([{ id: line.id, field: 'removed', value: true, over: [] }])
  expect(nextOrder([{ ...line, fields: { ...line.fields, removed: true } }])).toBe(5)
  expect(changesOf(rewritePlanLine(HOME, line, { ...EMPTY_LINE, theme: '听课' }))).toEqual([
    { kind: 'plan-line', id: line.id, field: 'hours', value: '0', over: [FIRST] },
  ])
})

test('F05 two lines change places; lines of one number are numbered anew', () => {
  const line = (at: number, order: number) => viewRow('plan-line', hexId(at), { order })
  const orders = (live: readonly ViewRow[], id: string, by: 1 | -1) =>
    movePlanLine(live, id, by).map(({ id: one, value, over }) => [one, value, over])
  expect(orders([line(1, 2), line(2, 5), line(3, 6)], hexId(2), -1)).toEqual([
    [hexId(2), 2, [FIRST]],
    [hexId(1), 5, [FIRST]],
  ])
  expect(orders([line(1, 1), line(2, 1), line(3, 3)], hexId(1), 1)).toEqual([[hexId(1), 2, [FIRST]]])
  expect(orders([line(1, 1), line(2, 2)], hexId(1), -1)).toEqual([])
  expect(orders([line(1, 1), line(2, 2)], hexId(2), 1)).toEqual([])
})

function fieldsOf(changes: readonly SaveChange[]) {
  const told = changes.filter(({ field }) => !['plan', 'order'].includes(field))
  return Object.fromEntries(told.map(({ field, value }) => [field, value]))
}

function changesOf<T>(result: { ok: true; value: T } | { ok: false }): T {
  if (!result.ok) throw new Error('refused')
  return result.value
}
