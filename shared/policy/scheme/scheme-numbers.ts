import { categoryNumbers } from './category-numbers.ts'
import { predicateInWords } from './predicate/predicate-words.ts'
import { ruleNumbers } from './rule-numbers.ts'
import type { Scheme } from './scheme.ts'
import { type NumberAt, numberFrom, type Remarks, type SchemeNumber } from './scheme-number.ts'

/**
 * Everything a scheme decides, number by number, for a person to read (PL3). The keys are the same in every
 * version, so two versions are compared by them.
 */
export function schemeNumbers(scheme: Scheme): SchemeNumber[] {
  const when = (predicate: Parameters<typeof predicateInWords>[0]): string =>
    predicateInWords(predicate, scheme.levelLabels)
  const unique = new Map<string, number>()
  const numbers = [
    ...dateNumbers(scheme),
    ...categoryNumbers(scheme, when),
    ...ruleNumbers(scheme, when),
    ...standingNumbers(scheme, when),
    ...reckoningNumbers(scheme),
  ]
  // Two rules of the same condition are told apart by their order.
  return numbers.map((one) => {
    const nth = (unique.get(one.key) ?? 0) + 1
    unique.set(one.key, nth)
    return nth === 1 ? one : { ...one, key: `${one.key} ${nth}` }
  })
}

function dateNumbers({ cycle, effectiveFrom, clause, origin }: Scheme): SchemeNumber[] {
  const at = under('dates', 'cycle', cycle)
  const { start, end, finalAuditBy, certificateValidUntil } = cycle
  return [
    numberFrom(
      { clause, origin },
      { group: 'dates', key: 'effectiveFrom', label: '生效日期' },
      effectiveFrom,
    ),
    at('start', '周期开始', start),
    at('end', '周期结束', end),
    ...given(finalAuditBy, (day) => at('finalAuditBy', '终审日期', day)),
    ...given(certificateValidUntil, (day) => at('certificateValidUntil', '证书有效期至', day)),
  ]
}

/** What holds beside the cycle's own minima: 折抵、年度、新教师. */
function standingNumbers(scheme: Scheme, when: (one: Scheme['caps'][number]['where']) => string) {
  const { offset, annual, induction } = scheme
  const label = (id: string): string => scheme.categories.find((one) => one.id === id)?.label ?? id
  const numbers: SchemeNumber[] = []
  if (offset) {
    const at = under('minima', 'offset', offset)
    const to = offset.to.map(label).join('、')
    numbers.push(at('over', `折抵：${label(offset.from)}超过多少的部分折抵${to}`, offset.over))
    numbers.push(at('rate', '折抵比例', offset.rate ?? 1))
  }
  if (annual) {
    const at = under('minima', 'annual', annual)
    for (const [id, min] of Object.entries(annual.min)) numbers.push(at(id, `每年：${label(id)}下限`, min))
    for (const [id, min] of Object.entries(annual.excellentGate ?? {}))
      numbers.push(at(`excellent/${id}`, `年度评优：${label(id)}下限`, min))
    numbers.push(at('kind', '年度要求', annual.guidance ? '参考' : annual.soft ? '原则上' : '必须'))
    numbers.push(at('requiredForCycle', '年度要求计入周期结论', yesOrNo(annual.requiredForCycle)))
  }
  if (induction) {
    const at = under('minima', 'induction', induction)
    numbers.push(at('min', '新教师：下限', induction.min))
    numbers.push(at('withinMonths', '新教师：入职后多少个月内', induction.withinMonths))
    numbers.push(at('countsInCycle', '新教师培训计入周期', yesOrNo(induction.countsInCycle)))
    for (const one of induction.constraints ?? []) {
      const place: NumberAt = {
        group: 'minima',
        key: `induction/${one.id}`,
        label: `新教师：${one.label}下限`,
      }
      numbers.push(numberFrom(one, { ...place, condition: when(one.where) }, one.min))
    }
  }
  return numbers
}

function reckoningNumbers({ number, hour, unit, yearBy, mandarin, enrolment }: Scheme): SchemeNumber[] {
  const rounding = under('reckoning', 'number', number)
  // Here `source` says who counts the hours, not where the number comes from.
  const hours = under('reckoning', 'hour', { ...hour, source: undefined })
  const language = mandarin && under('reckoning', 'mandarin', mandarin)
  return [
    numberFrom({}, { group: 'reckoning', key: 'unit', label: '计量单位' }, unit.label),
    rounding('scale', '小数位数', number.scale),
    rounding('round', '取整', number.round === 'floor' ? '舍去' : '四舍五入'),
    ...given(number.step, (step) => rounding('step', '取整单位', step)),
    hours('minutes', '一学时的分钟数', hour.minutes),
    hours('source', '学时来源', hour.source === 'issuer' ? '发文单位确定' : '按实际分钟'),
    ...given(hour.dayCap ?? undefined, (cap) => hours('dayCap', '一天不超过的学时', cap)),
    ...given(hour.perDay, (per) => hours('perDay', '一天折合学时', per)),
    numberFrom(
      {},
      { group: 'reckoning', key: 'yearBy', label: '归入年度' },
      yearBy === 'end' ? '按结业日期' : '按认定日期',
    ),
    ...Object.entries(mandarin?.required ?? {}).flatMap(([subject, level]) =>
      language ? [language(subject, `普通话等级（${subject === '*' ? '其他学科' : subject}）`, level)] : [],
    ),
    ...given(enrolment?.maxPerPersonPerYear, (most) =>
      numberFrom(
        enrolment ?? {},
        { group: 'caps', key: 'enrolment/most', label: '每人每年至多报名项目数' },
        most,
      ),
    ),
  ]
}

function under(group: SchemeNumber['group'], prefix: string, remarks: Remarks) {
  return (key: string, label: string, value: string | number): SchemeNumber =>
    numberFrom(remarks, { group, key: `${prefix}/${key}`, label }, value)
}

function given<T>(value: T | undefined, make: (value: T) => SchemeNumber): SchemeNumber[] {
  return value === undefined ? [] : [make(value)]
}

function yesOrNo(flag: boolean | undefined): string {
  return flag === true ? '是' : '否'
}
