import { expect, test } from 'vitest'
import { maskedRow } from '../../electron/services/view/masked-row.ts'
import { maskedValue } from '../../shared/disk/masked-value.ts'
import { hexId, viewRow } from '../renderer/view-rows.ts'

const KEY = Uint8Array.from({ length: 32 }, (_, at) => at)
const ID_NUMBER = '11010519491231002X'
const OTHER_NUMBER = '110105194912310038'
const PHONE = '13800000144'

test('TR5 a row leaves without its ID number and telephone, also where another value stands beside', () => {
  const row = {
    ...viewRow('person', hexId(1), { name: '李', 'id-number': ID_NUMBER, phone: PHONE }),
    beside: { 'id-number': [{ value: OTHER_NUMBER, writes: [hexId(7)] }] },
  }
  const masked = maskedRow(row, KEY)
  const text = JSON.stringify(masked)
  for (const whole of [ID_NUMBER, OTHER_NUMBER, PHONE]) expect(text).not.toContain(whole)
  expect(masked.fields).toEqual({
    name: '李',
    'id-number': maskedValue('id-number', ID_NUMBER, KEY),
    phone: maskedValue('phone', PHONE, KEY),
  })
  expect(masked.beside['id-number']).toEqual([
    { value: maskedValue('id-number', OTHER_NUMBER, KEY), writes: [hexId(7)] },
  ])
  expect([masked.writes, masked.id, masked.kind]).toEqual([row.writes, row.id, row.kind])
})

test('TR5 the fingerprint is this PC’s: equal values have one, and elsewhere it is another', () => {
  const there = KEY.map((byte) => byte ^ 1)
  const print = (value: string, key = KEY) => maskedValue('id-number', value, key).print
  expect(print(ID_NUMBER)).toBe(print(ID_NUMBER))
  expect(print(ID_NUMBER)).not.toBe(print(OTHER_NUMBER))
  expect(print(ID_NUMBER)).not.toBe(print(ID_NUMBER, there))
  // What is an ID number and what is a telephone number are not compared.
  expect(maskedValue('phone', PHONE, KEY).print).not.toBe(print(PHONE))
  expect(maskedValue('id-number', '', KEY)).toEqual({ masked: '', print: '' })
})
