import { expect, test } from 'vitest'
import { BUILT_IN_SCHEMES } from '../../../shared/policy/scheme/built-in-schemes.ts'
import { loadScheme } from '../../../shared/policy/scheme/load-scheme.ts'

/** What is written where into a sound scheme (undefined: removed), and what the refusal says. */
type Breakage = readonly [title: string, place: string, value: unknown, word: string, faultAt?: string]

// biome-ignore format: a table reads by the line
const OF_HORGOS: readonly Breakage[] = [
  ['an unknown key', 'colour', 'red', '不认识'],
  ['an unknown key deep inside', 'annual.offset.rates', 1, '不认识'],
  ['a missing part', 'cycle', undefined, '缺少'],
  ['text for a number', 'categories.0.min', '九十', '应是数'],
  ['a number in quotes', 'categories.0.min', '90', '应是数'],
  ['a negative minimum', 'categories.10.min', -1, '不小于 0'],
  ['residue of binary arithmetic', 'offset.over', 0.1 + 0.2, '六位小数'],
  ['a ratio of zero', 'base.2.ratio.face', 0, '不能为 0'],
  ['a negative ratio', 'base.2.ratio.face', -4, '不能为 0'],
  ['an unknown mode', 'base.2.ratio.radio', 4, '不认识'],
  ['neither ratio nor fixed', 'base.2.ratio', undefined, '恰有', 'base[2]'],
  ['ratio and fixed', 'base.2.fixed', 6, '恰有', 'base[2]'],
  ['no ratio at all', 'base.0.ratio', {}, '至少'],
  ['an unknown field', 'eligibility.0.when.field', 'kindness', '没有名为'],
  ['an unknown field deep inside', 'eligibility.1.when.all.1.not.field', 'x', '没有名为'],
  ['an inherited name as field', 'eligibility.0.when.field', 'toString', '没有名为'],
  ['an unknown value', 'eligibility.0.when.eq', 'prework', '没有值'],
  ['an unknown operator', 'eligibility.0.when', { field: 'kind', like: 'x' }, '不认识', 'eligibility[0].when.like'],
  ['two operators', 'eligibility.0.when.ne', 'training', '恰有', 'eligibility[0].when'],
  ['an order where there is none', 'eligibility.0.when', { field: 'kind', ge: 'training' }, '高低', 'eligibility[0].when.ge'],
  ['outside the cycle asked of no date', 'eligibility.2.when.field', 'kind', '日期', 'eligibility[2].when.outsideCycle'],
  ['an empty all', 'eligibility.1.when.all', [], '至少'],
  ['no predicate', 'eligibility.0.when', undefined, '条件'],
  ['a result that is none', 'eligibility.0.result', 'ignore', '没有值'],
  ['dates reversed', 'cycle.start', '2030-01-01', '不晚于', 'cycle.end'],
  ['a day that does not exist', 'cycle.start', '2024-02-30', '实际存在'],
  ['years that do not fit the dates', 'cycle.years', 4, '不是 4 年'],
  ['a certificate that ends before the cycle', 'cycle.certificateValidUntil', '2027-01-01', '失效'],
  ['categories in a circle', 'categories.1.parent', 'BX.Z', '绕回'],
  ['a category above itself', 'categories.10.parent', 'XX', '绕回'],
  ['a parent that is missing', 'categories.10.parent', 'QQ', '没有名为'],
  ['no root', 'categories.0.parent', 'BX', '总类别', 'categories'],
  ['a category twice', 'categories.11.id', 'XX', '不止一次'],
  ['children above their parent', 'categories.3.min', 6, '之和', 'categories[2].min'],
  ['a minimum nobody reaches', 'categories.12', { id: 'N', label: 'N', parent: null, min: 1 }, '永远达不到', 'categories[12].min'],
  ['an annual minimum of a category that is missing', 'annual.min.QQ', 1, '没有名为'],
  ['an annual whole below its parts', 'annual.min.ALL', 17, '之和'],
  ['a class that is missing', 'classify.1.category', 'QQ', '没有名为'],
  ['a class that is no rule', 'classify.0.category', '@split2', '@record'],
  ['an offset into itself', 'offset.to', ['BX.Z'], '不能折抵', 'offset.to[0]'],
  ['an offset that eats its own minimum', 'offset.over', 50, '最低线'],
  ['a rule twice', 'eligibility.1.id', 'E-PRESERVICE', '不止一次'],
  ['a rule with the program’s own name', 'eligibility.1.id', 'E-MODE', '程序自己'],
  ['a rate that is a word', 'bonus.rules.1.rate', '两倍', '小数'],
  ['an unknown rounding', 'number.round', 'bankers', '没有值'],
  ['a scale that is no whole number', 'number.scale', 1.5, '整数'],
  ['a scale of too many places', 'number.scale', 99, '太大或太多'],
  ['a scale below none', 'number.scale', -1, '太小或太少'],
  ['an unknown Mandarin level', 'mandarin.required.*', '四级', '没有值'],
  ['more than twenty years', 'cycle', { start: '2024-01-01', end: '2044-12-31', years: 21 }, '20 年', 'cycle.end'],
  ['an audit before the cycle', 'cycle.finalAuditBy', '2023-12-31', '早于'],
  ['a first day after the cycle', 'effectiveFrom', '2029-01-01', '晚于'],
  ['a certificate for those who are complete that ends sooner', 'certificate.validUntil.complete', '2028-12-30', '早于'],
  ['the same step twice', 'workflow.chain.1', 'teacher.submit', '不止一次', 'workflow.chain'],
  ['hours by notice that are cut per activity', 'hour.floorPerActivity', true, '发文单位'],
  ['a rounding step its scale cannot write', 'number.step', 0.125, '写不出来'],
  ['an offset to one category twice', 'offset.to', ['XX', 'XX'], '不止一次'],
  ['an offset to what stands above it', 'offset.to', ['ALL'], '不能折抵', 'offset.to[0]'],
  ['an offset to a category that is missing', 'offset.to', ['QQ'], '没有名为', 'offset.to[0]'],
  ['an annual offset that eats its own minimum', 'annual.offset.over', 11, '最低线'],
  ['a gate of a category that is missing', 'annual.excellentGate', { QQ: 1 }, '没有名为', 'annual.excellentGate.QQ'],
  ['a split into a category that is missing', 'splitInto', ['QQ'], '没有名为', 'splitInto[0]'],
  ['a split for which the usual categories are missing', 'categories.9.id', 'BX.Q', 'BX.O', 'splitInto'],
  ['an unknown level label', 'levelLabels.village', '村', '不认识'],
]

