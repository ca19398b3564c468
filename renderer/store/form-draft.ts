import { useCallback, useEffect, useRef, useState } from 'react'
import { useHost } from './session.tsx'

/** Keys come several a second; the draft follows when the hand rests. */
const AFTER_MS = 400

export interface FormDraft<T> {
  /** Left by a window that closed before it saved; undefined once taken or dropped. */
  readonly found: T | undefined
  /** The person goes on with it: the form has it now, and keeps it as its own. */
  taken(): void
  /** Saved, or not wanted. */
  drop(): void
}

/**
 * Keeps what is typed and not saved in the host, and offers what an earlier window left (OP1: what is being typed is a
 * draft in the host). `typed` is undefined while nothing is unsaved. `read` answers undefined for what is no draft of
 * this form: an older version may have left it.
 */
export function useFormDraft<T>(
  key: string,
  typed: T | undefined,
  read: (body: unknown) => T | undefined,
): FormDraft<T> {
  const { api } = useHost()
  const [found, setFound] = useState<T>()
  const latest = useRef(typed)
  latest.current = typed
  const reading = useRef(read)
  reading.current = read
  const isBehind = useRef(false)

  const keep = useCallback(() => {
    if (!isBehind.current || latest.current === undefined) return
    isBehind.current = false
    const behind = () => {
      isBehind.current = true
    }
    // That it is not kept is said by whoever hears every draft; the next key, or leaving, tries again.
    api['draft-put']({ key, body: JSON.stringify(latest.current) }).then((answer) => {
      if (!answer.ok) behind()
    }, behind)
  }, [api, key])

  useEffect(() => {
    let isGone = false
    void api['draft-get']({ key }).then((answer) => {
      if (!isGone && answer.ok && latest.current === undefined)
        setFound(readBody(answer.value, reading.current))
    })
    return () => {
      isGone = true
    }
  }, [api, key])

  useEffect(() => {
    if (typed === undefined) return
    isBehind.current = true
    const soon = setTimeout(keep, AFTER_MS)
    return () => clearTimeout(soon)
  }, [typed, keep])

  // Leaving for another record loses nothing that was typed.
  useEffect(() => keep, [keep])

  return {
    found,
    taken: () => setFound(undefined),
    drop: () => {
      isBehind.current = false
      setFound(undefined)
      void api['draft-drop']({ key })
    },
  }
}

/** For forms whose draft is text by field. */
export function readTexts(body: unknown): Readonly<Record<string, string>> | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined
  const texts = Object.entries(body).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return texts.length === 0 ? undefined : Object.fromEntries(texts)
}

function readBody<T>(body: string | null, read: (body: unknown) => T | undefined): T | undefined {
  if (body === null) return undefined
  try {
    return read(JSON.parse(body))
  } catch {
    return undefined
  }
}
