/** All chance of a run comes from its seed (mulberry32), so a seed tells the same story again. */
export interface Dice {
  /** Uniform in [0, 1). */
  uniform(): number
  /** 0 … below. */
  below(count: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  bytes(count: number): Uint8Array
}

export function dice(seed: number): Dice {
  let state = (seed * 2654435761) >>> 0

  function uniform(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  function below(count: number): number {
    return Math.floor(uniform() * count)
  }

  return {
    uniform,
    below,
    chance: (probability) => uniform() < probability,
    pick(list) {
      if (list.length === 0) throw new Error('nothing to pick from')
      return list[below(list.length)]!
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
  }
}
