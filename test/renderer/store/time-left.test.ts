import { describe, expect, it } from 'vitest'
import { type Sample, secondsLeft, withSample } from '../../../renderer/store/time-left.ts'

function samples(...all: readonly (readonly [at: number, done: number])[]): readonly Sample[] {
  return all.reduce<readonly Sample[]>((kept, [at, done]) => withSample(kept, { at, done }), [])
}

describe('how long it will still take', () => {
  it('follows the pace so far', () => {
    expect(secondsLeft(samples([0, 0], [10_000, 25]), 100)).toBe(30)
  })

  it('follows the last twenty seconds where the pace changed', () => {
    const slow = samples([0, 0], [5_000, 500], [10_000, 505], [20_000, 510], [30_000, 520])
    expect(secondsLeft(slow, 540)).toBe(27)
  })

  it('measures from the last that was heard where nothing was heard for long', () => {
    expect(secondsLeft(samples([0, 0], [60_000, 60]), 120)).toBe(60)
  })

  it('nobody can say while nothing has moved, and where the whole is not known', () => {
    expect(secondsLeft(samples([0, 0]), 100)).toBeNull()
    expect(secondsLeft(samples([0, 5], [9_000, 5]), 100)).toBeNull()
    expect(secondsLeft(samples([0, 0], [9_000, 5]), 0)).toBeNull()
  })
})