// biome-ignore format: a table reads by the line
const OF_OTHERS: readonly (readonly [scheme: string, ...Breakage])[] = [
  ['nantong-2016', 'a minimum above a cap', 'caps.3', { id: 'C', where: { const: true }, scope: 'year', max: 60 }, '高于上限', 'categories[0].min'],
  ['nantong-2016', 'an annual minimum above a cap', 'caps.3', { id: 'C', where: { const: true }, scope: 'year', max: 71.9 }, '高于上限', 'annual.min.ALL'],
  ['nantong-2016', 'a cap that is negative', 'caps.0.max', -18, '不小于 0'],
  ['nantong-2016', 'a constraint named like a category', 'constraints.0.id', 'XB', '已是一个类别'],
  ['putuo-135', 'a preset above its whole', 'presets.pds.set.SJ', 30, '之和', 'presets.pds.set'],
  ['putuo-135', 'a preset of a category that is missing', 'presets.pds.set.QQ', 1, '没有名为'],
  ['putuo-135', 'a preset without a constraint that is missing', 'presets.pds.without', ['C-NONE'], '没有名为', 'presets.pds.without[0]'],
  ['putuo-135', 'a preset with a constraint named like a category', 'presets.pds.constraints.0.id', 'SJ', '已是一个类别'],
  ['nantong-2016', 'a preset with a constraint the scheme has', 'presets', { p: { label: 'p', constraints: [{ id: 'C-COUNTY-UP', label: 'c', where: { const: true }, min: 1 }] } }, '不止一次', 'presets.p.constraints[0].id'],
  ['shaodong-2018', 'approvals by nobody', 'enrolment.approvals', [], '至少'],
  ['shaodong-2018', 'weights that are no hundred', 'indicators.weights.send', 50, '100', 'indicators.weights'],
]

