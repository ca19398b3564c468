import { expect, test } from 'vitest'
import { audienceOf, EVERYBODY, isExpectedAt, subjectsOf } from '../../shared/domain/expected-at.ts'
import { dueDay } from '../../shared/domain/plan/due-day.ts'

test('F05 a topic is due on its date, else on the first day its words allow', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['3 月第 2 周', '2026-03-08'],
    ['四月中旬', '2026-04-11'],
    ['十一月', '2026-11-01'],
    ['5月12日', '2026-05-12'],
    ['１２月下旬', '2026-12-21'],
    ['第3周', undefined],
    ['', undefined],
  ]
  for (const [when, due] of cases) expect(dueDay(2026, { when }), when).toBe(due)
  expect(dueDay(2026, { when: '三月', date: '2026-09-10' })).toBe('2026-09-10')
})

test('F11 expected are those in service on the day, not those who came later or have left', () => {
  const activity = { when: { day: '2026-05-12', start: '', minutes: 90 } }
  const at = (word: string, from: string | null) => isExpectedAt(activity, { status: { word, from } })
  expect(at('在职', null)).toBe(true)
  expect(at('在职', '2026-09-01')).toBe(false)
  expect(at('调出', '2026-09-01')).toBe(true)
  expect(at('调出', '2026-03-01')).toBe(false)
  expect(at('病产假', '2026-05-12')).toBe(false)
})

test('F11 one 学段, one 学科, both, or everybody', () => {
  const person = { stage: '小学', subjects: '语文、道德与法治' }
  const when = { day: '2026-05-12', start: '', minutes: 90 }
  const is = (stage: string, subject: string) => isExpectedAt({ when, expected: { stage, subject } }, person)
  expect(is('', '')).toBe(true)
  expect(is('小学', '')).toBe(true)
  expect(is('小学', '道德与法治')).toBe(true)
  expect(is('初中', '语文')).toBe(false)
  expect(is('小学', '数学')).toBe(false)
  expect(audienceOf({})).toEqual(EVERYBODY)
  expect(subjectsOf({ subjects: '数学/科学，体育 音乐' })).toEqual(['数学', '科学', '体育', '音乐'])
})
