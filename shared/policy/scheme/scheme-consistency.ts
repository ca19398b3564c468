import { greatest } from '../../base/greatest.ts'
import { monthsAfter, nextDay } from './calendar.ts'
import { categoryFaults, type FaultAt } from './category-consistency.ts'
import type { PolicyFault } from './fault.ts'
import { minimumFaults } from './minimum-consistency.ts'
import type { Scheme } from './scheme.ts'

/** What a well-formed scheme says against itself: dates, names used twice or not at all, impossible minima. */
export function inconsistencies(scheme: Scheme): PolicyFault[] {
  const faults: PolicyFault[] = []
  const fault: FaultAt = (path, sentence) => void faults.push({ path, sentence })
  cycleFaults(scheme, fault)
  repeatedIds(scheme, fault)
  categoryFaults(scheme, fault)
  // Minima can be weighed only along a tree that is one.
  if (faults.length === 0) minimumFaults(scheme, fault)
  stepFaults(scheme, fault)
  weightFaults(scheme, fault)
  return faults
}

function cycleFaults({ cycle, effectiveFrom, certificate }: Scheme, fault: FaultAt): void {
  const { start, end, years, finalAuditBy, certificateValidUntil } = cycle
  if (end <= start) fault('cycle.end', `周期的结束 ${end} 不晚于开始 ${start}。`)
  else if (nextDay(end) !== monthsAfter(start, years * 12))
    fault('cycle.years', `从 ${start} 到 ${end} 不是 ${years} 年。`)
  if (end >= monthsAfter(start, 20 * 12)) fault('cycle.end', '周期不能超过 20 年。')
  if (finalAuditBy !== undefined && finalAuditBy < start)
    fault('cycle.finalAuditBy', '终审日期早于周期开始。')
  if (certificateValidUntil !== undefined && certificateValidUntil < end)
    fault('cycle.certificateValidUntil', '证书在周期结束之前就失效。')
  if (effectiveFrom > end) fault('effectiveFrom', '生效日期晚于周期结束。')
  const until = certificate?.validUntil
  if (typeof until === 'object' && until.complete < until.in_progress)
    fault('certificate.validUntil.complete', '达标后的有效期早于未达标的有效期。')
}

function repeatedIds(scheme: Scheme, fault: FaultAt): void {
  const lists = {
    categories: scheme.categories,
    constraints: scheme.constraints,
    eligibility: scheme.eligibility,
    factors: scheme.factors ?? [],
    'bonus.rules': scheme.bonus.rules,
    caps: scheme.caps,
  }
  for (const [name, list] of Object.entries(lists)) {
    const seen = new Set<string>()
    for (const [place, { id }] of list.entries()) {
      if (seen.has(id)) fault(`${name}[${place}].id`, `“${id}”用了不止一次。`)
      seen.add(id)
    }
  }
  for (const [place, { id }] of scheme.eligibility.entries())
    if (OURS.has(id)) fault(`eligibility[${place}].id`, `“${id}”是程序自己用的编号。`)
  const names = new Set(scheme.categories.map(({ id }) => id))
  const constraints: (readonly [string, { id: string }])[] = [
    ...scheme.constraints.map((one, place) => [`constraints[${place}]`, one] as const),
    ...Object.entries(scheme.presets ?? {}).flatMap(([preset, { constraints }]) =>
      (constraints ?? []).map((one, place) => [`presets.${preset}.constraints[${place}]`, one] as const),
    ),
  ]
  for (const [path, { id }] of constraints)
    if (names.has(id)) fault(`${path}.id`, `“${id}”已是一个类别的编号,差额会混在一起。`)
  for (const [preset, { constraints: more, without }] of Object.entries(scheme.presets ?? {})) {
    for (const [place, id] of (without ?? []).entries())
      if (!scheme.constraints.some((one) => one.id === id))
        fault(`presets.${preset}.without[${place}]`, `没有名为“${id}”的约束。`)
    for (const [place, { id }] of (more ?? []).entries())
      if (scheme.constraints.some((one) => one.id === id))
        fault(`presets.${preset}.constraints[${place}].id`, `“${id}”用了不止一次。`)
  }
}

function stepFaults({ base, number, factors, bonus, workflow, hour }: Scheme, fault: FaultAt): void {
  for (const [place, { ratio, fixed }] of base.entries()) {
    if ((ratio === undefined) === (fixed === undefined))
      fault(`base[${place}]`, '应恰有 ratio 与 fixed 之一。')
    if (ratio !== undefined && Object.keys(ratio).length === 0)
      fault(`base[${place}].ratio`, '至少要有一种方式的折算比例。')
  }
  const { step, scale } = number
  if (step !== undefined && !Number.isInteger(Number((step * 10 ** scale).toFixed(6))))
    fault('number.step', `取整单位 ${step} 在小数 ${scale} 位下写不出来。`)
  if (mostPerHour({ base, factors, bonus }) > 100_000) fault('base', '一学时能折成的学分大得不合情理。')
  if (new Set(workflow.chain).size < workflow.chain.length) fault('workflow.chain', '同一步骤出现不止一次。')
  if (hour.source === 'issuer' && hour.floorPerActivity === true)
    fault('hour.floorPerActivity', '学时由发文单位确定时,不会逐次舍去不足一学时的部分。')
}

function weightFaults({ indicators, enrolment }: Scheme, fault: FaultAt): void {
  if (indicators !== undefined) {
    const { send, pass, excellent } = indicators.weights
    if (send + pass + excellent !== 100) fault('indicators.weights', '三项权重之和应为 100。')
  }
  if (enrolment?.approvals?.length === 0) fault('enrolment.approvals', '至少要有一级审批。')
}

/** The most one hour can earn, whatever applies: keeps every amount a safe integer of millionths. */
function mostPerHour({ base, factors, bonus }: Pick<Scheme, 'base' | 'factors' | 'bonus'>): number {
  const credits = base.flatMap(({ ratio, fixed }) => [
    ...Object.values(ratio ?? {}).map((hours) => 1 / hours),
    (fixed ?? 0) / 10_000,
  ])
  const multiplied = (factors ?? []).reduce((product, { times }) => product * Math.max(1, quotient(times)), 1)
  const rewarded = bonus.rules.reduce((sum, { rate }) => sum + Number(rate), 1)
  return greatest(credits, 0) * multiplied * rewarded
}

function quotient(times: string | number): number {
  const [n, d] = String(times).split('/')
  return Number(n) / Number(d ?? 1)
}

const OURS = new Set(['E-MODE', 'E-CATEGORY'])
