import { type ChildProcess, spawn } from 'node:child_process'
import * as fs from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { derivedId } from '../../shared/base/hash.ts'
import { COUNTY_PATHS, PACKAGE_TYPE, type Problem, type SignedIn } from '../../shared/contract/county-http.ts'
import { bytesSource } from '../../shared/disk/packages/package-source.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import { set } from '../worlds/feed-pen.ts'
import { makePc, must, PLAN, packed, planChanges, type SchoolPc, submit } from './county-world.ts'
import { withFolder } from './store/postgres-world.ts'

const MAIN = fileURLToPath(new URL('../../county/main.ts', import.meta.url))
const PASSWORD = '一个足够长的密码'

test('CO1 CO4 two schools over HTTP: enrolled, sent, decided; the server killed with -9 in between loses nothing', async () => {
  await withFolder(async (folder) => {
    await makeCounty(folder)
    let server = await serve(folder)
    try {
      const east = await makePc('east')
      const west = await makePc('west')
      let official = await signIn(server.url)
      const scopes = [
        await enrolOver(server.url, official, east, '5119990001'),
        await enrolOver(server.url, official, west, '5119990002'),
      ]
      await east.save(...planChanges('东街计划'))
      await submit(east, PLAN)
      await west.save(set('person', derivedId('person', 1), 'name', '西街教师'))
      await send(server.url, east)

      // West's package is on its way when the power goes: it may be taken in or not, and is sent again.
      const upload = post(server.url, COUNTY_PATHS.packages, await packed(west)).catch(() => undefined)
      server.process.kill('SIGKILL')
      await upload
      await server.ended
      server = await serve(folder)
      official = await signIn(server.url)
      await send(server.url, west)
      await send(server.url, west)
      expect(west.exchange.counts()).toMatchObject({ written: 1, accepted: 1 })

      const shown = await ask(server.url, official, 'GET', `schools/${scopes[0]}/documents/plan/${PLAN.id}`)
      const filing = { step: 'file', document: PLAN, stood: shown.stood, opinion: '', number: '石教备7号' }
      await ask(server.url, official, 'POST', `schools/${scopes[0]}/decide`, filing)
      server.process.kill('SIGKILL')
      await server.ended
      server = await serve(folder)
      await send(server.url, east)
      expect(
        east.log
          .fold(HOME)
          .list('county-decision')
          .map(({ fields }) => fields.number),
      ).toEqual(['石教备7号'])
      expect(west.log.fold(HOME).list('county-decision')).toEqual([])

      const second = await run(['serve', folder])
      expect([second.code, second.errors]).toEqual([1, expect.stringContaining('正在使用')])
    } finally {
      await server.stop()
    }
    const rebuilt = await run(['rebuild', folder])
    expect([rebuilt.code, rebuilt.output]).toEqual([0, expect.stringMatching(/核对一致.*\n重建前也一致/)])
  })
})

test('a county is made once, its root is kept elsewhere and makes the next key; other accounts are added', async () => {
  await withFolder(async (folder) => {
    await makeCounty(folder)
    const words = (await fs.readFile(`${folder}.甲/root`, 'utf8')).trim().split('\n').at(-1)!
    const kept = await fs.readdir(folder)
    for (const name of kept) expect(await fs.readFile(`${folder}/${name}`, 'utf8')).not.toContain(words)
    expect((await fs.stat(`${folder}/keys.json`)).mode & 0o777).toBe(0o600)

    const again = await run([...initOf(folder, 'again')])
    expect([again.code, again.errors]).toEqual([1, expect.stringContaining('没有重复建立')])
    const secret = ['--password-file', `${folder}.password`]
    const office = [
      'account',
      folder,
      '--name',
      '李主任',
      '--role',
      'training-office',
      '--by',
      '系统管理员',
      ...secret,
    ]
    expect((await run(office)).output).toContain('李主任')
    expect((await run(office)).code).toBe(1)
    expect((await run(['new-key', folder, '--root-copy', `${folder}.乙/root`])).output).toContain('第 2 把')
    const server = await serve(folder)
    try {
      const { who } = await signIn(server.url, '李主任')
      expect(who.role).toBe('training-office')
      const pc = await makePc('east')
      await enrolOver(server.url, await signIn(server.url), pc, '5119990001')
      expect(pc.trust.pinned()?.operational.number).toBe(2)
      await pc.save(...planChanges())
      await send(server.url, pc)
      expect(pc.exchange.counts()).toMatchObject({ written: 1, accepted: 1 })
    } finally {
      await server.stop()
    }
  })
})

interface Server {
  readonly url: string
  readonly process: ChildProcess
  readonly ended: Promise<unknown>
  stop(): Promise<void>
}

interface Signed {
  readonly who: SignedIn
  readonly headers: Record<string, string>
}

function initOf(folder: string, copy = 'root'): string[] {
  const copies = ['甲', '乙'].flatMap((place) => ['--root-copy', `${folder}.${place}/${copy}`])
  const secret = ['--password-file', `${folder}.password`]
  return ['init', folder, '--name', '石桥县', '--division', '511999', ...copies, ...secret, '--confirmed']
}

async function makeCounty(folder: string): Promise<void> {
  await fs.mkdir(`${folder}.甲`)
  await fs.mkdir(`${folder}.乙`)
  await fs.writeFile(`${folder}.password`, PASSWORD)
  const made = await run(initOf(folder))
  expect([made.code, made.errors]).toEqual([0, ''])
}

async function serve(folder: string): Promise<Server> {
  const child = spawn(process.execPath, [MAIN, folder, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] })
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

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM')
  await ended
}

async function run(
  args: readonly string[],
): Promise<{ code: number | null; output: string; errors: string }> {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
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

async function post(url: string, path: string, bytes: Uint8Array): Promise<Response> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'Content-Type': PACKAGE_TYPE },
    body: Buffer.from(bytes),
  })
  if (!response.ok) throw new Error(((await response.json()) as Problem).kind)
  return response
}

async function send(url: string, pc: SchoolPc): Promise<void> {
  const answer = await post(url, COUNTY_PATHS.packages, await packed(pc))
  must(await pc.exchange.takeIn(bytesSource(new Uint8Array(await answer.arrayBuffer())), 'http', 'line'))
}

async function signIn(url: string, name = '系统管理员'): Promise<Signed> {
  const headers = { 'Content-Type': 'application/json' }
  const body = JSON.stringify({ name, password: PASSWORD })
  const who = (await (
    await fetch(`${url}/console/sign-in`, { method: 'POST', headers, body })
  ).json()) as SignedIn
  return { who, headers: { ...headers, Authorization: `Bearer ${who.token}` } }
}

async function ask(url: string, { headers }: Signed, method: string, path: string, body?: object) {
  const sent = body && JSON.stringify(body)
  const response = await fetch(`${url}/console/${path}`, { method, headers, body: sent })
  if (!response.ok) throw new Error(((await response.json()) as Problem).kind)
  return response.status === 204 ? null : await response.json()
}

async function enrolOver(url: string, official: Signed, pc: SchoolPc, code: string): Promise<string> {
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
