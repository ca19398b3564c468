/**
 * What is made of a list of rows, as long as it is the same list: the index gives the same one until a row changes, so
 * coming back to a screen counts nothing again.
 */
export function keptByRows<I extends object, O>(make: (rows: I) => O): (rows: I) => O {
  const kept = new WeakMap<I, { readonly made: O }>()
  return (rows) => {
    const found = kept.get(rows)
    if (found) return found.made
    const made = make(rows)
    kept.set(rows, { made })
    return made
  }
}
