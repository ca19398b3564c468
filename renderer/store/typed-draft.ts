/**
 * Reads a draft of a form whose typed values have the shape of `like`: field by field what fits, undefined where
 * nothing does. An older version may have left it, so nothing of it is trusted.
 */
export function draftLike<T extends object>(like: T): (body: unknown) => Partial<T> | undefined {
  return (body) => {
    if (typeof body !== 'object' || body === null) return undefined
    const fitting = Object.entries(body).filter(
      ([field, value]) => Object.hasOwn(like, field) && fits(value, like[field as keyof T]),
    )
    return fitting.length === 0 ? undefined : (Object.fromEntries(fitting) as Partial<T>)
  }
}

/** Text for text, a tick for a tick; within a value of several fields, text throughout. */
function fits(value: unknown, like: unknown): boolean {
  if (typeof like !== 'object' || like === null) return typeof value === typeof like
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const isWhole = Object.keys(like).every((field) => Object.hasOwn(value, field))
  return isWhole && Object.values(value).every((part) => typeof part === 'string')
}
