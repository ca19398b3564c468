import * as http from 'node:http'
import { connect, type Socket } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import { expect, test } from 'vitest'
import { createCountyApp } from '../../../county/routes/county-app.ts'
import { endSlowBodies } from '../../../county/routes/slow-bodies.ts'
import { trustedProxies } from '../../../county/routes/trusted-proxies.ts'
import { COUNTY_PATHS, PACKAGE_TYPE, type Problem } from '../../../shared/contract/county-http.ts'
import { makeKeys, must, newDisk, openSeat } from '../county-world.ts'

const WHO = { name: '系统管理员', role: 'administrator', password: '一个足够长的密码' } as const
const PROXY = '127.0.0.9'

async function opened(proxies = '') {
  const { desk, store } = await openSeat(newDisk(), await makeKeys())
  must(await desk.accounts.add(WHO, null))
  const county = { name: '石桥县', division: '511999' }
  return createCountyApp({
    desk,
    store,
    county,
    pages: new Map(),
    ticks: () => 0,
    isProxy: trustedProxies(proxies)!,
  })
}

/** The answer to a request of which so much of the body is sent and no more. */
async function answerTo(app: FastifyInstance, path: string, headers: http.OutgoingHttpHeaders, body: Buffer) {
  const address = app.server.address() as { port: number }
  const request = http.request({ port: address.port, path, method: 'POST', headers })
  request.on('error', () => undefined)
  request.write(body)
  const answer = await new Promise<http.IncomingMessage>((done) => request.once('response', done))
  let said = ''
  for await (const chunk of answer) said += chunk
  request.destroy()
  return { status: answer.statusCode, kind: (JSON.parse(said) as Problem).kind }
}

test('CO2 PK7 a stranger is answered by the beginning of a body, and nobody waits for the rest', async () => {
  const app = await opened()
  await app.listen({ host: '127.0.0.1', port: 0 })
  try {
    const bytes = { 'content-type': PACKAGE_TYPE, 'content-length': 60_000_000 }
    expect(await answerTo(app, COUNTY_PATHS.packages, bytes, Buffer.alloc(2000))).toEqual({
      status: 400,
      kind: 'package-magic',
    })
    // Without a session nothing is read at all, neither a package nor a question's JSON.
    for (const [path, type, length] of [
      ['/console/packages', PACKAGE_TYPE, 60_000_000],
      ['/console/schemes/rehearse', 'application/json', 8_000_000],
      ['/console/requests', PACKAGE_TYPE, 20_000],
    ] as const) {
      const headers = { 'content-type': type, 'content-length': length }
      expect(await answerTo(app, path, headers, Buffer.from('{'))).toEqual({
        status: 401,
        kind: 'not-signed-in',
      })
    }
  } finally {
    await app.close()
  }
})

test('a request that comes too slowly ends with a sentence; a school over a slow line is heard', async () => {
  let now = 0
  const app = Fastify()
  const bodies = endSlowBodies(app, () => now)
  let arrived = Promise.withResolvers<void>()
  const lines: Socket[] = []
  app.server.on('connection', (line) => lines.push(line))
  for (const path of ['/stranger', '/school'])
    app.post(path, {
      onRequest: async (request) => {
        if (path === '/school') bodies.known(request)
        arrived.resolve()
      },
      handler: async () => 'done',
    })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as { port: number }
  /** Headers and a part of the body; answers with what comes back until the line ends. */
  async function drip(path: string, sent: number) {
    arrived = Promise.withResolvers()
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    socket.on('data', (chunk) => (heard += chunk))
    const ended = new Promise<string>((done) => socket.once('close', () => done(heard)))
    const head = `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n`
    socket.write(head + ' '.repeat(sent))
    await arrived.promise
    return { socket, ended }
  }
  try {
    now = 0
    const stranger = await drip('/stranger', 1)
    const school = await drip('/school', 1)
    now = 29_999
    bodies.look()
    now = 30_001
    bodies.look()
    for (const { ended } of [stranger, school]) {
      const heard = await ended
      expect(heard).toContain('HTTP/1.1 408 Request Timeout')
      expect(heard).toContain('内容传得太慢')
    }
    // Two kilobytes a second, asked after half a minute: it goes on.
    now = 0
    const slow = await drip('/school', 1)
    const before = lines.at(-1)!.bytesRead
    slow.socket.write(' '.repeat(61_999))
    while (lines.at(-1)!.bytesRead < before + 61_999) await new Promise(setImmediate)
    now = 30_001
    bodies.look()
    slow.socket.write(`${' '.repeat(838_000 - 2)}{}`)
    let said = ''
    slow.socket.on('data', (chunk) => {
      said += chunk
      if (said.includes('done')) slow.socket.destroy()
    })
    expect(await slow.ended).toContain('200 OK')
  } finally {
    await app.close()
  }
})

test('CO2 only a proxy that is named says where a request comes from', async () => {
  const limit = 30
  const tries = async (app: FastifyInstance, remoteAddress: string, forwarded: (at: number) => string) => {
    const told: number[] = []
    for (let at = 0; at < limit + 2; at++) {
      const headers = { 'x-forwarded-for': forwarded(at), 'x-forwarded-proto': 'https' }
      const asked = { method: 'POST', url: '/console/sign-in', payload: {}, remoteAddress, headers } as const
      told.push((await app.inject(asked)).statusCode)
    }
    return told.filter((status) => status === 429).length
  }
  const each = (at: number) => `198.51.100.${at}`
  const trusting = await opened(`10.0.0.0/8, ${PROXY}`)
  expect(await tries(trusting, PROXY, each)).toBe(0)
  expect(await tries(trusting, '10.1.2.3', each)).toBe(0)
  expect(await tries(trusting, PROXY, () => '198.51.100.200')).toBe(2)
  // What a client says of itself before the proxy is not believed either.
  expect(await tries(trusting, PROXY, (at) => `${each(at)}, 198.51.100.201`)).toBe(2)
  expect(await tries(trusting, '192.0.2.7', each)).toBe(2)
  expect(await tries(await opened(), '127.0.0.1', each)).toBe(2)
})

test('a promise of TLS is made over TLS alone, as a proxy that is named says it', async () => {
  const app = await opened(PROXY)
  const promised = async (remoteAddress: string) => {
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '198.51.100.1' }
    return (await app.inject({ url: '/nothing', remoteAddress, headers })).headers[
      'strict-transport-security'
    ]
  }
  expect([await promised(PROXY), await promised('192.0.2.7')]).toEqual(['max-age=31536000', undefined])
})

test('proxies are named by address or network; anything else is no name', () => {
  for (const text of ['proxy.local', '10.0.0.0/33', '10.0.0.0/x', '10.0.0.0/8/8', '::1/129', '1.2.3'])
    expect([text, trustedProxies(text)]).toEqual([text, undefined])
  const isProxy = trustedProxies('127.0.0.1, 10.0.0.0/8,fd00::/8')!
  const addresses = [
    '127.0.0.1',
    '::ffff:127.0.0.1',
    '10.255.0.1',
    'fd00::9',
    '127.0.0.2',
    '11.0.0.1',
    '::1',
    '',
  ]
  expect(addresses.map(isProxy)).toEqual([true, true, true, true, false, false, false, false])
  expect(trustedProxies('')!('127.0.0.1')).toBe(false)
})
