import { expect, test } from 'vitest'
import { computeClaim } from '../../county/decisions/compute-claim.ts'
import { linkId } from '../../shared/fold/understood.ts'
import type { Scheme } from '../../shared/policy/scheme/scheme.ts'
import { school } from '../ledger/school-world.ts'
import { altered, BAOJI, HORGOS } from '../policy/evaluated.ts'
import { make, set } from '../worlds/feed-pen.ts'
import { must, refusalIn } from './county-world.ts'

const MORNING = { when: { day: '2013-03-11', start: '08:00', minutes: 225 } }
const EVENING = { when: { day: '2013-03-11', start: '19:00', minutes: 225 } }

test('MG6 only what the claim names is judged: nothing else that is open takes its room under a cap', async () => {
  const { person, activity, mark, declare, fold } = school()
  const amina = person('阿米娜')
  mark(activity('上午', MORNING), amina)
  const evening = activity('晚上', EVENING)
  mark(evening, amina)
  const { lines, recognised } = must(await computeClaim([BAOJI], fold, declare(BAOJI, [evening])))
  expect(lines.map(({ theme, hours, counted, why }) => [theme, hours, counted, why])).toEqual([
    ['晚上', '5', '5', []],
  ])
  expect(recognised).toBe(0)
})

test('MG6 a claim has the room that is left by what was granted, also for a mark that was voided since', async () => {
  const { person, activity, mark, recognise, write, declare, fold } = school()
  const amina = person('阿米娜')
  const [morning, evening] = [activity('上午', MORNING), activity('晚上', EVENING)]
  const attendance = mark(morning, amina)
  const scheme = { id: BAOJI.id, version: '1' }
  recognise(attendance, amina, '5', { category: 'XB', year: '2013', bonus: '0', scheme })
  mark(evening, amina)
  const claim = declare(BAOJI, [morning, evening])
  const ask = async () => must(await computeClaim([BAOJI], fold, claim))
  expect((await ask()).lines.map(({ theme, counted }) => [theme, counted])).toEqual([['晚上', '3']])
  expect((await ask()).recognised).toBe(1)
  // The same where another claim declared what was granted.
  const alone = must(await computeClaim([BAOJI], fold, declare(BAOJI, [evening])))
  expect([alone.recognised, alone.lines.map(({ counted }) => counted)]).toEqual([0, ['3']])
  write(set('attendance', attendance, 'void', true))
  expect((await ask()).lines.map(({ theme, counted }) => [theme, counted])).toEqual([['晚上', '3']])
})

test('MG9 two marks of persons found to be one are judged as one person’s', async () => {
  const { person, activity, mark, write, declare, fold } = school()
  const [one, other] = [person('阿米娜'), person('阿米娜（重）')]
  const [morning, evening] = [activity('上午', MORNING), activity('晚上', EVENING)]
  mark(morning, one)
  mark(evening, other)
  write(make('same-person', { pairs: [[one, other]] }))
  const { lines } = must(await computeClaim([BAOJI], fold, declare(BAOJI, [morning, evening])))
  expect(new Set(lines.map(({ person }) => person)).size).toBe(1)
  expect(lines.map(({ counted }) => counted).sort()).toEqual(['3', '5'])
})

test('PL3 each attendance is judged by the version of its day, whichever the claim names', async () => {
  const { person, activity, mark, declare, fold } = school()
  const amina = person('阿米娜')
  const on = (day: string) => ({ when: { day, start: '14:00', minutes: 100 }, hours: '3' })
  const meetings = [activity('早', on('2013-03-11')), activity('晚', on('2014-03-11'))]
  for (const one of meetings) mark(one, amina)
  const hour = { minutes: 45, dayCap: 8, source: 'issuer' }
  const next: Scheme = altered(BAOJI, { version: '2', effectiveFrom: '2014-01-01', hour })
  const { lines, scheme } = must(await computeClaim([next, BAOJI], fold, declare(BAOJI, meetings)))
  expect(lines.map(({ theme, hours, version }) => [theme, hours, version])).toEqual([
    ['早', '2', '1'],
    ['晚', '3', '2'],
  ])
  expect(scheme).toMatchObject({ id: 'baoji-125', version: '1' })
})

test('MG6 what was sent back is computed as recognising it would grant it', async () => {
  const { person, activity, mark, write, county, declare, fold } = school()
  const meeting = activity('评课')
  mark(meeting, person('阿米娜'))
  const claim = declare(HORGOS, [meeting])
  const about = { document: { kind: 'claim', id: claim }, stood: [] }
  write(make('school-decision', { step: 'submit', ...about, answers: null }))
  const answers = fold.list('school-decision')[0]!.id
  county(make('county-decision', { step: 'return', ...about, answers, opinion: '缺签到表' }))
  expect(must(await computeClaim([HORGOS], fold, claim)).lines).toMatchObject([
    { outcome: 'registered', counted: '0.40' },
  ])
})

test('MG6 who was absent, and what no scheme can judge: no line, and a refusal', async () => {
  const { person, activity, mark, declare, fold } = school()
  const amina = person('阿米娜')
  const [missed, endless] = [activity('缺席'), activity('无穷', { hours: '99999' })]
  mark(missed, amina, 'absent')
  expect(must(await computeClaim([HORGOS], fold, declare(HORGOS, [missed]))).lines).toEqual([])
  mark(endless, amina)
  expect(refusalIn(await computeClaim([HORGOS], fold, declare(HORGOS, [endless])))).toBe('value-refused')
})

test('MG6 a claim is not computed while an operation of its kinds waits for the one before it', async () => {
  const { person, activity, mark, declare, fold, late } = school()
  const amina = person('阿米娜')
  const meeting = activity('评课')
  mark(meeting, amina)
  const claim = declare(HORGOS, [meeting])
  late(set('attendance', linkId('attendance', [meeting, amina]), 'void', true))
  expect(refusalIn(await computeClaim([HORGOS], fold, claim))).toBe('document-waits')
})

test('SC1 a claim is judged once, and again when something it rests on has changed', async () => {
  const { person, activity, mark, recognise, write, declare, fold } = school()
  const amina = person('阿米娜')
  const [morning, evening] = [activity('上午', MORNING), activity('晚上', EVENING)]
  const [first] = [mark(morning, amina), mark(evening, amina)]
  const claim = declare(BAOJI, [morning, evening])
  const ask = async () => must(await computeClaim([BAOJI], fold, claim))
  const before = await ask()
  expect(await ask()).toBe(before)
  const counted = async () => (await ask()).lines.map(({ theme, counted }) => [theme, counted]).sort()
  expect(await counted()).toEqual([
    ['上午', '5'],
    ['晚上', '3'],
  ])
  const scheme = { id: BAOJI.id, version: '1' }
  recognise(first!, amina, '5', { category: 'XB', year: '2013', bonus: '0', scheme })
  expect(await counted()).toEqual([['晚上', '3']])
  write(set('activity', evening, 'theme', '夜里', ...fold.row('activity', evening)!.writes.theme!))
  expect((await ask()).lines.map(({ theme }) => theme)).toEqual(['夜里'])
})
