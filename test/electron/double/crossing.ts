/**
 * How values cross between the double's process, a preload script and its page: as JSON, with what JSON lacks marked.
 * Runs in all three places, so it stands on nothing outside itself. What Electron could not clone throws, as there.
 */
export interface Crossing {
  /** `keep` is given each function and answers with the number it is called by later. */
  write(value: unknown, keep?: (fn: (...words: unknown[]) => unknown) => number): string
  /** `call` makes a function of such a number. */
  read(text: string, call?: (id: number) => unknown): unknown
}

export function crossing(): Crossing {
  function pack(value: unknown, keep?: (fn: (...words: unknown[]) => unknown) => number): unknown {
    if (value === undefined) return { $: 'undefined' }
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value
    if (typeof value === 'function' && keep)
      return { $: 'function', id: keep(value as (...words: unknown[]) => unknown) }
    if (value instanceof Uint8Array) return { $: 'bytes', base64: base64(value) }
    if (Array.isArray(value)) return value.map((one) => pack(one, keep))
    const kind = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined
    if (kind === null || (kind !== undefined && Object.getPrototypeOf(kind) === null)) {
      const entries = Object.entries(value as object).map(([key, part]) => [key, pack(part, keep)])
      return { $: 'object', entries }
    }
    throw new Error('An object could not be cloned.')
  }

  function unpack(value: unknown, call?: (id: number) => unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map((one) => unpack(one, call))
    const marked = value as { $: string; id: number; base64: string; entries: [string, unknown][] }
    if (marked.$ === 'undefined') return undefined
    if (marked.$ === 'function') return call?.(marked.id)
    if (marked.$ === 'bytes') return Uint8Array.from(atob(marked.base64), (sign) => sign.charCodeAt(0))
    return Object.fromEntries(marked.entries.map(([key, part]) => [key, unpack(part, call)]))
  }

  function base64(bytes: Uint8Array): string {
    let text = ''
    for (let at = 0; at < bytes.length; at += 8192)
      text += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return btoa(text)
  }

  return {
    write: (value, keep) => JSON.stringify(pack(value, keep)),
    read: (text, call) => unpack(JSON.parse(text), call),
  }
}
