import { mkdir, writeFile } from 'node:fs/promises'
import { builtRenderer } from '../../build/build-renderer.ts'
import { init } from '../../county/commands/init.ts'
import { start } from '../../county/commands/serve.ts'
import type {
  ConsoleDocument,
  ConsoleOverview,
  EnrolledDevice,
  ReturnFiles,
  SignedIn,
  TakenPackage,
} from '../../shared/contract/county-http.ts'

/** The county of the demonstration: its own server with its own PostgreSQL, and an official at the console. */
export interface DemoCounty {
  readonly address: string
  overview(): Promise<ConsoleOverview>
  /** The request by file, as it came on a stick. */
  handInRequest(bytes: Uint8Array): Promise<string>
  enrol(hash: string, school: string | null, typed: string): Promise<EnrolledDevice>
  document(scope: string, kind: 'plan' | 'claim', id: string): Promise<ConsoleDocument>
  file(scope: string, id: string, number: string): Promise<void>
  recognise(scope: string, id: string, number: string): Promise<void>
  handInPackage(name: string, bytes: Uint8Array): Promise<TakenPackage>
  returnPackages(scope: string): Promise<ReturnFiles>
  stop(): Promise<void>
}

export const OFFICIAL = { name: '系统管理员', password: 'demonstration' }

export async function startCounty(folder: string): Promise<DemoCounty> {
  await mkdir(folder, { recursive: true })
  const password = `${folder}/password.txt`
  await writeFile(password, `${OFFICIAL.password}\n`)
  const places = [`${folder}/safe`, `${folder}/archive`]
  for (const place of places) await mkdir(place, { recursive: true })
  const copies = places.flatMap((place) => ['--root-copy', `${place}/root.txt`])
  const who = ['--name', '霍尔果斯市', '--division', '654004', '--password-file', password, '--confirmed']
  await init([`${folder}/data`, ...who, ...copies])
  const serving = { host: '127.0.0.1', port: 0, isProxy: () => false, builtPages: builtRenderer }
  const running = await start(`${folder}/data`, serving)
  if (!running) throw new Error('the county did not start')
  const address = `http://127.0.0.1:${running.port}`
  let token = ''
  ;({ token } = await ask<SignedIn>('POST', 'sign-in', OFFICIAL))

  async function ask<T>(method: string, path: string, body?: object | Uint8Array): Promise<T> {
    const raw = body instanceof Uint8Array
    const response = await fetch(`${address}/console/${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body ? { 'content-type': raw ? 'application/octet-stream' : 'application/json' } : {}),
      },
      body: raw ? new Uint8Array(body) : body ? JSON.stringify(body) : null,
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return (response.status === 204 ? null : await response.json()) as T
  }

  async function document(scope: string, kind: string, id: string): Promise<ConsoleDocument> {
    return ask('GET', `schools/${scope}/documents/${kind}/${id}`)
  }

  return {
    address,
    overview: () => ask('GET', 'overview'),
    handInRequest: async (bytes) => (await ask<{ hash: string }>('POST', 'requests', bytes)).hash,
    enrol: (hash, school, typed) => ask('POST', `requests/${hash}/enrol`, { school, typed }),
    document,
    async file(scope, id, number) {
      const { stood } = await document(scope, 'plan', id)
      const decision = { step: 'file', document: { kind: 'plan', id }, stood, opinion: '同意备案', number }
      await ask('POST', `schools/${scope}/decide`, decision)
    },
    async recognise(scope, id, number) {
      const { stood, offered } = await document(scope, 'claim', id)
      const reviewed = {
        step: 'review',
        document: { kind: 'claim', id },
        stood,
        opinion: '审核同意',
        number: '',
      }
      if (offered.includes('review')) await ask('POST', `schools/${scope}/decide`, reviewed)
      await ask('POST', `schools/${scope}/recognise`, { claim: id, stood, opinion: '同意认定', number })
    },
    handInPackage: (_name, bytes) => ask('POST', 'packages', bytes),
    returnPackages: (scope) => ask('POST', `schools/${scope}/return`),
    stop: running.stop,
  }
}
