import type { FastifyInstance, InjectOptions } from 'fastify'
import { expect, test } from 'vitest'
import type { CountyDesk } from '../../county/county-desk.ts'
import { COUNTY_REFUSALS } from '../../county/county-result.ts'
import { PROBLEMS, type ProblemKind, problemOf } from '../../county/problems.ts'
import { createCountyApp } from '../../county/routes/county-app.ts'
import { told } from '../../county/store/view-unavailable.ts'
import type { ConsoleOverview, Problem, ReturnFiles } from '../../shared/contract/county-http.ts'
import { FILE_NAME_HEADER, PACKAGE_TYPE, RETURN_COUNT_HEADER } from '../../shared/contract/county-http.ts'
import type { ConsolePackage, Portion } from '../../shared/contract/county-lists.ts'
import { bytesSource } from '../../shared/disk/packages/package-source.ts'
import {
  enrol,
  makeKeys,
  makePc,
  must,
  newDisk,
  openSeat,
  PLAN,
  packed,
  planChanges,
  submit,
} from './county-world.ts'

const BYTES = { 'content-type': PACKAGE_TYPE }
const WHO = { name: '系统管理员', role: 'administrator', password: '一个足够长的密码' } as const

async function opened(more: { desk?: Partial<CountyDesk>; perMinute?: number } = {}) {
  const seat = await openSeat(newDisk(), await makeKeys())
  let ticks = 0
  must(await seat.desk.accounts.add(WHO, null))
  const app = await createCountyApp({
    desk: { ...seat.desk, ...more.desk },
    store: seat.store,
    county: { name: '石桥县', division: '511999' },
    pages: new Map(),
    ticks: () => ticks,
    perMinute: more.perMinute,
  })
  function pass(ms: number): void {
    ticks += ms
  }
  return { seat, app, pass }
}

async function signedIn(app: FastifyInstance): Promise<{ authorization: string }> {
  const { name, password } = WHO
  const answer = await app.inject({ method: 'POST', url: '/console/sign-in', payload: { name, password } })
  expect(answer.statusCode).toBe(200)
  return { authorization: `Bearer ${answer.json().token}` }
}

test('a PC asks, is enrolled at the console, sends a package and gets the county’s in return', async () => {
  const { app } = await opened()
  const headers = await signedIn(app)
  const pc = await makePc('office')
  const asked = must(await pc.trust.ask({ code: '5119990001', name: '东街小学' }, '办公室电脑'))
  const sent = await app.inject({
    method: 'POST',
    url: '/v1/enrolment-requests',
    headers: BYTES,
    payload: Buffer.from(asked.bytes),
  })
  expect(sent.statusCode).toBe(202)
  const { hash } = sent.json()
  const early = await app.inject({ url: `/v1/enrolment-answers/${hash}` })
  expect([early.statusCode, early.json().kind]).toEqual([404, 'not-yet'])

  const overview = (await app.inject({ url: '/console/overview', headers })).json() as ConsoleOverview
  expect(overview.requests).toMatchObject([{ hash, schoolName: '东街小学' }])
  const url = `/console/requests/${hash}/enrol`
  const wrong = await app.inject({ method: 'POST', url, headers, payload: { school: null, typed: '老虎' } })
  expect([wrong.statusCode, wrong.json().kind]).toEqual([409, 'enrolment-words-differ'])
  const right = await app.inject({
    method: 'POST',
    url,
    headers,
    payload: { school: null, typed: pc.trust.words().ours },
  })
  const answer = await app.inject({ url: `/v1/enrolment-answers/${hash}` })
  must(await pc.trust.takeAnswer(answer.rawPayload))
  must(await pc.trust.confirm(right.json().answerWords.join('')))

  await pc.save(...planChanges())
  await submit(pc, PLAN)
  const upload = {
    method: 'POST',
    url: '/v1/packages',
    headers: BYTES,
    payload: Buffer.from(await packed(pc)),
  } as const
  const down = await app.inject(upload)
  expect([down.statusCode, down.headers['content-type'], down.headers[RETURN_COUNT_HEADER]]).toEqual([
    200,
    PACKAGE_TYPE,
    '1',
  ])
  must(await pc.exchange.takeIn(bytesSource(down.rawPayload), 'http', 'line'))
  expect(pc.exchange.counts()).toMatchObject({ written: 2, accepted: 2 })

  const { scope } = right.json()
  const shown = (
    await app.inject({ url: `/console/schools/${scope}/documents/plan/${PLAN.id}`, headers })
  ).json()
  expect(shown).toMatchObject({ step: 'submit', twoValues: false, uncovered: 0, computed: null })
  const filing = { step: 'file', document: PLAN, stood: shown.stood, opinion: '', number: '7' }
  const filed = await app.inject({
    method: 'POST',
    url: `/console/schools/${scope}/decide`,
    headers,
    payload: filing,
  })
  expect(filed.statusCode).toBe(204)
  const back = await app.inject({ method: 'POST', url: `/console/schools/${scope}/return`, headers })
  const { files } = back.json() as ReturnFiles
  expect(files).toMatchObject([{ name: 'D-5119990001-2-1.yxb', operations: 1 }])
  must(await pc.exchange.takeIn(bytesSource(Buffer.from(files[0]!.base64, 'base64')), 'folder', 'x'))
  const after = (await app.inject({ url: '/console/overview', headers })).json() as ConsoleOverview
  expect(after).toMatchObject({ requests: [], schools: 1, waiting: 0, contested: 0 })
  const latest = { search: '', direction: null, after: null }
  const listed = await app.inject({ method: 'POST', url: '/console/packages/list', headers, payload: latest })
  const { lines } = listed.json() as Portion<ConsolePackage>
  expect(lines.map(({ direction }) => direction).sort()).toEqual(['in', 'out', 'out'])
})

