import type { Socket } from 'node:net'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sayNoRaw } from './problem-answers.ts'

/**
 * Nobody holds a line by sending next to nothing. A stranger's whole request comes within half a minute; whoever proved
 * itself may take half an hour, at a kilobyte a second on the average. A body that was answered before its end is heard
 * out for a moment, so that the answer is read, and then cut off.
 */
export interface SlowBodies {
  /** From now on as somebody who proved itself. */
  known(request: FastifyRequest): void
  /** Ends those who are too slow; asked each second. */
  look(): void
}

interface Body {
  readonly request: FastifyRequest
  readonly socket: Socket
  readonly from: number
  /** Of the socket, before this request. */
  readonly bytes: number
  known: boolean
  answeredAt: number | null
}

/** `ticks` in milliseconds, by a clock that never runs backwards. */
export function endSlowBodies(app: FastifyInstance, ticks: () => number): SlowBodies {
  const open = new Map<FastifyRequest['raw'], Body>()

  app.addHook('onRequest', async (request) => {
    const { socket } = request.raw
    const bytes = socket.bytesRead
    open.set(request.raw, { request, socket, from: ticks(), bytes, known: false, answeredAt: null })
    request.raw.once('close', () => open.delete(request.raw))
  })
  app.addHook('onResponse', async ({ raw }) => {
    const body = open.get(raw)
    if (body && !raw.complete) body.answeredAt = ticks()
    else open.delete(raw)
  })

  function look(): void {
    for (const [raw, body] of open) {
      if (raw.complete || !isTooSlow(body)) continue
      open.delete(raw)
      if (body.answeredAt === null) sayNoRaw(body.socket, 'body-too-slow')
      body.socket.destroySoon()
    }
  }

  function isTooSlow({ socket, from, bytes, known, answeredAt }: Body): boolean {
    const [now, took] = [ticks(), ticks() - from]
    if (answeredAt !== null) return now - answeredAt > HEARD_OUT
    if (!known) return took > STRANGER_WITHIN
    const brought = socket.bytesRead - bytes
    return took > KNOWN_WITHIN || (took > STRANGER_WITHIN && brought < (took / 1000) * LEAST_A_SECOND)
  }

  const watch = setInterval(look, 1000).unref()
  app.addHook('onClose', async () => clearInterval(watch))

  return {
    look,
    known(request) {
      const body = open.get(request.raw)
      if (body) body.known = true
    },
  }
}

const STRANGER_WITHIN = 30_000
const KNOWN_WITHIN = 1_800_000
const LEAST_A_SECOND = 1024
const HEARD_OUT = 2000
