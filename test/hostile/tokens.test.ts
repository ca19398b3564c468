import { expect, test } from 'vitest'
import { createTokens } from '../../electron/security/tokens.ts'

test('T8 a launch token is good for 30 seconds and for one exchange', () => {
  let now = 0
  const tokens = createTokens(() => now)
  const [early, late] = [tokens.launch(), tokens.launch()]
  now = 30_000
  expect(tokens.exchange(early)).toMatch(/^[0-9a-f]{64}$/)
  expect(tokens.exchange(early)).toBeUndefined()
  now = 30_001
  expect(tokens.exchange(late)).toBeUndefined()
})

test('T8 a launch token is no session, a session is no launch token, and neither is nothing', () => {
  const tokens = createTokens(() => 0)
  const launch = tokens.launch()
  expect(tokens.admits(launch)).toBe(false)
  const session = tokens.exchange(launch) ?? ''
  expect(tokens.admits(session)).toBe(true)
  expect(tokens.exchange(session)).toBeUndefined()
  expect(tokens.admits('')).toBe(false)
  expect(tokens.exchange('')).toBeUndefined()
})