test('a package handed in at the console is taken whatever its file is called', async () => {
  const { app, seat } = await opened()
  const headers = await signedIn(app)
  const pc = await makePc('office')
  const scope = await enrol(seat.desk, pc, '5119990001')
  // Not acknowledged, so each package brings all there is.
  let known = 0
  for (const [file, kept] of [
    [encodeURIComponent('U盘/第1包.yxb'), '第1包.yxb'],
    ['%zz', ''],
    [undefined, ''],
  ] as const) {
    await pc.save(...planChanges(file))
    const named = file === undefined ? {} : { [FILE_NAME_HEADER]: file }
    const payload = Buffer.from(await packed(pc))
    const url = '/console/packages'
    const taken = await app.inject({
      method: 'POST',
      url,
      headers: { ...headers, ...BYTES, ...named },
      payload,
    })
    expect(taken.json()).toEqual({ scope, school: '5119990001小学', fresh: 1, known })
    known++
    expect((await seat.store.packages({ most: 9 })).map(({ file }) => file)).toContain(kept)
  }
})

test('CO2 without a session the console says nothing, and a signed-out session is none', async () => {
  const { app } = await opened()
  const headers = await signedIn(app)
  for (const [method, url] of CONSOLE_ROUTES) {
    const answer = await app.inject({ method, url, payload: method === 'POST' ? {} : undefined })
    expect([url, answer.statusCode, answer.json().kind]).toEqual([url, 401, 'not-signed-in'])
  }
  await app.inject({ method: 'POST', url: '/console/sign-out', headers })
  expect((await app.inject({ url: '/console/overview', headers })).statusCode).toBe(401)
})

test('CO2 failed sign-ins are slowed, for a name that exists and for one that does not', async () => {
  for (const name of [WHO.name, '没有这个人']) {
    const { app, pass } = await opened()
    const attempt = async (password: string) =>
      (await app.inject({ method: 'POST', url: '/console/sign-in', payload: { name, password } })).json().kind
    for (let at = 0; at < 3; at++) expect(await attempt('猜的密码')).toBe('sign-in-failed')
    expect(await attempt(WHO.password)).toBe('sign-in-slowed')
    pass(2000)
    const right = await attempt(WHO.password)
    expect(right).toBe(name === WHO.name ? undefined : 'sign-in-failed')
  }
})

test('CO3 whatever the core refuses is said as a problem of the catalogue, with its status', async () => {
  const { app: bare } = await opened()
  await bare.close()
  for (const kind of [...COUNTY_REFUSALS, 'package-revoked', 'disk-full', 'data-damaged'] as const) {
    const refusing = async () => ({ ok: false, refusal: { refused: kind } }) as const
    const { app } = await opened({ desk: { receive: refusing } })
    const answer = await app.inject({
      method: 'POST',
      url: '/v1/packages',
      headers: BYTES,
      payload: Buffer.from('x'),
    })
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect([answer.statusCode, answer.json()]).toEqual([PROBLEMS[kind].status, problemOf({ refused: kind })])
  }
  expect(problemOf({ refused: 'disk-full' }).status).toBe(507)
  expect(problemOf({ refused: 'pin-wrong' }).kind).toBe('fault')
}, 120_000)

