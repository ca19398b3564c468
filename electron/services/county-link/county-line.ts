import { done, type Result, refuse } from '../../../shared/base/refusal.ts'

/** The line to the county's address: weather becomes a refusal here, and nowhere further in. */
export interface CountyLine {
  sendPackage(bytes: Uint8Array): Promise<Result<Uint8Array>>
  sendRequest(bytes: Uint8Array): Promise<Result<null>>
  /** Null while the county has not decided. */
  fetchAnswer(hash: string): Promise<Result<Uint8Array | null>>
}

export function countyLine(address: string): CountyLine {
  const base = address.replace(/\/+$/, '')

  async function ask(
    path: string,
    body: Uint8Array | null,
  ): Promise<Result<{ status: number; bytes: Uint8Array }>> {
    try {
      const response = await fetch(`${base}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: body ? { 'content-type': 'application/octet-stream' } : {},
        body: body ? new Uint8Array(body) : null,
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE),
      })
      const bytes = await boundedBytes(response)
      if (response.ok || response.status === 404) return done({ status: response.status, bytes })
      return refuse('county-refused', { status: response.status, why: problemTitle(bytes) })
    } catch {
      return refuse('county-unreachable', { address: base })
    }
  }

  return {
    async sendPackage(bytes) {
      const answer = await ask('/v1/packages', bytes)
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

const PATIENCE = 120_000
const MOST_BYTES = 65 * 1024 * 1024

async function boundedBytes(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > MOST_BYTES) throw new Error('the answer is larger than any package')
    chunks.push(chunk)
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
