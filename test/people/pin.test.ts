import { expect, test } from 'vitest'
import { createPinPatience, isPin, pinVerifier } from '../../electron/services/people/pin.ts'

test('TR4 a PIN has four characters or more', async () => {
  for (const short of ['', '1', '258'])
    expect(await pinVerifier(short)).toEqual({
      ok: false,
      refusal: { refused: 'pin-too-short', facts: { least: 4 } },
    })
  expect(await pinVerifier('2580')).toMatchObject({ ok: true })
})

test('TR4 only the PIN itself opens its verifier, typed full-width too; two of one PIN differ', async () => {
  const [one, two] = [await pinVerifier('2580'), await pinVerifier('2580')]
  if (!one.ok || !two.ok) throw new Error('refused')
  expect(one.value).not.toContain('2580')
  expect(one.value).not.toBe(two.value)
  expect(await isPin(one.value, '2580')).toBe(true)
  expect(await isPin(one.value, '２５８０')).toBe(true)
  for (const wrong of ['2581', '258', '', '25800']) expect(await isPin(one.value, wrong)).toBe(false)
  for (const broken of ['', 'scrypt', 'scrypt$$']) expect(await isPin(broken, '2580')).toBe(false)
})

test('TR4 after five wrong PINs a user waits a minute, each for themselves; a right one begins anew', () => {
  let now = 1_000_000
  const patience = createPinPatience(() => now)
  for (let times = 1; times <= 4; times++) patience.failed('li')
  expect(patience.secondsLeft('li')).toBe(0)
  patience.failed('li')
  expect([patience.secondsLeft('li'), patience.secondsLeft('wang')]).toEqual([60, 0])
  now += 59_001
  expect(patience.secondsLeft('li')).toBe(1)
  now += 999
  expect(patience.secondsLeft('li')).toBe(0)
  // Still wrong: no four tries more.
  patience.failed('li')
  expect(patience.secondsLeft('li')).toBe(60)
  patience.succeeded('li')
  expect(patience.secondsLeft('li')).toBe(0)
  patience.failed('li')
  expect(patience.secondsLeft('li')).toBe(0)
})
