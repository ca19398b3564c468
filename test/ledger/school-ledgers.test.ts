import { expect, test } from 'vitest'
import type { Value } from '../../shared/base/cbor.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { Row } from '../../shared/fold/row.ts'
import { linkId } from '../../shared/fold/understood.ts'
import { recognitionGrant } from '../../shared/ledger/recognition-grant.ts'
import { rowsByPerson } from '../../shared/ledger/rows-by-person.ts'
import { schoolLedgers } from '../../shared/ledger/school-ledgers.ts'
import { schoolOverview } from '../../shared/ledger/school-overview.ts'
import { plannedSessions } from '../../shared/ledger/sources/planned-sessions.ts'
import { ledgerQuestions } from '../../shared/policy/ledger/ledger-input.ts'
import { sessionsToClose } from '../../shared/policy/ledger/sessions-to-close.ts'
import { prepareScheme } from '../../shared/policy/scheme/prepare-scheme.ts'
import { altered, BAOJI, HORGOS } from '../policy/evaluated.ts'
import { make, set } from '../worlds/feed-pen.ts'
import { school, TERMS } from './school-world.ts'

test('F17 present, late and left early earn; leave, absence, void and no mark give no entry', () => {
  const { person, activity, mark, write, rows } = school()
  const amina = person('阿米娜')
  const attended = (['present', 'late', 'left-early', 'leave', 'absent'] as const).map((value, at) =>
    mark(activity(`活动${at}`), amina, value),
  )
  const undone = mark(activity('作废考勤'), amina)
  write(set('attendance', undone, 'void', true))
  const gone = activity('作废活动', { void: true })
  mark(gone, amina)
  const { entries } = schoolLedgers(rows(), TERMS).ledgerOf(amina)
  expect(entries.map(({ id }) => id).sort()).toEqual(attended.slice(0, 3).sort())
  expect(entries.every(({ state, expected }) => state === 'pending' && expected === '0.40')).toBe(true)
})

test('F17 where minutes are counted, those missed by coming late or leaving early are taken off', () => {
  const { person, activity, mark, rows } = school()
  const amina = person('阿米娜')
  const when = (day: number) => ({ when: { day: `2013-03-1${day}`, start: '14:00', minutes: 90 } })
  mark(activity('全程', when(1)), amina)
  mark(activity('迟到', when(2)), amina, 'late', 30)
  mark(activity('早退', when(3)), amina, 'left-early', 50)
  const terms = { versions: [prepareScheme(BAOJI)] as const, today: null }
  const { entries } = schoolLedgers(rows(), terms).ledgerOf(amina)
  expect(entries.map(({ name, minutes, expected }) => [name, minutes, expected])).toEqual([
    ['全程', 90, '2'],
    ['迟到', 60, '1'],
    ['早退', 40, '0'],
  ])
})

test('F17 a mark late without minutes took none away; of an activity that has not come nobody knows any', () => {
  const { person, activity, mark, rows } = school()
  const amina = person('阿米娜')
  mark(activity('迟到', { when: { day: '2013-03-11', start: '14:00', minutes: 90 } }), amina, 'late')
  mark(derivedId('activity', '未到'), amina)
  const terms = { versions: [prepareScheme(BAOJI)] as const, today: null }
  const { entries } = schoolLedgers(rows(), terms).ledgerOf(amina)
  expect(entries.map(({ name, minutes, blocks }) => [name, minutes, blocks])).toEqual([
    ['', 0, ['not-here']],
    ['迟到', 90, []],
  ])
})

