import { expect, test } from 'vitest'
import { derivedId } from '../../shared/base/hash.ts'
import { checkRegister } from '../../shared/desk/register-check.ts'
import { linkId } from '../../shared/fold/understood.ts'
import type { SchoolRows } from '../../shared/ledger/rows-of-kinds.ts'
import { school, TERMS } from '../ledger/school-world.ts'
import { set } from '../worlds/feed-pen.ts'

const TERM = { ...TERMS, within: 30, dayLimit: 8 }

/** Findings of one kind, so that a world need not be without every other fault. */
function found(kind: string, rows: SchoolRows, more: object = {}) {
  return checkRegister(rows, { ...TERM, ...more }).filter((one) => one.kind === kind)
}

function at(start: string, minutes = 90, day = '2026-03-10') {
  return { when: { day, start, minutes } }
}

test('PL6 two activities of one day, hour and theme are one entered twice, however the theme was typed', () => {
  const { activity, rows } = school()
  const [a, b] = [activity('集体备课'), activity('二', { theme: ' 集体 备课。' })]
  activity('三', { theme: '集体备课', ...at('16:00') })
  activity('四', { theme: '集体备课', void: true })
  const [twice, ...rest] = found('activity-twice', rows())
  expect(rest).toEqual([])
  expect(twice?.rows.map(({ id }) => id).sort()).toEqual([a, b].sort())
  expect(twice?.mend).toBe('void-one')
})

test('PL6 one person at two activities at one time is named, once, with both roll calls', () => {
  const { person, activity, mark, rows } = school()
  const [amina, li] = [person('阿米娜'), person('李')]
  const [a, b, later] = [
    activity('甲', at('14:00')),
    activity('乙', at('15:29')),
    activity('丙', at('15:30')),
  ]
  const marks = [mark(a, amina), mark(b, amina)]
  mark(a, li)
  mark(b, li, 'leave')
  mark(later, li)
  const places = found('two-places', rows())
  expect(places.map((one) => 'person' in one && one.person)).toEqual([amina])
  expect(places[0]?.rows.map(({ id }) => id)).toEqual([
    ...marks.sort(),
    ...places[0]!.rows.slice(2).map(({ id }) => id),
  ])
  expect(places[0]).toMatchObject({ day: '2026-03-10', mend: 'correct-a-mark' })
})

test('PL6 who is marked at both copies of one activity was not in two places', () => {
  const { person, activity, mark, rows } = school()
  const amina = person('阿米娜')
  mark(activity('集体备课'), amina)
  mark(activity('二', { theme: '集体备课' }), amina)
  expect(found('two-places', rows())).toEqual([])
  expect(found('activity-twice', rows())).toHaveLength(1)
})

test('PL6 hours of one day over the limit are summed over its sittings; at the limit they are not', () => {
  const { person, activity, mark, rows } = school()
  const [amina, li] = [person('阿米娜'), person('李')]
  const morning = activity('上午', { ...at('08:00'), hours: '5' })
  const [three, four] = [activity('下午', { hours: '3' }), activity('晚上', { ...at('19:00'), hours: '3.5' })]
  mark(morning, amina)
  mark(four, amina)
  mark(morning, li)
  mark(three, li)
  expect(found('over-daily-limit', rows())).toMatchObject([
    { person: amina, day: '2026-03-10', hours: '8.5', limit: '8', mend: 'correct-hours' },
  ])
  expect(found('over-daily-limit', rows(), { dayLimit: null })).toEqual([])
})

test('PL6 a course of several days has as many times the limit', () => {
  const over = (hours: string) => {
    const { person, train, rows } = school()
    const span = { start: '2025-05-19', end: '2025-05-20' }
    train(person('阿米娜'), '国培', { span, hours: [{ mode: 'face', hours }] })
    return found('over-daily-limit', rows())
  }
  expect(over('16')).toEqual([])
  expect(over('16.5')).toMatchObject([{ hours: '16.5', limit: '16' }])
})

test('PL6 the hours of a degree were studied for years, not on the day of its certificate', () => {
  const { person, write, rows } = school()
  const study = derivedId('study')
  const hours = [{ mode: 'face', hours: '120' }]
  write(
    set('degree-study', study, 'person', person('阿米娜')),
    set('degree-study', study, 'hours', hours),
    set('degree-study', study, 'certificate', { number: '1', day: '2025-06-30' }),
  )
  expect(found('over-daily-limit', rows())).toEqual([])
})

test('PL6 a finished activity without a roll is named after so many days, not before', () => {
  const { activity, mark, person, rows } = school()
  const open = activity('无考勤', at('14:00', 90, '2026-10-31'))
  activity('尚早', at('14:00', 90, '2026-11-01'))
  activity('将来', at('14:00', 90, '2027-03-01'))
  mark(activity('有考勤', at('14:00', 90, '2026-10-31')), person('阿米娜'), 'absent')
  expect(found('no-roll', rows()).map((one) => one.rows[0]?.id)).toEqual([open])
})

test('PL6 attended hours that stand in no claim are named; declared or recognised they are not', () => {
  const { activity, mark, person, recognise, write, rows } = school()
  const amina = person('阿米娜')
  const [open, declared, done] = ['甲', '乙', '丙'].map((name) => activity(name))
  for (const one of [open, declared, done]) mark(one!, amina)
  recognise(linkId('attendance', [done!, amina]), amina, '0.40')
  const line = linkId('claim-line', [derivedId('claim'), declared!])
  write(set('claim-line', line, 'of', [derivedId('claim'), declared!]))
  const ids = () =>
    found('not-declared', rows())
      .map((one) => one.rows[0]?.id)
      .sort()
  expect(ids()).toEqual([open])
  write(set('claim-line', line, 'removed', true))
  expect(ids()).toEqual([open, declared].sort())
})

