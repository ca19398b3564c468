import {
  FILE_NAME_HEADER,
  PACKAGE_TYPE,
  type Problem,
  type SignedIn,
} from '../../shared/contract/county-http.ts'
import {
  COUNTY_UPLOADS,
  type CountyAnswers,
  type CountyInput,
  type CountyQuestion,
  type CountyUpload,
  countyRequest,
} from '../../shared/contract/county-questions.ts'

/** The server's answer, its no, or nothing at all. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem | 'unreachable' }

/** The console's questions, as the list has them. The token stays in here. */
export interface ConsoleClient {
  signIn(name: string, password: string): Promise<Answer<SignedIn>>
  signOut(): Promise<Answer<null>>
  ask<Q extends CountyQuestion>(question: Q, input: CountyInput<Q>): Promise<Answer<CountyAnswers[Q]>>
  upload<U extends CountyUpload>(upload: U, file: File): Promise<Answer<CountyAnswers[U]>>
}

/** `kept`: the token of whoever was signed in before the page was loaded anew. */
export function createConsoleClient(kept = ''): ConsoleClient {
  let token = kept

  async function send<T>(url: string, { type = {}, ...request }: Sent): Promise<Answer<T>> {
    const headers: Record<string, string> = token
      ? { ...type, Authorization: `Bearer ${token}` }
      : { ...type }
    try {
      const response = await fetch(url, { ...request, headers })
      if (!response.ok) return { ok: false, problem: (await response.json()) as Problem }
      return { ok: true, value: (response.status === 204 ? null : await response.json()) as T }
    } catch {
      return { ok: false, problem: 'unreachable' }
    }
  }

  async function signIn(name: string, password: string): Promise<Answer<SignedIn>> {
    const body = JSON.stringify({ name, password })
    const answer = await send<SignedIn>('/console/sign-in', { method: 'POST', type: JSON_BODY, body })
    if (answer.ok) token = answer.value.token
    return answer
  }

  async function signOut(): Promise<Answer<null>> {
    const answer = await send<null>('/console/sign-out', { method: 'POST' })
    token = ''
    return answer
  }

  return {
    signIn,
    signOut,
    ask(question, input) {
      const { url, method, body } = countyRequest(question, input)
      return send(url, body === undefined ? { method } : { method, type: JSON_BODY, body })
    },
    upload(upload, file) {
      const type = { 'Content-Type': PACKAGE_TYPE, [FILE_NAME_HEADER]: encodeURIComponent(file.name) }
      return send(`/console/${COUNTY_UPLOADS[upload].path}`, { method: 'POST', type, body: file })
    },
  }
}

interface Sent {
  readonly method: 'GET' | 'POST'
  readonly body?: string | File
  /** Headers that say what the body is. */
  readonly type?: Readonly<Record<string, string>>
}

const JSON_BODY = { 'Content-Type': 'application/json' }