test('MG6 what the county granted stands in the ledger with its number and who granted it', () => {
  const { person, activity, mark, recognise, write, rows } = school()
  const amina = person('阿米娜')
  const lesson = activity('评课')
  const attendance = mark(lesson, amina)
  const recognition = recognise(attendance, amina, '0.40')
  const later = write(set('activity', lesson, 'hours', '9', ...schoolHours(rows(), lesson)))
  const by = { office: '师训办', day: '2026-12-20', person: '王' }
  const { entries, categories } = schoolLedgers({ ...rows(), writtenBy: () => by }, TERMS).ledgerOf(amina)
  expect(entries).toHaveLength(1)
  expect(entries[0]).toMatchObject({
    state: 'recognised',
    registered: '0.40',
    grant: recognition,
    by,
    since: [later],
  })
  expect(categories.find(({ id }) => id === 'XB')).toMatchObject({ recognised: '0.40', gap: '19.60' })
})

test('MG6 a recognition that replaces another, even for another person, takes its number away', () => {
  const { person, activity, mark, recognise, rows } = school()
  const [amina, li] = [person('阿米娜'), person('李')]
  const attendance = mark(activity('评课'), amina)
  const wrong = recognise(attendance, amina, '0.40')
  recognise(attendance, li, '0.50', { replaces: wrong })
  const { ledgerOf } = schoolLedgers(rows(), TERMS)
  expect(ledgerOf(amina).categories[0]?.recognised).toBe('0.00')
  expect(ledgerOf(li).categories[0]?.recognised).toBe('0.50')
})

test('MG6 rows of one person alone know what was replaced by a recognition of another', () => {
  const { person, activity, mark, recognise, rows } = school()
  const [amina, li] = [person('阿米娜'), person('李')]
  const attendance = mark(activity('评课'), amina)
  recognise(attendance, li, '0.50', { replaces: recognise(attendance, amina, '0.40') })
  const all = rows()
  const alone = rowsByPerson(all)(all.person.filter(({ id }) => id === amina))
  expect(schoolLedgers(alone, TERMS).inputOf(amina)).toEqual(schoolLedgers(all, TERMS).inputOf(amina))
  expect(schoolLedgers(alone, TERMS).ledgerOf(amina).categories[0]?.recognised).toBe('0.00')
})

test('MG6 a granted attendance that was voided keeps its name, its day and its room under the day’s cap', () => {
  const { person, activity, mark, recognise, write, rows } = school()
  const amina = person('阿米娜')
  const on = (start: string) => ({ when: { day: '2013-03-11', start, minutes: 225 } })
  const attendance = mark(activity('上午', on('08:00')), amina)
  const scheme = { id: 'baoji-125', version: '1' }
  recognise(attendance, amina, '5', { category: 'XB', year: '2013', bonus: '0', scheme })
  mark(activity('晚上', on('19:00')), amina)
  write(set('attendance', attendance, 'void', true))
  const terms = { versions: [prepareScheme(BAOJI)] as const, today: null }
  const { entries } = schoolLedgers(rows(), terms).ledgerOf(amina)
  expect(entries.map(({ name, end, expected }) => [name, end, expected]).sort()).toEqual([
    ['上午', '2013-03-11', '5'],
    ['晚上', '2013-03-11', '3'],
  ])
})

test('PL3 a row is reckoned by the version of its day, minutes or hours as that version counts', () => {
  const { person, activity, mark, rows } = school()
  const amina = person('阿米娜')
  const on = (day: string) => ({ when: { day, start: '14:00', minutes: 90 }, hours: '3' })
  mark(activity('早', on('2013-03-11')), amina)
  mark(activity('晚', on('2014-03-11')), amina)
  const hour = { minutes: 45, dayCap: 8, source: 'issuer' }
  const next = altered(BAOJI, { version: '2', effectiveFrom: '2014-01-01', hour })
  const versions = [prepareScheme(BAOJI), prepareScheme(next)] as const
  const { entries } = schoolLedgers(rows(), { versions, today: null }).ledgerOf(amina)
  expect(entries.map(({ name, hours, minutes, expected }) => [name, hours, minutes, expected])).toEqual([
    ['早', '2', 90, '2'],
    ['晚', '3', null, '3'],
  ])
})