test('CO3 every problem of HTTP itself is reachable and has the form of the others', async () => {
  const seen = new Set<string>()
  const { app } = await opened({ perMinute: 40 })
  const headers = await signedIn(app)
  async function ask(expected: ProblemKind, options: InjectOptions) {
    const answer = await app.inject(options)
    const said = answer.json() as Problem
    expect([said.kind, said.status, said.type]).toEqual([
      expected,
      answer.statusCode,
      `urn:yanxiubu:problem:${expected}`,
    ])
    expect(said.title.length).toBeGreaterThan(5)
    seen.add(expected)
  }
  await ask('not-found', { url: '/v1/nothing' })
  await ask('not-found', { url: '/v1/%2e%2e%5c%00' })
  await ask('bad-request', { url: '/v1/enrolment-answers/x' })
  await ask('bad-request', { url: '/v1/%zz' })
  await ask('not-yet', { url: `/v1/enrolment-answers/${'0'.repeat(64)}` })
  await ask('media-type', {
    method: 'POST',
    url: '/v1/packages',
    headers: { 'content-type': 'text/plain' },
    payload: 'x',
  })
  await ask('media-type', { method: 'POST', url: '/v1/packages', payload: { a: 1 } })
  await ask('media-type', {
    method: 'POST',
    url: '/v1/packages',
    headers: { ...BYTES, 'content-encoding': 'gzip' },
    payload: 'x',
  })
  await ask('body-too-large', {
    method: 'POST',
    url: '/v1/enrolment-requests',
    headers: BYTES,
    payload: Buffer.alloc(30_000),
  })
  await ask('enrolment-file' as ProblemKind, {
    method: 'POST',
    url: '/v1/enrolment-requests',
    headers: BYTES,
    payload: Buffer.alloc(30),
  })
  await ask('package-size', { method: 'POST', url: '/v1/packages', headers: BYTES, payload: Buffer.alloc(3) })
  await ask('bad-request', {
    method: 'POST',
    url: '/console/sign-in',
    headers: { 'content-type': 'application/json' },
    payload: '{"name":',
  })
  await ask('bad-request', {
    method: 'POST',
    url: '/console/sign-in',
    payload: JSON.parse('{"name":"a","password":"b","__proto__x":1}'),
  })
  await ask('bad-request', {
    method: 'POST',
    url: '/console/sign-in',
    headers: { 'content-type': 'application/json' },
    payload: '{"__proto__":{"x":1},"name":"a","password":"b"}',
  })
  await ask('bad-request', {
    method: 'POST',
    url: `/console/schools/${'0'.repeat(31)}'/decide`,
    headers,
    payload: {},
  })
  await ask('document-unknown', {
    url: `/console/schools/${'0'.repeat(32)}/documents/plan/${'1'.repeat(32)}`,
    headers,
  })
  for (let at = 0; at < 40; at++) await app.inject({ url: '/console/overview', headers })
  await ask('too-many-requests', { url: '/console/overview', headers })

  const failing = await opened({ desk: { receive: () => told(Promise.reject(new Error('ECONNREFUSED'))) } })
  const down = await failing.app.inject({ method: 'POST', url: '/v1/packages', headers: BYTES, payload: 'x' })
  expect([down.statusCode, down.json().kind]).toEqual([503, 'view-unavailable'])
})

const ID = '0'.repeat(32)
const KEY = '0'.repeat(64)
const CONSOLE_ROUTES: readonly (readonly ['GET' | 'POST', string])[] = [
  ['GET', '/console/overview'],
  ['POST', '/console/requests'],
  ['POST', `/console/requests/${KEY}/enrol`],
  ['GET', `/console/requests/${KEY}/answer`],
  ['POST', `/console/requests/${KEY}/dismiss`],
  ['GET', `/console/schools/${ID}/documents/plan/${ID}`],
  ['POST', `/console/schools/${ID}/decide`],
  ['POST', `/console/schools/${ID}/recognise`],
  ['POST', `/console/devices/${KEY}/revoke`],
  ['POST', '/console/packages'],
  ['POST', `/console/schools/${ID}/return`],
]
