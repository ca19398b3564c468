import type { PolicyFault } from '../scheme/fault.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { SuccessionFault } from './scheme-versions.ts'

/**
 * Why a version may not succeed (PL3), by its place in the file. `nameOf` gives a teacher the name the county
 * knows; of many whose results would change the first few are named.
 */
export function successionInWords(
  faults: readonly SuccessionFault[],
  last: Scheme,
  nameOf: (teacher: string) => string,
): PolicyFault[] {
  const changed = faults.flatMap((one) => (one.fault === 'results-change' ? [one] : []))
  const others = faults.flatMap((one) => (one.fault === 'results-change' ? [] : [sentenceFor(one, last)]))
  if (changed.length === 0) return others
  const named = changed.slice(0, NAMED).map(({ teacher, years }) => {
    return years.length === 0 ? nameOf(teacher) : `${nameOf(teacher)}（${years.join('、')}）`
  })
  const more = changed.length > NAMED ? `等 ${changed.length} 人` : ''
  const sentence = `生效之前已有的结果会变：${named.join('、')}${more}。已结束的年度要照旧。`
  return [...others, { path: 'effectiveFrom', sentence }]
}

const NAMED = 5

function sentenceFor(
  fault: Exclude<SuccessionFault, { fault: 'results-change' }>,
  last: Scheme,
): PolicyFault {
  const label = (id: string): string => last.categories.find((one) => one.id === id)?.label ?? id
  switch (fault.fault) {
    case 'other-scheme':
      return { path: 'id', sentence: `“${fault.id}”不是同一个方案。` }
    case 'version-taken':
      return { path: 'version', sentence: `已有版本“${fault.version}”。方案不能改动，只能出新版本。` }
    case 'not-later':
      return { path: 'effectiveFrom', sentence: `生效日期要晚于现有版本的 ${fault.than}。` }
    case 'unit-changes':
      return { path: 'unit.id', sentence: `计量单位不能从 ${fault.before} 改成 ${fault.after}。` }
    case 'cycle-changes':
      return { path: 'cycle', sentence: '周期的开始不能变，结束不能提前。' }
    case 'category-vanishes':
      return {
        path: 'categories',
        sentence: `类别“${label(fault.category)}”（${fault.category}）不见了。已登记的学分还在这一类，不能去掉。`,
      }
    case 'category-moves':
      return {
        path: 'categories',
        sentence: `类别“${label(fault.category)}”（${fault.category}）换了上级。不能换。`,
      }
  }
}