test('MG6 what was granted under an earlier scheme is not open again under this one', () => {
  const { person, activity, mark, recognise, rows } = school()
  const amina = person('阿米娜')
  recognise(mark(activity('旧'), amina), amina, '2', { scheme: { id: 'horgos-c6', version: '1' } })
  mark(activity('新'), amina)
  expect(
    schoolLedgers(rows(), TERMS)
      .ledgerOf(amina)
      .entries.map(({ name }) => name),
  ).toEqual(['新'])
})

test('MG6 a copy says itself what it is about, and with its original it is one number', () => {
  const { person, activity, mark, recognise, rows } = school()
  const amina = person('阿米娜')
  const original = recognise(mark(activity('评课'), amina), amina, '0.40')
  const all = rows()
  const granted = all.recognition.find(({ id }) => id === original)!
  const shown = { record: { id: 'x', end: '2026-03-10' }, name: '评课', number: '' }
  const fields = { ...granted.fields, of: original, shown: shown as unknown as Value }
  const copy: Row = { ...granted, id: derivedId('copy'), fields }
  expect(recognitionGrant(granted)).toMatchObject({ of: null, shown: null, replaces: null, by: null })
  expect(recognitionGrant(copy)).toMatchObject({ of: original, shown })
  const both = { ...all, recognition: [...all.recognition, copy] }
  expect(schoolLedgers(both, TERMS).ledgerOf(amina).categories[0]?.recognised).toBe('0.40')
  // At the new school only the copy is known, and not its row.
  const elsewhere = { ...both, recognition: [copy], attendance: [], activity: [] }
  const { entries } = schoolLedgers(elsewhere, TERMS).ledgerOf(amina)
  expect(entries.map(({ name, end, registered }) => [name, end, registered])).toEqual([
    ['评课', '2026-03-10', '0.40'],
  ])
})

test('MG6 an attendance with two values is held until a person decides, whichever value is shown', () => {
  const { person, activity, mark, elsewhere, rows } = school()
  const amina = person('阿米娜')
  const lesson = activity('评课')
  const attendance = mark(lesson, amina, 'present')
  elsewhere(set('attendance', attendance, 'mark', { mark: 'absent' }))
  const { entries } = schoolLedgers(rows(), TERMS).ledgerOf(amina)
  expect(entries.map(({ state, blocks, expected }) => [state, blocks, expected])).toEqual([
    ['held', ['two-values'], '0.00'],
  ])
})

test('OP2 an attendance whose activity has not come is held as not here', () => {
  const { person, mark, rows } = school()
  const amina = person('阿米娜')
  mark(derivedId('activity', '未到'), amina)
  expect(schoolLedgers(rows(), TERMS).ledgerOf(amina).entries[0]?.blocks).toContain('not-here')
})

test('MG9 persons found to be one have one ledger, and what was granted to either stands in it', () => {
  const { person, activity, mark, recognise, write, rows } = school()
  const [one, other] = [person('阿米娜'), person('阿米娜（重）')]
  recognise(mark(activity('甲'), one), one, '0.40')
  recognise(mark(activity('乙'), other), other, '0.80')
  write(make('same-person', { pairs: [[one, other]] }))
  const { persons, ledgerOf } = schoolLedgers(rows(), TERMS)
  expect(persons).toHaveLength(1)
  expect(ledgerOf(persons[0]!.id).entries).toHaveLength(2)
  expect(ledgerOf(other).categories[0]?.recognised).toBe('1.20')
})

