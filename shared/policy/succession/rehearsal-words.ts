import type { Scheme } from '../scheme/scheme.ts'
import type { Difference } from './explanation-difference.ts'
import type { TeacherChange } from './rehearsal.ts'

/** Why one teacher gains or loses under `scheme`, in lines: the rules that differ, what falls short, the years (PL4). */
export function teacherChangeInWords(scheme: Scheme, change: TeacherChange): string[] {
  const { records, short, years, cycle } = change
  // Many records differ for one reason: it is said once, with how many.
  const reasons = new Map<string, number>()
  for (const { why } of records)
    for (const reason of why.map((one) => differenceInWords(scheme, one)))
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  return [
    ...[...reasons].map(([reason, count]) => `${reason}（${count} 条记录）`),
    ...short.map(({ id, before, after }) => `${nameOf(scheme, id)}还差 ${before} → ${after}`),
    ...years.map(({ year, before, after }) => `${year} 年度：${annual(before)} → ${annual(after)}`),
    ...(cycle[0] === cycle[1] ? [] : [`周期：${cycleText(cycle[0])} → ${cycleText(cycle[1])}`]),
  ]
}

export function differenceInWords(scheme: Scheme, { step, before, after, clause }: Difference): string {
  const text = (value: string | null): string => (value === null ? '无' : valueText(scheme, step, value))
  const by = clause === '' ? '' : `，依据：${clause}`
  return `${STEPS[step]} ${text(before)} → ${text(after)}${by}`
}

function valueText(scheme: Scheme, step: Difference['step'], value: string): string {
  if (step === 'outcome') return OUTCOMES[value] ?? value
  return step === 'category' ? nameOf(scheme, value) : value
}

function nameOf({ categories, constraints }: Scheme, id: string): string {
  return [...categories, ...constraints].find((one) => one.id === id)?.label ?? id
}

function annual(status: string): string {
  return ANNUAL[status] ?? status
}

function cycleText(status: string): string {
  return CYCLE[status] ?? status
}

const STEPS: Readonly<Record<Difference['step'], string>> = {
  outcome: '结果',
  reason: '登记条件',
  hours: '学时',
  ratio: '折算比例',
  fixed: '定额',
  factor: '系数',
  rounding: '取整',
  bonus: '奖励',
  category: '类别',
  duplicate: '重复',
  cap: '超上限不计',
}

const OUTCOMES: Readonly<Record<string, string>> = {
  registered: '计入',
  held: '暂缓',
  rejected: '不计',
  duplicate: '重复',
}

const ANNUAL: Readonly<Record<string, string>> = {
  met: '达标',
  met_by_offset: '达标（含折抵）',
  not_met: '未达标',
  below_guidance: '低于参考值',
  in_progress: '进行中',
  not_applicable: '不适用',
}

const CYCLE: Readonly<Record<string, string>> = {
  complete: '达标',
  complete_by_offset: '达标（含折抵）',
  incomplete: '未达标',
}
