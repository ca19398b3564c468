import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkDigit,
  maskIdNumber,
  maskPhone,
  readIdNumber,
  sexOfIdNumber,
} from '../../shared/domain/id-number.ts'
import { readPhone } from '../../shared/domain/phone-number.ts'

const TODAY = { year: 2026, month: 11, day: 21 }

describe('ID numbers (GB 11643)', () => {
  test.each([
    '11010519491231002X',
    "'11010519491231002x",
    ' 110105 19491231 002X\t',
    '１１０１０５１９４９１２３１００２Ｘ',
    '　110105-19491231-002x　',
  ])('F02 %s is read as 11010519491231002X', (typed) => {
    expect(readIdNumber(typed, TODAY)).toEqual({
      ok: true,
      idNumber: '11010519491231002X',
      lengthened: false,
    })
  })

  test.each([
    ['6.54004E+17', 'id-number-typed-as-number'],
    ['4.30521e+17', 'id-number-typed-as-number'],
    ['1101051949123100', 'id-number-length'],
    ['1101051949123100X2', 'id-number-characters'],
    ['01010519491231002X', 'id-number-characters'],
    ['110105194912310021', 'id-number-check-digit'],
    [withCheck('11010519490231002'), 'id-number-birth-date'],
    [withCheck('11010520261122002'), 'id-number-birth-in-future'],
    ['110105490231002', 'id-number-birth-date'],
  ])('F02 %s is refused as %s', (typed, problem) => {
    expect(readIdNumber(typed, TODAY)).toEqual({ ok: false, problem })
  })

  test('F02 a child born today is not in the future', () => {
    expect(readIdNumber(withCheck('11010520261121002'), TODAY).ok).toBe(true)
  })

  test('F02 fifteen digits get their century and check digit, and say so', () => {
    const expected = { ok: true, idNumber: '11010519491231002X', lengthened: true }
    expect(readIdNumber('110105491231002', TODAY)).toEqual(expected)
  })

  test('F02 one wrong digit and one swap of neighbours never pass', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 17, maxLength: 17 })
    fc.assert(
      fc.property(digits, fc.nat(16), fc.integer({ min: 1, max: 9 }), (body, at, more) => {
        const other = body.with(at, (body[at]! + more) % 10)
        expect(checkDigit(other.join(''))).not.toBe(checkDigit(body.join('')))
        const next = (at + 1) % 17
        const swapped = body.with(at, body[next]!).with(next, body[at]!)
        fc.pre(body[at] !== body[next] && next > at)
        expect(checkDigit(swapped.join(''))).not.toBe(checkDigit(body.join('')))
      }),
    )
  })

  test('F02 the seventeenth digit tells the sex', () => {
    expect([sexOfIdNumber('11010519491231002X'), sexOfIdNumber('654004197408040033')]).toEqual([
      'female',
      'male',
    ])
  })
})

describe('masks', () => {
  test('TR5 an ID number shows six digits and four, a telephone three and four', () => {
    expect(maskIdNumber('654004197102051127')).toBe('654004********1127')
    expect(maskPhone('15084057033')).toBe('150****7033')
  })

  test('TR5 shorter papers and numbers never show more than they hide', () => {
    expect(maskIdNumber('E12345678')).toBe('E1*****78')
    expect(maskIdNumber('123')).toBe('***')
    expect(maskPhone('8765432')).toBe('*****32')
    expect(maskIdNumber('')).toBe('')
  })
})

test.each([
  ['138 1284 7259', '13812847259'],
  ['+86 138-1284-7259', '13812847259'],
  ['8613812847259', '13812847259'],
  ['１３８１２８４７２５９', '13812847259'],
  ['（0999）8765432', '0999-8765432'],
  ['010-87654321', '010-87654321'],
  ['8765432', undefined],
  ['13812847259/13900000000', undefined],
  ['1381284725', undefined],
])('F02 the telephone number %s is read as %s', (typed, expected) => {
  expect(readPhone(typed)).toBe(expected)
})

function withCheck(body: string): string {
  return body + checkDigit(body)
}