for (const [id, ...breakage] of [...OF_HORGOS.map((one) => ['horgos-c7', ...one] as const), ...OF_OTHERS]) {
  const [title, place, value, word, faultAt = place.replace(/\.(\d+)/g, '[$1]')] = breakage
  test(`§3.2 a scheme with ${title} is refused at ${faultAt}`, () => {
    const loaded = loadScheme(broken(id, { [place]: value }))
    const faults = loaded.ok ? [] : loaded.faults
    const there = faults.filter((fault) => fault.path === faultAt)
    expect(there, JSON.stringify(faults)).not.toHaveLength(0)
    expect(there.map(({ sentence }) => sentence).join()).toContain(word)
    expect(faults.filter(({ sentence }) => !/[\u4e00-\u9fff].*。$/.test(sentence))).toEqual([])
  })
}

// biome-ignore format: a table reads by the line
const SOUND: readonly (readonly [scheme: string, title: string, values: Readonly<Record<string, unknown>>])[] = [
  ['horgos-c7', 'a cycle of twenty-one calendar years', { cycle: { start: '2024-07-01', end: '2044-06-30', years: 20 } }],
  ['horgos-c7', 'an audit on the first day', { 'cycle.finalAuditBy': '2024-01-01' }],
  ['horgos-c7', 'a certificate that ends with the cycle', { 'cycle.certificateValidUntil': '2028-12-31' }],
  ['horgos-c7', 'a first day that is the cycle’s last', { effectiveFrom: '2028-12-31' }],
  ['horgos-c7', 'one end for every certificate', { 'certificate.validUntil.complete': '2028-12-31' }],
  ['horgos-c7', 'a rounding step its scale can write', { 'number.step': 0.25 }],
  ['horgos-c7', 'a split into categories it has', { splitInto: ['BX.S'] }],
  ['horgos-c7', 'a cap on a category with parts, which their records do not fall under', { 'caps.0': cap('BX', 1) }],
  ['horgos-c7', 'a cap exactly at the minimum', { 'caps.0': cap('XB', 20) }],
  ['horgos-c7', 'a cap on the day or the record, however small', { 'caps.0': { ...cap('XB', 1), scope: 'day' }, 'caps.1': { ...cap('XB', 1), id: 'R', scope: 'record' } }],
  ['nantong-2016', 'a yearly cap that five years fill exactly', { 'caps.3': { id: 'C', where: { const: true }, scope: 'year', max: 72 } }],
  ['nantong-2016', 'a parent without a minimum of its own', { 'categories.2.min': 60, 'categories.3.min': 60 }],
  ['putuo-135', 'a preset that only names a constraint', { presets: { p: { label: 'p', constraints: [{ id: 'C', label: 'c', where: { const: true }, min: 1 }] } } }],
]

test.each(SOUND)('§3.2 a scheme (%s) with %s is sound', (id, _title, values) => {
  expect(loadScheme(broken(id, values))).toMatchObject({ ok: true })
})

function cap(category: string, max: number): object {
  return { id: 'C', where: { field: 'category', eq: category }, scope: 'cycle', max }
}

test('§3.2 every fault of a file is named, not only the first', () => {
  const loaded = loadScheme(
    broken('horgos-c7', { title: 7, 'base.2.ratio.face': 0, 'classify.3.when': { any: [] } }),
  )
  expect(loaded.ok ? [] : loaded.faults.map(({ path }) => path).sort()).toEqual([
    'base[2].ratio.face',
    'classify[3].when.any',
    'title',
  ])
})

test('§3.2 what is not an object is refused', () => {
  for (const json of [null, 7, 'horgos-c7', [], undefined]) expect(loadScheme(json).ok).toBe(false)
})

test('§3.5 the five schemes load and keep their numbers', () => {
  expect(BUILT_IN_SCHEMES.map(({ id, categories }) => `${id} ${categories[0]?.min}`)).toEqual([
    'horgos-c7 90',
    'nantong-2016 360',
    'baoji-125 200',
    'shaodong-2018 360',
    'putuo-135 36',
  ])
})

/** A copy of a scheme with values written at dotted places. */
function broken(id: string, values: Readonly<Record<string, unknown>>): unknown {
  const copy: unknown = structuredClone(BUILT_IN_SCHEMES.find((scheme) => scheme.id === id))
  for (const [place, value] of Object.entries(values)) {
    const steps = place.split('.')
    const last = steps.pop()!
    const within = steps.reduce((at, step) => (at as Record<string, unknown>)[step], copy) as Record<
      string,
      unknown
    >
    if (value === undefined) delete within[last]
    else within[last] = value
  }
  return copy
}
