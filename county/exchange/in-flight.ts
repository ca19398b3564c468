import { type CountyResult, countyRefuse } from '../county-result.ts'

/** How many of a kind may be under way at once, in all and of one address. */
export interface InFlight {
  /** Refuses `county-busy` instead of beginning one too many. */
  during<T>(address: string, act: () => Promise<CountyResult<T>>): Promise<CountyResult<T>>
}

export function createInFlight({ most, ofOne }: { readonly most: number; readonly ofOne: number }): InFlight {
  const counts = new Map<string, number>()
  let all = 0

  return {
    async during(address, act) {
      const mine = counts.get(address) ?? 0
      if (all >= most || mine >= ofOne) return countyRefuse('county-busy')
      all++
      counts.set(address, mine + 1)
      try {
        return await act()
      } finally {
        all--
        const left = counts.get(address)! - 1
        if (left === 0) counts.delete(address)
        else counts.set(address, left)
      }
    },
  }
}