test('PL6 attendance without a plan line is named, with the line of the year’s plan that has its theme', () => {
  const { activity, mark, person, write, rows } = school()
  const [plan, line] = [derivedId('plan', 2026), derivedId('line')]
  write(
    set('plan', plan, 'year', 2026),
    set('plan-line', line, 'plan', plan),
    set('plan-line', line, 'theme', '集体 备课'),
  )
  const amina = person('阿米娜')
  const [alone, planned] = [activity('集体备课'), activity('评课', { line })]
  activity('无人参加')
  for (const one of [alone, planned]) mark(one, amina)
  expect(found('no-plan-line', rows())).toMatchObject([
    { rows: [{ id: alone }], suggested: line, mend: 'link-plan-line' },
  ])
  write(set('plan-line', line, 'removed', true))
  expect(found('no-plan-line', rows()).map((one) => 'suggested' in one && one.suggested)).toEqual([
    null,
    null,
  ])
})

test('PL6 one training in two rows is named: the same project, or the same name at overlapping days', () => {
  const twice = (start: string) => {
    const { person, train, rows } = school()
    const amina = person('阿米娜')
    const ids = [
      train(amina, '一', { name: '国培计划（2025）', span: { start: '2025-05-10', end: '2025-05-12' } }),
      train(amina, '二', { name: '国培计划 2025', span: { start, end: '2025-05-14' } }),
    ]
    return { ids, found: found('training-twice', rows()) }
  }
  const overlapping = twice('2025-05-12')
  expect(overlapping.found).toMatchObject([{ mend: 'keep-one' }])
  expect(overlapping.found[0]!.rows.map(({ id }) => id).sort()).toEqual([...overlapping.ids].sort())
  expect(twice('2025-05-13').found).toEqual([])
})

test('PL6 who taught at a project and also took part in it has two trainings; a Mandarin test beside one has not', () => {
  const { person, train, write, rows } = school()
  const amina = person('阿米娜')
  train(amina, '国培')
  const project = derivedId('project', '国培')
  const presenter = linkId('presenter', [project, amina])
  const part = { what: 'training', mode: 'face', hours: '2', day: '2026-05-11' }
  write(set('presenter', presenter, 'of', [project, amina]), set('presenter', presenter, 'part', part))
  expect(found('training-twice', rows())).toEqual([])
  for (const test of ['甲', '乙']) {
    const id = derivedId('test', test)
    write(set('mandarin-test', id, 'person', amina), set('mandarin-test', id, 'project', project))
  }
  // Two tests after one course are that course twice.
  expect(found('training-twice', rows())).toHaveLength(1)
})

test('PL6 MG6 granted twice, changed since, and recognised though nobody was there are each named', () => {
  const { activity, mark, person, recognise, write, row, rows } = school()
  const amina = person('阿米娜')
  const [twice, changed, gone] = ['甲', '乙', '丙'].map((name) => mark(activity(name), amina))
  recognise(twice!, amina, '0.40')
  recognise(twice!, amina, '0.41')
  recognise(changed!, amina, '0.42')
  recognise(gone!, amina, '0.43')
  expect(found('changed-since', rows())).toEqual([])
  const before = row('attendance', changed!)!.writes.mark!
  write(set('attendance', changed!, 'mark', { mark: 'late' }, ...before))
  write(set('attendance', gone!, 'void', true))
  expect(found('recognised-twice', rows()).map((one) => one.rows[0]?.id)).toEqual([twice])
  expect(found('changed-since', rows()).map((one) => one.rows[0]?.id)).toEqual([changed])
  expect(found('recognised-absent', rows()).map((one) => one.rows[0]?.id)).toEqual([gone])
})

test('MG9 a finding keeps its id while what it rests on stands, and has another when that changes', () => {
  const { activity, mark, person, row, write, rows } = school()
  const amina = person('阿米娜')
  const [a, b] = [mark(activity('甲'), amina), mark(activity('乙'), amina)]
  const id = () => found('two-places', rows())[0]?.id
  const before = id()
  activity('无关', at('08:00'))
  expect(id()).toBe(before)
  write(set('attendance', a, 'mark', { mark: 'late' }, ...row('attendance', a)!.writes.mark!))
  expect(id()).not.toBe(before)
  write(set('attendance', b, 'mark', { mark: 'leave' }, ...row('attendance', b)!.writes.mark!))
  expect(id()).toBeUndefined()
})

test('PL6 two people marked by one roll call are two findings', () => {
  const { activity, person, write, rows } = school()
  const activities = [activity('甲'), activity('乙')]
  const ends = ['阿米娜', '李'].flatMap((name) => activities.map((one) => [one, person(name)] as const))
  write(
    ...ends.flatMap(([one, who]) => {
      const id = linkId('attendance', [one, who])
      return [set('attendance', id, 'of', [one, who]), set('attendance', id, 'mark', { mark: 'present' })]
    }),
  )
  const findings = found('two-places', rows())
  expect(new Set(findings.map(({ operations }) => operations.join())).size).toBe(1)
  expect(new Set(findings.map(({ id }) => id)).size).toBe(2)
})
