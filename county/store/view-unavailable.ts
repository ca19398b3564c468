/** The database failed. Everything acknowledged is in the journal; the view catches up when it is back. */
export type ViewUnavailable = Error & { readonly viewUnavailable: true }

export function isViewUnavailable(thrown: unknown): thrown is ViewUnavailable {
  return thrown instanceof Error && 'viewUnavailable' in thrown
}

export async function told<T>(query: Promise<T>): Promise<T> {
  try {
    return await query
  } catch (error) {
    throw Object.assign(new Error('the view is unavailable', { cause: error }), {
      viewUnavailable: true as const,
    })
  }
}
