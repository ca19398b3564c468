import { done, type Result, refuse } from '../../../shared/base/refusal.ts'

/** The line to the county's address: weather becomes a refusal here, and nowhere further in. */
export interface CountyLine {
  /** Throws the reason of the traffic's signal once it is aborted. */
  sendPackage(bytes: Uint8Array, traffic?: Traffic): Promise<Result<Uint8Array>>
  sendRequest(bytes: Uint8Array): Promise<Result<null>>
  /** Null while the county has not decided. */
  fetchAnswer(hash: string): Promise<Result<Uint8Array | null>>
}

/** What goes over the line while it goes. */
export interface Traffic {
  readonly signal: AbortSignal
  readonly sent: (bytes: number) => void
  /** `whole` is null where the county does not say. */
  readonly received: (bytes: number, whole: number | null) => void
}

export function countyLine(address: string): CountyLine {
  const base = address.replace(/\/+$/, '')

  async function ask(
    path: string,
    body: Uint8Array | null,
    traffic?: Traffic,
  ): Promise<Result<{ status: number; bytes: Uint8Array }>> {
    const stillness = stillnessWatch()
    const signals = traffic ? [stillness.signal, traffic.signal] : [stillness.signal]
    try {
      const response = await fetch(`${base}${path}`, {
        ...(body ? posted(body, stillness.moved, traffic) : { method: 'GET' }),
        redirect: 'error',
        signal: AbortSignal.any(signals),
      })
      const bytes = await boundedBytes(response, stillness.moved, traffic)
      if (response.ok || response.status === 404) return done({ status: response.status, bytes })
      return refuse('county-refused', { status: response.status, why: problemTitle(bytes) })
    } catch {
      traffic?.signal.throwIfAborted()
      return refuse('county-unreachable', { address: base })
    } finally {
      stillness.end()
    }
  }

  return {
    async sendPackage(bytes, traffic) {
      const answer = await ask('/v1/packages', bytes, traffic)
      if (!answer.ok) return answer
      return answer.value.status === 404
        ? refuse('county-unreachable', { address: base })
        : done(answer.value.bytes)
    },
    async sendRequest(bytes) {
      const answer = await ask('/v1/enrolment-requests', bytes)
      if (!answer.ok) return answer
      return answer.value.status === 404 ? refuse('county-unreachable', { address: base }) : done(null)
    },
    async fetchAnswer(hash) {
      const answer = await ask(`/v1/enrolment-answers/${hash}`, null)
      if (!answer.ok) return answer
      return done(answer.value.status === 404 ? null : answer.value.bytes)
    },
  }
}

/** Of a line on which nothing moves; a large package over a slow one takes as long as it takes. */
const PATIENCE = 120_000
const MOST_BYTES = 65 * 1024 * 1024
const CHUNK = 64 * 1024

function stillnessWatch() {
  const still = new AbortController()
  let timer = setTimeout(() => still.abort(), PATIENCE)
  return {
    signal: still.signal,
    moved() {
      clearTimeout(timer)
      timer = setTimeout(() => still.abort(), PATIENCE)
    },
    end: () => clearTimeout(timer),
  }
}

/** Piece by piece, so that what has gone can be told; its length is said beforehand, as old proxies want it. */
function posted(body: Uint8Array, moved: () => void, traffic: Traffic | undefined) {
  let sent = 0
  const stream = new ReadableStream<Uint8Array>({
    pull(queue) {
      moved()
      traffic?.sent(sent)
      if (sent === body.length) return queue.close()
      const piece = body.subarray(sent, sent + CHUNK)
      sent += piece.length
      queue.enqueue(piece)
    },
  })
  return {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'content-length': String(body.length) },
    body: stream,
    duplex: 'half',
  }
}

async function boundedBytes(
  response: Response,
  moved: () => void,
  traffic: Traffic | undefined,
): Promise<Uint8Array> {
  const said = Number(response.headers.get('content-length') ?? Number.NaN)
  const whole = Number.isSafeInteger(said) ? said : null
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > MOST_BYTES) throw new Error('the answer is larger than any package')
    chunks.push(chunk)
    moved()
    traffic?.received(size, whole)
  }
  return Buffer.concat(chunks)
}

/** RFC 9457: the county says in one sentence what is wrong. */
function problemTitle(bytes: Uint8Array): string {
  try {
    const { detail, title } = JSON.parse(Buffer.from(bytes).toString()) as {
      detail?: unknown
      title?: unknown
    }
    return String(detail ?? title ?? '').slice(0, 300)
  } catch {
    return ''
  }
}
