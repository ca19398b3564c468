import { expect, test } from 'vitest'
import { givenBack } from '../../electron/services/view/given-back.ts'
import { maskedRow } from '../../electron/services/view/masked-row.ts'
import { edited } from '../../renderer/actions/changes.ts'
import { createFold } from '../../shared/fold/fold.ts'
import type { Change } from '../../shared/operation/operation.ts'
import { hexId } from '../renderer/view-rows.ts'
import { pen, set } from '../worlds/feed-pen.ts'

const KEY = new Uint8Array(32).fill(7)
const [AMINA, LI] = [hexId(1), hexId(2)]
// Alike to the eye: the mask leaves what differs out.
const [FIRST, SECOND] = ['654004199003071127', '654004198503071127'] as const

function twoNumbers() {
  const [office, hall] = [pen('office'), pen('hall')]
  const fold = createFold()
  const write = (by: typeof office, number: string) => by.write(set('person', AMINA, 'id-number', number))
  fold.take([write(office, FIRST), write(hall, SECOND), hall.write(set('person', LI, 'id-number', FIRST))])
  const row = () => fold.row('person', AMINA)!
  return { fold, office, row, shown: () => maskedRow(row(), KEY) }
}

test.each([0, 1])(
  'TR5 of two numbers the %s. is chosen by its mask, and neither leaves the host',
  (place) => {
    const { fold, office, row, shown } = twoNumbers()
    const masks = [shown().fields['id-number']!, shown().beside['id-number']![0]!.value]
    const whole = [row().fields['id-number'], row().beside['id-number']![0]!.value][place]!
    expect(JSON.stringify(masks)).not.toContain(FIRST.slice(6, 14))
    const chosen = givenBack(edited(shown(), 'id-number', masks[place]!) as Change, row(), KEY)
    expect(chosen.value).toBe(whole)
    fold.take([office.write(chosen)])
    expect(row()).toMatchObject({ fields: { 'id-number': whole }, beside: {} })
  },
)

test('TR5 a mask of another PC, or of a value that is gone, stays a mask', () => {
  const { row, shown } = twoNumbers()
  const change = edited(shown(), 'id-number', shown().fields['id-number']!) as Change
  expect(givenBack(change, row(), new Uint8Array(32).fill(8))).toBe(change)
  expect(givenBack(change, undefined, KEY)).toBe(change)
  expect(givenBack(set('person', AMINA, 'name', '阿米娜'), row(), KEY).value).toBe('阿米娜')
})