test('MG8 an entry says how far its declaration has come; one sent back is held', () => {
  const { person, activity, mark, write, county, rows } = school()
  const amina = person('阿米娜')
  const lesson = activity('评课')
  mark(lesson, amina)
  const state = () => {
    const { entries } = schoolLedgers(rows(), TERMS).ledgerOf(amina)
    return [entries[0]?.status, entries[0]?.state]
  }
  const claim = derivedId('claim')
  const about = { document: { kind: 'claim', id: claim }, stood: [] }
  expect(state()).toEqual(['draft', 'pending'])
  write(
    set('claim', claim, 'year', 2026),
    set('claim-line', linkId('claim-line', [claim, lesson]), 'of', [claim, lesson]),
  )
  expect(state()).toEqual(['applied', 'pending'])
  write(make('school-decision', { step: 'submit', ...about, answers: null }))
  expect(state()).toEqual(['school_reviewed', 'pending'])
  const submitted = rows()['school-decision'][0]!.id
  county(make('county-decision', { step: 'return', ...about, answers: submitted, opinion: '缺签到表' }))
  expect(state()).toEqual(['returned', 'held'])
  write(set('claim-line', linkId('claim-line', [claim, lesson]), 'removed', true))
  expect(state()).toEqual(['draft', 'pending'])
})

test('PL5 the school at a glance: who is safe, at risk or short, the most urgent first', () => {
  const { person, activity, mark, recognise, rows } = school()
  const [amina, li, wang] = [person('阿米娜'), person('李'), person('王')]
  const big = activity('寒假研修', { hours: '500' })
  recognise(mark(big, amina), amina, '100.00', { category: 'XB' })
  mark(big, li)
  const only = {
    ...HORGOS,
    categories: HORGOS.categories.map((one) => ({ ...one, min: one.id === 'XB' ? 20 : 0 })),
  }
  const versions = [prepareScheme({ ...only, annual: { min: { XB: 4 } } })] as const
  const overview = schoolOverview(rows(), { ...TERMS, versions }, '2026')
  expect(overview.cycle).toEqual({ safe: 1, 'at-risk': 1, short: 1 })
  expect(overview.teachers.map(({ person }) => person.id)).toEqual([wang, li, amina])
  expect(overview.teachers[0]?.year).toMatchObject({ state: 'short', deadline: '2026-12-31' })
  expect(overview.teachers[0]?.year?.gaps.map(({ id, short }) => [id, short])).toEqual([['XB', '4.00']])
})

test('PL5 the school’s activities ahead at which a teacher is not marked are what may close the gap', () => {
  const { person, activity, mark, rows } = school()
  const amina = person('阿米娜')
  const on = (day: string) => ({ when: { day, start: '14:00', minutes: 90 }, hours: '100' })
  activity('过去', on('2026-11-30'))
  activity('作废', { ...on('2026-12-10'), void: true })
  mark(activity('已记', on('2026-12-09')), amina)
  activity('将来', on('2026-12-12'))
  const input = schoolLedgers(rows(), TERMS).inputOf(amina)
  const planned = plannedSessions(TERMS.versions, rows().activity, amina, input, TERMS.today)
  expect(planned.map(({ name }) => name)).toEqual(['将来'])
  const only = {
    ...HORGOS,
    categories: HORGOS.categories.map((one) => ({ ...one, min: one.id === 'XB' ? 30 : 0 })),
  }
  const versions = [prepareScheme(only)] as const
  const plan = sessionsToClose(versions, ledgerQuestions(versions, input).expected, planned, 'cycle')
  expect(plan).toMatchObject({ closes: true, sessions: [{ name: '将来' }] })
})

function schoolHours(
  rows: ReturnType<ReturnType<typeof school>['rows']>,
  activity: string,
): readonly string[] {
  return rows.activity.find(({ id }) => id === activity)?.writes.hours ?? []
}

test('H-031 the induction of a new teacher counts from the day they took up the post', () => {
  const { person, write, rows } = school()
  const [amina, li] = [person('阿米娜'), person('李')]
  write(set('person', amina, 'hired', '2025-09-01'))
  const { ledgerOf } = schoolLedgers(rows(), TERMS)
  expect(ledgerOf(amina).recognised.induction?.deadline).toBe('2026-09-01')
  expect(ledgerOf(li).recognised.induction).toBeNull()
})
