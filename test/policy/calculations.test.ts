import { expect, test } from 'vitest'
import {
  catalogueSum,
  checkCharacter,
  enrolmentAnswer,
  percentOf,
  pooledRates,
  practiceIsEnough,
  shareOfPeople,
} from '../../shared/policy/statistics/calculations.ts'

const all = { quota: 10, attended: 10, passed: 10, excellent: 10 }

test('S-AMB-10 over-fulfilment is shown, and counts as all sent in the score', () => {
  expect(pooledRates([all])).toMatchObject({ send: '100.00', score: '100.00', nobodyCame: false })
  expect(pooledRates([{ ...all, quota: 8 }])).toMatchObject({ send: '125.00', score: '100.00' })
  expect(pooledRates([{ ...all, quota: 20 }])).toMatchObject({ send: '50.00', score: '80.00' })
})

test('§3.6 a unit’s rates are over all its projects, not the mean of each', () => {
  const small = { quota: 1, attended: 1, passed: 0, excellent: 0 }
  const large = { quota: 9, attended: 9, passed: 9, excellent: 9 }
  expect(pooledRates([small, large])).toMatchObject({ send: '100.00', pass: '90.00', excellent: '90.00' })
  expect(pooledRates([small, large]).score).toBe('94.00')
})

test('§3.6 where nobody came the rates are 0 and it is said; without a quota no 送培率 is reckoned', () => {
  expect(pooledRates([{ quota: 5, attended: 0, passed: 0, excellent: 0 }])).toEqual({
    send: '0.00',
    pass: '0.00',
    excellent: '0.00',
    score: '0.00',
    nobodyCame: true,
  })
  expect(pooledRates([{ ...all, quota: 0 }])).toMatchObject({ send: null, pass: '100.00', score: '60.00' })
})

test('S-AMB-09 the weights are 40, 40 and 20 unless the county’s rules say otherwise', () => {
  const half = { quota: 2, attended: 1, passed: 1, excellent: 0 }
  expect(pooledRates([half]).score).toBe('60.00')
  expect(pooledRates([half], { send: 20, pass: 30, excellent: 50 }).score).toBe('40.00')
})

test('S-AMB-11 any unpaid fee refuses first, then the yearly limit, which a second approval reaches', () => {
  const asked = (approved: number, unpaid: number, most?: number) =>
    enrolmentAnswer({ year: 2018, approved: Array.from({ length: approved }), unpaid }, most)
  expect([asked(0, 0), asked(1, 0), asked(1, 0.01), asked(0, 0.01)]).toEqual([
    'OK',
    'E-LIMIT',
    'E-FEE',
    'E-FEE',
  ])
  expect([asked(1, 0, 2), asked(2, 0, 2), asked(3, 0, 2)]).toEqual(['OK', 'E-LIMIT', 'E-LIMIT'])
})

test('S-025 half of the hours are practice, or the share the county sets; exactly that is enough', () => {
  expect([practiceIsEnough(20, 40), practiceIsEnough(19.9, 40), practiceIsEnough(0, 0)]).toEqual([
    true,
    false,
    true,
  ])
  expect([practiceIsEnough(12, 40, '0.3'), practiceIsEnough(11, 40, '0.3')]).toEqual([true, false])
})

test('§3.6 money is rounded half up to a fen, people are rounded up, a stated sum is compared and never corrected', () => {
  expect([percentOf('0.1', 5), percentOf('0.09', 5), percentOf('123456.7', 5), percentOf(0, 5)]).toEqual([
    '0.01',
    '0.00',
    '6172.84',
    '0.00',
  ])
  expect([shareOfPeople(20, 5, 100), shareOfPeople(21, 5, 100), shareOfPeople(0, 1, 3)]).toEqual([
    '1',
    '2',
    '0',
  ])
  expect(catalogueSum([1, 2, 3], 7)).toEqual({ sum: 6, stated: 7, diff: -1 })
})

test('GB 11643: the check characters of numbers in public use', () => {
  expect(['11010519491231002', '44052418800101001'].map(checkCharacter)).toEqual(['X', '4'])
})
