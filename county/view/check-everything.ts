import type { CountyDesk } from '../county-desk.ts'
import type { CountyResult } from '../county-result.ts'

export interface CheckedView {
  /** In the view, of all scopes. */
  readonly lines: number
  /** Scopes that were not what the journal says. */
  readonly differed: number
  /** And are not after they were made anew: a fault of the program or of the database. */
  readonly stillDiffer: number
}

export interface CheckProgress {
  readonly done: number
  readonly all: number
}

/**
 * CO4, SC2: a scope after the other, so that one school is in memory at a time and the server goes on meanwhile. Cut
 * anywhere, what was made anew stands, and the next time begins at the beginning.
 */
export async function checkEverything(
  desk: Pick<CountyDesk, 'viewScopes' | 'checkView'>,
  progress: (so: CheckProgress) => void,
): Promise<CountyResult<CheckedView>> {
  const scopes = await desk.viewScopes()
  let [lines, differed, stillDiffer] = [0, 0, 0]
  for (const [place, scope] of scopes.entries()) {
    const checked = await desk.checkView(scope)
    if (!checked.ok) return checked
    lines += checked.value.lines
    if (!checked.value.wasGood) differed++
    if (!checked.value.isGood) stillDiffer++
    progress({ done: place + 1, all: scopes.length })
  }
  return { ok: true, value: { lines, differed, stillDiffer } }
}
