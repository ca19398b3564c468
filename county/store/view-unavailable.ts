/** The database failed. Everything acknowledged is in the journal; the view catches up when it is back. */
export type ViewUnavailable = Error & { readonly viewUnavailable: WhyUnavailable }

/** It does not answer; or another county server has taken it meanwhile, and nothing is written to it from here. */
export type WhyUnavailable = 'away' | 'in-use'

export function isViewUnavailable(thrown: unknown): thrown is ViewUnavailable {
  return thrown instanceof Error && 'viewUnavailable' in thrown
}

export function viewUnavailable(why: WhyUnavailable, cause?: unknown): ViewUnavailable {
  return Object.assign(new Error('the view is unavailable', { cause }), { viewUnavailable: why })
}

export async function told<T>(query: Promise<T>): Promise<T> {
  try {
    return await query
  } catch (error) {
    throw isViewUnavailable(error) ? error : viewUnavailable('away', error)
  }
}
