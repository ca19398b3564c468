import { expect, test } from 'vitest'
import { isTypedOut, numberDoubts } from '../../../renderer/actions/person/person-number-doubts.ts'
import { formOf } from '../../../renderer/actions/person/write-person.ts'
import { checkDigit } from '../../../shared/domain/id-number.ts'

const NOW = new Date('2026-11-21T08:00:00Z')
const NUMBER = '11010519491231002X'

function doubts(typed: Partial<ReturnType<typeof formOf>>) {
  return numberDoubts({ ...formOf(undefined), ...typed }, NOW)
}

test('F02 an ID number must hold its check digit; a passport has none', () => {
  expect(doubts({ 'id-number': NUMBER }).problem).toBeUndefined()
  expect(doubts({ 'id-number': '110105194912310021' }).problem).toBe('id-number-check-digit')
  expect(doubts({ 'id-number': '12345' }).problem).toBe('id-number-length')
  expect(doubts({ 'id-number': 'E12345678', 'id-kind': '护照' }).problem).toBeUndefined()
  expect(doubts({ 'id-number': '' }).problem).toBeUndefined()
})

test('F02 a birthday or sex that the number contradicts is told, and nothing is filled in', () => {
  expect(doubts({ 'id-number': NUMBER, birth: '1949.11', sex: 'male' })).toMatchObject({
    birthDiffers: true,
    sexDiffers: true,
    says: undefined,
  })
  expect(doubts({ 'id-number': NUMBER, birth: '1949-12', sex: 'female' })).toMatchObject({
    birthDiffers: false,
    sexDiffers: false,
  })
})

test('F02 nobody is born after today; today, and the months of this year before it, are no mistake', () => {
  const born = (day: string) => {
    const digits = `110105${day}002`
    return doubts({ 'id-number': digits + checkDigit(digits) }).problem
  }
  expect(['20261121', '20261031', '20260101'].map(born)).toEqual([undefined, undefined, undefined])
  for (const day of ['20261122', '20261201', '20270101']) expect(born(day)).toBe('id-number-birth-in-future')
})

test('F02 what the number says is offered where the form says nothing', () => {
  expect(doubts({ 'id-number': NUMBER }).says).toEqual({ birth: '1949-12-31', sex: 'female' })
  expect(doubts({ 'id-number': '110105491231002' }).isLengthened).toBe(true)
})

test('F02 a number that is still being typed is no mistake yet', () => {
  expect([isTypedOut('1101051949'), isTypedOut(NUMBER)]).toEqual([false, true])
})
