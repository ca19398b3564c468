import { expect, test } from 'vitest'
import { copyPlan, linesToCopy, partsToCopy } from '../../renderer/actions/plan/copy-plan.ts'
import { planId } from '../../renderer/actions/plan/write-plan.ts'
import { hexId, viewRow } from '../renderer/view-rows.ts'

const LAST = viewRow('plan', planId(2025), {
  year: 2025,
  title: '2025 年度计划',
  goal: '备课',
  rules: '考勤',
})
const LINE = viewRow('plan-line', hexId(7), {
  plan: LAST.id,
  theme: '听课',
  when: '2025年3月12日',
  hours: '2',
})

test('F05 the parts of an earlier year are offered with their year moved; what stands here is told', () => {
  const now = viewRow('plan', planId(2026), { year: 2026, title: '二〇二六', goal: '作业', rules: '考勤' })
  expect(partsToCopy(LAST, undefined, 2026)).toEqual([
    { field: 'title', text: '2026 年度计划', replaces: false },
    { field: 'goal', text: '备课', replaces: false },
    { field: 'rules', text: '考勤', replaces: false },
  ])
  expect(partsToCopy(LAST, now, 2026)).toEqual([{ field: 'goal', text: '备课', replaces: true }])
})

test('F05 a copied topic has its day on the same weekday, and one of the same name is told', () => {
  const [line] = linesToCopy([LINE], [viewRow('plan-line', hexId(8), { theme: '听课' })], 2025, 2026)
  expect(line).toMatchObject({ was: '2025年3月12日', isThere: true, values: { when: '2026年3月11日' } })
})

test('F05 what is ticked becomes one act, which starts the plan where there is none', () => {
  const lines = linesToCopy([LINE, { ...LINE, id: hexId(9) }], [], 2025, 2026)
  const parts = partsToCopy(LAST, undefined, 2026).filter(({ field }) => field === 'goal')
  const to = { year: 2026, plan: undefined, lines: [] }
  const changes = copyPlan(to, parts, lines, '新计划')
  const of = (kind: string) => changes.filter((change) => change.kind === kind)
  expect(of('plan').map(({ id, field, value }) => [id, field, value])).toEqual([
    [planId(2026), 'year', 2026],
    [planId(2026), 'title', '新计划'],
    [planId(2026), 'goal', '备课'],
  ])
  expect(new Set(of('plan-line').map(({ id }) => id)).size).toBe(2)
  expect(
    of('plan-line')
      .filter(({ field }) => field === 'order')
      .map(({ value }) => value),
  ).toEqual([1, 2])
  expect(of('plan-line').find(({ field }) => field === 'date')?.value).toBe('2026-03-11')
})

test('F05 copying into a plan that is there adds at its end and replaces over what was shown', () => {
  const now = viewRow('plan', planId(2026), { year: 2026, title: '计划', goal: '作业' }, hexId(5))
  const there = [viewRow('plan-line', hexId(8), { theme: '观课', order: 4 })]
  const parts = partsToCopy(LAST, now, 2026).filter(({ field }) => field === 'goal')
  const changes = copyPlan(
    { year: 2026, plan: now, lines: there },
    parts,
    linesToCopy([LINE], there, 2025, 2026),
    '',
  )
  expect(changes[0]).toMatchObject({ kind: 'plan', field: 'goal', value: '备课', over: [hexId(5)] })
  expect(changes.find(({ field }) => field === 'order')?.value).toBe(5)
})
