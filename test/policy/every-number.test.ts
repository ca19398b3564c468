import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { answerCase, expectationOf, listCases, type WorkedCase } from '../../build/scheme-cases.ts'
import { differences } from '../../build/scheme-differences.ts'
import { evaluateWithExplanation } from '../../shared/policy/judge/evaluate.ts'
import { loadScheme } from '../../shared/policy/scheme/load-scheme.ts'
import { checked } from './generate-input.ts'
import { type Json, type SchemeChange, schemeChanges, valueAt } from './scheme-changes.ts'

const BUILT_IN = new URL('../../shared/policy/scheme/built-in', import.meta.url).pathname
const CASES = ['edges', 'golden'].map((name) => new URL(`./${name}`, import.meta.url).pathname)

/** What the documents state and no calculation reads: the screen shows it, people and other tests go by it. */
const STATED: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  'baoji-125': { effectiveFrom: '2011-01-01', 'annual.soft': true },
  'horgos-c7': {
    effectiveFrom: '2024-01-01',
    // 在本周期继续教育结束时(2028年12月底之前)完成…最终审核
    'cycle.finalAuditBy': '2028-12-31',
    // 其有效期延用至2029年12月31日止
    'cycle.certificateValidUntil': '2029-12-31',
    'certificate.validUntil.in_progress': '2028-12-31',
    'certificate.validUntil.complete': '2029-12-31',
    // 原则上每年至少完成18学分; 原则上应在上岗后一年内完成
    'annual.soft': true,
    'induction.soft': true,
  },
  // 将师德内容作为各类教师培训开训第一课
  'nantong-2016': { effectiveFrom: '2016-01-01', 'annual.soft': true, 'project.firstLessonEthics': true },
  'putuo-135': { effectiveFrom: '2016-01-01' },
  'shaodong-2018': {
    effectiveFrom: '2016-01-01',
    'annual.soft': false,
    'induction.soft': true,
    // 每人每年限报一个培训项目; 不得中途退出; 必须先交清上次培训费
    'enrolment.maxPerPersonPerYear': 1,
    'enrolment.noWithdrawal': true,
    'enrolment.feeClearance': true,
    // 实践性课程不少于50%
    'project.practiceShareMin': '0.5',
  },
}

/** Changes after which every record earns what it earned before, and why. */
const SAME_AFTERWARDS: Readonly<Record<string, readonly (readonly [change: RegExp, why: string])[]>> = {
  'baoji-125': [
    [/^hour\.floorPerActivity: /, 'a record’s number is rounded down to whole hours in any case'],
  ],
  'horgos-c7': [
    [/^mandarin\.bonus: /, 'B-NONE says the same'],
    [/^bonus\.rules\[0\]\.when\.any\[1\] left out/, 'mandarin.bonus says the same'],
    [/^bonus\.rules\[3\] left out/, 'no later rule rewards a presenter without a grade'],
  ],
}

const ONE_TEACHER = [/^dedupe\.key\[\d\] left out: "teacherId"/, 'the records of one teacher'] as const

for (const file of readdirSync(BUILT_IN)) {
  const id = file.replace('.json', '')
  const scheme = read(`${BUILT_IN}/${file}`) as Json

  test(`PL1 whatever is changed in ${id}, a case comes out differently`, () => {
    const same = [...(SAME_AFTERWARDS[id] ?? []), ONE_TEACHER]
    const cases = casesOf(id)
    const unnoticed = schemeChanges(scheme)
      .filter(({ place }) => !Object.hasOwn(STATED[id]!, place))
      .filter(({ change }) => !same.some(([known]) => known.test(change)))
      .filter((change) => !isNoticed(change, cases, id))
      .map(({ change }) => change)
    expect(unnoticed).toEqual([])
  })

  test(`§3.2 ${id} states what its document states`, () => {
    for (const [place, stated] of Object.entries(STATED[id]!))
      expect([place, valueAt(scheme, place)]).toEqual([place, stated])
  })
}

test('H-042 more than eight hours a day are only remarked on, where the scheme counts hours by the day', () => {
  const remarks = readdirSync(BUILT_IN).map((file) => [file, dayRemarks(read(`${BUILT_IN}/${file}`))])
  expect(Object.fromEntries(remarks)).toEqual({
    'baoji-125.json': EIGHT_HOURS,
    'horgos-c7.json': [0, 0, 0],
    'nantong-2016.json': EIGHT_HOURS,
    'putuo-135.json': EIGHT_HOURS,
    'shaodong-2018.json': EIGHT_HOURS,
  })
})

function isNoticed({ scheme, place }: SchemeChange, cases: readonly WorkedCase[], id: string): boolean {
  if (!loadScheme(scheme).ok) return true
  if (place === 'hour.dayCap')
    return String(dayRemarks(scheme)) !== String(id === 'horgos-c7' ? [0, 0, 0] : EIGHT_HOURS)
  return cases.some((one) => {
    const answer = answerCase({ ...one, scheme }, '')
    return !('result' in answer) || differences(expectationOf(one), answer.result).length > 0
  })
}

/** Of eight hours in a day, of a little more, and of sixteen in two: how many remarks each. */
function dayRemarks(json: unknown): readonly number[] {
  const loaded = loadScheme(json)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults))
  const year = loaded.value.cycle.start.slice(0, 4)
  const end = `${year}-05-20`
  const day = { level: 'county', nature: 'major', grade: 'pass', mode: 'face', end } as const
  const records = [
    { ...day, id: 'day', hours: 8 },
    { ...day, id: 'more', hours: 8.5 },
    { ...day, id: 'two', hours: 16, start: `${year}-05-19` },
  ]
  const { explanations } = evaluateWithExplanation(loaded.value, checked(loaded.value, { records }))
  return records.map(({ id }) => explanations[id]!.warnings.length)
}

function casesOf(scheme: string): readonly WorkedCase[] {
  return CASES.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => listCases(read(`${folder}/${name}`))),
  ).filter((one) => one.scheme === scheme)
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

const EIGHT_HOURS = [0, 1, 0]
