import { type ChildProcess, spawn } from 'node:child_process'
import * as fs from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import {
  COUNTY_PATHS,
  PACKAGE_TYPE,
  type Problem,
  type SignedIn,
} from '../../../shared/contract/county-http.ts'
import { bytesSource } from '../../../shared/disk/packages/package-source.ts'
import { must, packed, type SchoolPc } from '../county-world.ts'

/** The county's program as its office runs it: another process, spoken to over HTTP. */
const MAIN = fileURLToPath(new URL('../../../county/main.ts', import.meta.url))
const PASSWORD = '一个足够长的密码'

export interface Server {
  readonly url: string
  readonly process: ChildProcess
  readonly ended: Promise<unknown>
  stop(): Promise<void>
}

export interface Signed {
  readonly who: SignedIn
  readonly headers: Record<string, string>
}

export function initOf(folder: string, copy = 'root'): string[] {
  const copies = ['甲', '乙'].flatMap((place) => ['--root-copy', `${folder}.${place}/${copy}`])
  const secret = ['--password-file', `${folder}.password`]
  return ['init', folder, '--name', '石桥县', '--division', '511999', ...copies, ...secret, '--confirmed']
}

export async function makeCounty(folder: string): Promise<void> {
  await fs.mkdir(`${folder}.甲`)
  await fs.mkdir(`${folder}.乙`)
  await fs.writeFile(`${folder}.password`, PASSWORD)
  const made = await run(initOf(folder))
  if (made.code !== 0 || made.errors !== '') throw new Error(`init: ${made.code} ${made.errors}`)
}

/** `DATABASE_URL` absent: a PostgreSQL of its own. */
export type Surroundings = { readonly DATABASE_URL?: string; readonly NODE_OPTIONS?: string }

export async function serve(folder: string, env: Surroundings = {}): Promise<Server> {
  const child = begin([folder, '--port', '0'], env)
  const ended = new Promise((done) => child.once('exit', done))
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /(http:\S+)\/$/.exec(line)?.[1]
    if (url) return { url, process: child, ended, stop: () => stop(child, ended) }
  }
  throw new Error(`the server did not start: ${errors}`)
}

export async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM')
  await ended
}

export async function run(
  args: readonly string[],
  env: Surroundings = {},
): Promise<{ code: number | null; output: string; errors: string }> {
  const child = begin(args, env)
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const code = await new Promise<number | null>((done) => child.once('close', done))
  return { code, output, errors }
}

export function begin(args: readonly string[], env: Surroundings = {}) {
  const stdio = ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe']
  return spawn(process.execPath, [MAIN, ...args], { stdio, env: { ...process.env, ...env } })
}

export async function post(url: string, path: string, bytes: Uint8Array): Promise<Response> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'Content-Type': PACKAGE_TYPE },
    body: Buffer.from(bytes),
  })
  if (!response.ok) throw new Error(((await response.json()) as Problem).kind)
  return response
}

export async function send(url: string, pc: SchoolPc): Promise<void> {
  const answer = await post(url, COUNTY_PATHS.packages, await packed(pc))
  must(await pc.exchange.takeIn(bytesSource(new Uint8Array(await answer.arrayBuffer())), 'http', 'line'))
}

export async function signIn(url: string, name = '系统管理员'): Promise<Signed> {
  const headers = { 'Content-Type': 'application/json' }
  const body = JSON.stringify({ name, password: PASSWORD })
  const who = (await (
    await fetch(`${url}/console/sign-in`, { method: 'POST', headers, body })
  ).json()) as SignedIn
  return { who, headers: { ...headers, Authorization: `Bearer ${who.token}` } }
}

export async function ask(url: string, { headers }: Signed, method: string, path: string, body?: object) {
  const sent = body && JSON.stringify(body)
  const response = await fetch(`${url}/console/${path}`, { method, headers, body: sent })
  if (!response.ok) throw new Error(((await response.json()) as Problem).kind)
  return response.status === 204 ? null : await response.json()
}

export async function enrolOver(url: string, official: Signed, pc: SchoolPc, code: string): Promise<string> {
  const asked = must(await pc.trust.ask({ code, name: `${code}小学` }, '办公室电脑'))
  const { hash } = (await (await post(url, COUNTY_PATHS.enrolmentRequests, asked.bytes)).json()) as {
    hash: string
  }
  const typed = pc.trust.words().ours
  const { scope, answerWords } = await ask(url, official, 'POST', `requests/${hash}/enrol`, {
    school: null,
    typed,
  })
  const answer = await fetch(`${url}${COUNTY_PATHS.enrolmentAnswers}/${hash}`)
  must(await pc.trust.takeAnswer(new Uint8Array(await answer.arrayBuffer())))
  must(await pc.trust.confirm(answerWords.join('')))
  return scope
}
