import type { Scheme } from '../scheme/scheme.ts'
import type { Explanation } from './explanation.ts'

/**
 * The explanation of one number as lines a teacher can follow with a pencil (PL2): hours, base, bonus, category,
 * what was cut or held and by which clause.
 */
export function explanationInWords(scheme: Scheme, explanation: Explanation): string[] {
  return explanationLines(scheme, explanation).map(fullWidth)
}

function explanationLines(scheme: Scheme, explanation: Explanation): string[] {
  const { base, bonus, would, registered, category, cap, duplicateOf, reasons, granted } = explanation
  const unit = scheme.unit.label
  if (granted) return [`已认定 ${registered} ${unit}，不再变动。`]
  const lines = base === null ? [] : [baseLine(explanation, unit)]
  for (const { rule, rate, clause } of bonus.rules)
    lines.push(`奖励：基础 ${base?.amount ?? '0'} × ${rate}（${rule}，${clause}）。`)
  if (bonus.rules.length > 0) lines.push(`奖励合计 ${bonus.amount} ${unit}；基础与奖励共 ${would} ${unit}。`)
  if (category.category !== null) lines.push(`归入：${categoryWords(scheme, category)}。`)
  if (duplicateOf !== null)
    lines.push(`与记录 ${duplicateOf.record}（登记 ${duplicateOf.registered}）重复，只登记其中一条。`)
  else for (const { rule, clause } of reasons) lines.push(`不予登记或挂起：${clause}（${rule}）。`)
  if (cap !== null)
    lines.push(`超上限不计 ${cap.cut}：${cap.clause}（${cap.rule}），当时还可计 ${cap.room}。`)
  lines.push(`登记 ${registered} ${unit}。`)
  return lines
}

function baseLine({ hours, base, rounding }: Explanation, unit: string): string {
  if (base === null || base.exact === null) return '这种培训方式没有折算比例，无法折算。'
  const sum = base.fixed === null ? hours.map(segmentWords).join(' + ') : `定额 ${base.fixed}`
  const factors = base.factors.map(({ times, clause }) => ` × ${times}（${clause}）`).join('')
  const whole = base.factors.length > 0 && hours.length > 1 ? `(${sum})` : sum
  const mode = rounding.mode === 'floor' ? '舍去' : '四舍五入'
  const rounded = base.exact === base.amount ? '' : `，按 ${rounding.step} ${mode}得 ${base.amount}`
  return `基础：${whole}${factors} = ${base.exact}${rounded} ${unit}（${base.clause}）。`
}

function segmentWords({ from, hours, ratio }: Explanation['hours'][number]): string {
  const divided = ratio === null || ratio === '1' ? `${hours} 学时` : `${hours} 学时 ÷ ${ratio}`
  if (from === null) return divided
  if ('days' in from) return `${from.days} 天 × ${from.perDay} 即 ${divided}`
  return `${from.minutes} 分钟 ÷ ${from.perHour} 即 ${divided}`
}

function categoryWords(scheme: Scheme, { category, parts }: Explanation['category']): string {
  const label = (id: string): string => scheme.categories.find((one) => one.id === id)?.label ?? id
  if (parts === null) return label(category ?? '')
  return Object.entries(parts)
    .map(([id, part]) => `${label(id)} ${part}`)
    .join('、')
}

/** Schemes come as files from many hands: a comma after a Chinese word is a Chinese comma. */
function fullWidth(line: string): string {
  return line.replace(/(\p{Script=Han}),/gu, '$1，')
}
