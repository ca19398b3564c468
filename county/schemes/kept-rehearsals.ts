/**
 * A rehearsal rests on everything the county holds and takes long: what was shown is kept for as long as nothing came in, so
 * that publishing it costs nothing more. `place` tells everything that it rests on; where it is another by the end, what was
 * found is of neither place and is not kept.
 */
export function keptRehearsals<T>(
  place: () => string,
  rehearse: (file: string) => Promise<T>,
): (file: string) => Promise<T> {
  const kept = new Map<string, { readonly at: string; readonly found: Promise<T> }>()

  return (file) => {
    const at = place()
    const known = kept.get(file)
    if (known?.at === at) return known.found
    const found = rehearse(file)
    kept.delete(file)
    kept.set(file, { at, found })
    const drop = () => {
      if (kept.get(file)?.found === found) kept.delete(file)
    }
    found.then(() => place() !== at && drop(), drop)
    for (const oldest of kept.keys()) if (kept.size > MOST) kept.delete(oldest)
    return found
  }
}

/** Files that are looked at one beside the other. */
const MOST = 4
