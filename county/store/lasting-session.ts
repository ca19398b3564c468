import { setTimeout as wait } from 'node:timers/promises'
import { viewUnavailable, type WhyUnavailable } from './view-unavailable.ts'

/** What is lost with the connection that holds the lock, and is made anew as a whole. */
export interface Session {
  /** Resolves once the lock's connection is gone, for whatever reason; never rejects. */
  readonly lost: Promise<void>
  close(): Promise<void>
}

/** What a server says of its database: that it went, that another has it, that it is back. */
export type Heard = WhyUnavailable | 'back'

export interface Lasting<S> {
  /** Throws `ViewUnavailable` while there is none: nobody waits for a database that is away. */
  current(): S
  close(): Promise<void>
}

export interface LastingTools<S> {
  /** Takes the lock on a new connection. Whatever it throws is tried again. */
  readonly reopen: () => Promise<S | 'in-use'>
  /** Before each try, `tries` of which failed; ends early where the signal says so. */
  readonly pause?: (tries: number, signal: AbortSignal) => Promise<void>
  readonly heard: (what: Heard) => void
}

/**
 * Keeps a session there: one that is lost is closed, and opened anew at a bounded pace until it is back, however
 * long that takes. Only one is ever in use, so what is written is written under the lock (CO4).
 */
export function createLasting<S extends Session>(first: S, tools: LastingTools<S>): Lasting<S> {
  const { reopen, pause = growingPause, heard } = tools
  const closing = new AbortController()
  const closed = new Promise<void>((resolve) => closing.signal.addEventListener('abort', () => resolve()))
  let session: S | undefined = first
  let why: WhyUnavailable = 'away'
  const watching = watch(first)

  async function watch(held: S): Promise<void> {
    let current = held
    while (!closing.signal.aborted) {
      await Promise.race([current.lost, closed])
      if (closing.signal.aborted) return
      session = undefined
      say('away')
      // What is still asked of it fails by itself; nothing new waits for that.
      void current.close().catch(() => undefined)
      const next = await another()
      if (!next) return
      current = next
    }
  }

  /** Undefined where it was told to end meanwhile. */
  async function another(): Promise<S | undefined> {
    for (let tries = 0; !closing.signal.aborted; tries++) {
      await pause(tries, closing.signal)
      if (closing.signal.aborted) return undefined
      const opened = await reopen().catch(() => undefined)
      if (opened === undefined || opened === 'in-use') {
        const now = opened ?? 'away'
        if (now !== why) say(now)
        continue
      }
      session = opened
      heard('back')
      return opened
    }
    return undefined
  }

  function say(what: WhyUnavailable): void {
    why = what
    heard(what)
  }

  return {
    current() {
      if (!session) throw viewUnavailable(why)
      return session
    },
    async close() {
      closing.abort()
      await watching
      await session?.close()
      session = undefined
    },
  }
}

async function growingPause(tries: number, signal: AbortSignal): Promise<void> {
  await wait(Math.min(FIRST_PAUSE * 2 ** tries, LONGEST_PAUSE), undefined, { signal }).catch(() => undefined)
}

/** Milliseconds. */
const FIRST_PAUSE = 200
const LONGEST_PAUSE = 10_000
