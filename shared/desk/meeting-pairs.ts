/** From where to where, of days or of minutes; both ends are compared as they are. */
export interface Stretch<P extends string | number> {
  readonly from: P
  readonly to: P
}

/**
 * Pairs that `meet`, each in the order of the list and all in the order of all pairs. It is asked only of pairs of which
 * neither ends before the other begins: sorted by beginning, one is compared with those that still go on. Undefined
 * where one has no place in time; that meets nothing.
 */
export function meetingPairs<T, P extends string | number>(
  all: readonly T[],
  stretchOf: (one: T) => Stretch<P> | undefined,
  meet: (a: T, b: T) => boolean,
): (readonly [T, T])[] {
  const placed = all
    .flatMap((one, at) => {
      const stretch = stretchOf(one)
      return stretch ? [{ one, at, stretch }] : []
    })
    .sort((a, b) => (a.stretch.from < b.stretch.from ? -1 : a.stretch.from > b.stretch.from ? 1 : 0))
  const found: { readonly first: number; readonly second: number }[] = []
  let goingOn: typeof placed = []
  for (const next of placed) {
    goingOn = goingOn.filter(({ stretch }) => stretch.to >= next.stretch.from)
    for (const other of goingOn) {
      const [first, second] = [Math.min(next.at, other.at), Math.max(next.at, other.at)]
      if (meet(all[first]!, all[second]!)) found.push({ first, second })
    }
    goingOn.push(next)
  }
  return found
    .sort((a, b) => a.first - b.first || a.second - b.second)
    .map(({ first, second }) => [all[first]!, all[second]!])
}
