import { expect, test } from 'vitest'
import type { Scheme } from '../../shared/policy/scheme/scheme.ts'
import { schemeNumbers } from '../../shared/policy/scheme/scheme-numbers.ts'
import { altered, BAOJI, HORGOS, NANTONG, SHAODONG } from './evaluated.ts'
import { schemeCalled } from './generate-input.ts'

/** `key` → what a person reads there. */
function read(scheme: Scheme): Readonly<Record<string, string>> {
  return Object.fromEntries(schemeNumbers(scheme).map(({ key, value }) => [key, value]))
}

test('PL3 a minimum of nothing is said to be none, and a year is asked for, recommended or shown', () => {
  expect(read(HORGOS)).toMatchObject({
    'category/ALL': '90',
    'category/BX.O': '无',
    'annual/ALL': '18',
    'annual/kind': '原则上',
    'annual/requiredForCycle': '否',
    'induction/min': '30',
    'induction/withinMonths': '12',
    'induction/countsInCycle': '是',
    'offset/over': '60',
    'offset/rate': '1',
  })
  expect(read(SHAODONG)).toMatchObject({
    'annual/kind': '必须',
    'annual/excellent/ALL': '72',
    'induction/countsInCycle': '否',
    'enrolment/most': '1',
  })
  expect(read(NANTONG)).toMatchObject({
    'annual/kind': '参考',
    'constraint//C-COUNTY-UP': '180',
    'cap/CAP-OPEN': '18',
  })
  const strict = altered(HORGOS, { annual: { ...HORGOS.annual, requiredForCycle: true } })
  expect(read(strict)['annual/requiredForCycle']).toBe('是')
})

test('PL3 how hours and credits are reckoned is said, and only what the scheme says', () => {
  expect(read(BAOJI)).toMatchObject({
    'number/scale': '0',
    'number/round': '舍去',
    'hour/minutes': '45',
    'hour/source': '按实际分钟',
    'hour/dayCap': '8',
    yearBy: '按结业日期',
    unit: '学时',
  })
  const horgos = read(HORGOS)
  expect(horgos).toMatchObject({
    'number/round': '四舍五入',
    'hour/source': '发文单位确定',
    'mandarin/*': '二级乙等',
  })
  for (const key of ['hour/dayCap', 'hour/perDay', 'number/step', 'enrolment/most'])
    expect(horgos).not.toHaveProperty(key)
  const days = altered(HORGOS, {
    hour: { ...HORGOS.hour, perDay: 6 },
    number: { ...HORGOS.number, step: 0.5 },
    yearBy: 'recognised',
  })
  expect(read(days)).toMatchObject({ 'hour/perDay': '6', 'number/step': '0.5', yearBy: '按认定日期' })
})

test('PL3 presets name themselves, also where they have only minima or only constraints', () => {
  const putuo = schemeCalled('putuo-135')
  const labels = new Map(schemeNumbers(putuo).map(({ key, label, value }) => [key, [label, value]]))
  expect(labels.get('preset/pds/SJ')).toEqual(['教师专业发展学校(校本30学分)：实践体验下限', '14'])
  expect(labels.get('constraint/pds/C-UP')).toEqual(['教师专业发展学校(校本30学分)：市、区级：下限', '6'])
  const constraint = { id: 'C', label: '县级', where: { field: 'level', ge: 'county' }, min: 3 }
  const presets = {
    minima: { label: '甲', set: { SJ: 2 } },
    constraints: { label: '乙', constraints: [constraint] },
  }
  expect(read(altered(putuo, { presets }))).toMatchObject({
    'preset/minima/SJ': '2',
    'constraint/constraints/C': '3',
  })
})

test('PL3 what applies when is said: ratios by mode, fixed amounts, holds, and where things count', () => {
  const of = (scheme: Scheme, group: string) =>
    schemeNumbers(scheme)
      .filter((one) => one.group === group)
      .map(({ label, value, condition }) => `${label}=${value} ${condition ?? ''}`)
  expect(of(HORGOS, 'ratios')).toContainEqual(expect.stringMatching(/^面授：多少学时折 1 学分=4 /))
  expect(of(NANTONG, 'ratios')[0]).toMatch(/^定额学时=6 类型为讲座、公开课之一/)
  expect(of(HORGOS, 'rules')).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^E-FAIL=不予登记 /),
      expect.stringMatching(/^E-STATUS=暂缓 /),
    ]),
  )
  expect(of(HORGOS, 'rules').some((one) => one.startsWith('归入类别=不归类 '))).toBe(true)
  expect(of(HORGOS, 'rules').some((one) => one.startsWith('归入类别=按分配 '))).toBe(true)
  expect(of(schemeCalled('putuo-135'), 'rules').some((one) => one.startsWith('归入类别=按申报'))).toBe(true)
  expect(of(NANTONG, 'caps')[0]).toMatch(/^每年至多计（CAP-LECT）=18 /)
})
