import {
  type ConsoleDocument,
  type ConsoleOverview,
  type ConsoleRehearsal,
  type ConsoleSchemes,
  type DecideInput,
  type EnrolInput,
  type EnrolledDevice,
  FILE_NAME_HEADER,
  PACKAGE_TYPE,
  type Problem,
  type PublishInput,
  type RecogniseInput,
  type ReturnFiles,
  type SignedIn,
  type TakenPackage,
} from '../../shared/contract/county-http.ts'

/** The server's answer, its no, or nothing at all. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem | 'unreachable' }

/** The console's questions, one function each. The token stays in here. */
export interface ConsoleClient {
  signIn(name: string, password: string): Promise<Answer<SignedIn>>
  signOut(): Promise<Answer<null>>
  overview(): Promise<Answer<ConsoleOverview>>
  openRequest(file: File): Promise<Answer<{ readonly hash: string }>>
  enrol(hash: string, input: EnrolInput): Promise<Answer<EnrolledDevice>>
  dismiss(hash: string): Promise<Answer<null>>
  revoke(key: string, reason: string): Promise<Answer<null>>
  document(scope: string, kind: string, id: string): Promise<Answer<ConsoleDocument>>
  decide(scope: string, input: DecideInput): Promise<Answer<null>>
  recognise(scope: string, input: RecogniseInput): Promise<Answer<null>>
  takeIn(file: File): Promise<Answer<TakenPackage>>
  returnPackage(scope: string): Promise<Answer<ReturnFiles>>
  schemes(): Promise<Answer<ConsoleSchemes>>
  rehearse(file: string): Promise<Answer<ConsoleRehearsal>>
  publish(input: PublishInput): Promise<Answer<null>>
}

export function createConsoleClient(): ConsoleClient {
  let token = ''

  async function ask<T>(method: 'GET' | 'POST', path: string, body?: object | File): Promise<Answer<T>> {
    const headers: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {}
    if (body instanceof File) {
      headers['Content-Type'] = PACKAGE_TYPE
      headers[FILE_NAME_HEADER] = encodeURIComponent(body.name)
    } else if (body) headers['Content-Type'] = 'application/json'
    const sent = body instanceof File ? body : body && JSON.stringify(body)
    try {
      const response = await fetch(`/console/${path}`, { method, headers, body: sent })
      if (!response.ok) return { ok: false, problem: (await response.json()) as Problem }
      return { ok: true, value: (response.status === 204 ? null : await response.json()) as T }
    } catch {
      return { ok: false, problem: 'unreachable' }
    }
  }

  async function signIn(name: string, password: string): Promise<Answer<SignedIn>> {
    const answer = await ask<SignedIn>('POST', 'sign-in', { name, password })
    if (answer.ok) token = answer.value.token
    return answer
  }

  async function signOut(): Promise<Answer<null>> {
    const answer = await ask<null>('POST', 'sign-out')
    token = ''
    return answer
  }

  return {
    signIn,
    signOut,
    overview: () => ask('GET', 'overview'),
    openRequest: (file) => ask('POST', 'requests', file),
    enrol: (hash, input) => ask('POST', `requests/${hash}/enrol`, input),
    dismiss: (hash) => ask('POST', `requests/${hash}/dismiss`),
    revoke: (key, reason) => ask('POST', `devices/${key}/revoke`, { reason }),
    document: (scope, kind, id) => ask('GET', `schools/${scope}/documents/${kind}/${id}`),
    decide: (scope, input) => ask('POST', `schools/${scope}/decide`, input),
    recognise: (scope, input) => ask('POST', `schools/${scope}/recognise`, input),
    takeIn: (file) => ask('POST', 'packages', file),
    returnPackage: (scope) => ask('POST', `schools/${scope}/return`),
    schemes: () => ask('GET', 'schemes'),
    rehearse: (file) => ask('POST', 'schemes/rehearse', { file }),
    publish: (input) => ask('POST', 'schemes', input),
  }
}
