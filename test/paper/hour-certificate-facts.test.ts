import { expect, test } from 'vitest'
import { composeHourCertificate } from '../../shared/paper/hour-certificate.ts'
import { hourCertificateFacts } from '../../shared/paper/hour-certificate-facts.ts'
import { school, TERMS } from '../ledger/school-world.ts'
import { altered, HORGOS, NANTONG } from '../policy/evaluated.ts'
import { make, set } from '../worlds/feed-pen.ts'

/** The scheme of the cycle before, as far as a certificate asks. */
const EARLIER = altered(HORGOS, { id: 'horgos-c6' })

function world() {
  const made = school()
  const amina = made.person('阿米娜', { sex: 'female', 'id-number': '654004198001010011' })
  const facts = (year = '', schemes = [HORGOS, EARLIER, NANTONG]) => {
    const setting = {
      rows: made.rows(),
      terms: TERMS,
      school: { name: '石桥小学', code: '2151199901' },
      number: '2151199901-2026-ABC-0001',
      printed: '2026-12-01 09:30',
    }
    return hourCertificateFacts({ person: amina, purpose: '评优', year }, setting, schemes)
  }
  return { ...made, amina, facts }
}

test('F21 a line has its year, category with the level, hours, and the credits granted or expected', () => {
  const { amina, activity, mark, recognise, train, facts } = world()
  recognise(mark(activity('评课'), amina), amina, '0.50')
  train(amina, '国培', { issued: { by: '区教育厅', level: 'region' } })
  expect(facts('2026')!.lines).toEqual([
    {
      year: '2026',
      category: '校本研修课程（校级）',
      what: '评课',
      hours: '2',
      credits: '0.50',
      state: 'recognised',
    },
    {
      year: '2026',
      category: expect.stringContaining('（'),
      what: '国培',
      hours: '8',
      credits: '2.00',
      state: 'open',
    },
  ])
  expect(facts('2025')!.lines).toEqual([])
})

test('F21 what is failed, void or a duplicate is not certified; what is not reviewed is held', () => {
  const { amina, activity, mark, train, write, facts } = world()
  write(set('attendance', mark(activity('作废'), amina), 'void', true))
  mark(activity('缺席'), amina, 'absent')
  train(amina, '不合格', {}, { grade: 'fail' })
  train(amina, '未审', { reviewed: '' })
  expect(facts()!.lines.map(({ what, state, credits }) => [what, state, credits])).toEqual([
    ['未审', 'held', '0.00'],
  ])
})

test('MG6 what an earlier cycle granted stands as granted, once; of another unit it is told and in no sum', () => {
  const { amina, activity, mark, recognise, facts } = world()
  const on = (year: string) => ({ when: { day: `${year}-03-10`, start: '14:00', minutes: 90 } })
  const under = (id: string, year: string) => ({ scheme: { id, version: '1' }, year })
  recognise(mark(activity('旧', on('2022')), amina), amina, '0.40', under('horgos-c6', '2022'))
  recognise(mark(activity('外', on('2018')), amina), amina, '2', under('nantong-2016', '2018'))
  recognise(mark(activity('新'), amina), amina, '0.50')
  const all = facts()!
  expect(all.lines.map(({ year, what, credits, state }) => [year, what, credits, state])).toEqual([
    ['2022', '旧', '0.40', 'recognised'],
    ['2026', '新', '0.50', 'recognised'],
  ])
  expect(composeHourCertificate(all).totals).toEqual([['合计（学时、学分）', '4', '0.90', '']])
  expect([all.otherUnits, facts('2026')!.otherUnits, facts('2018')!.otherUnits]).toEqual([1, 0, 1])
  expect(facts('2026')!.lines.map(({ what }) => what)).toEqual(['新'])
  // A scheme that is not known here: by what unit it counts nobody can say.
  expect(facts('', [HORGOS])!.otherUnits).toBe(2)
})

test('F21 the conclusion is the ledger’s of that year or cycle, under the name of the scheme', () => {
  const { facts } = world()
  expect(facts('2025')!.conclusion).toMatch(/^按.+，2025年度未达标\(差.+\)。$/)
  expect(facts('cycle')!.conclusion).toMatch(/^按.+，2024—2028周期进行中\(差.+\)。$/)
  expect([facts('')!.conclusion, facts('2031')!.conclusion]).toEqual(['', ''])
})

test('F21 of two persons found to be one there is one certificate; of nobody none', () => {
  const { amina, person, activity, mark, write, facts } = world()
  const other = person('阿米娜（重）')
  mark(activity('甲'), amina)
  mark(activity('乙'), other)
  write(make('same-person', { pairs: [[amina, other]] }))
  expect(
    facts()!
      .lines.map(({ what }) => what)
      .sort(),
  ).toEqual(['乙', '甲'].sort())
  write(set('person', amina, 'removed', true), set('person', other, 'removed', true))
  expect(facts()).toBeUndefined()
})
