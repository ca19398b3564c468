import type { IncomingMessage } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refuseForeigner } from '../../electron/security/loopback.ts'
import { exchangeToken } from '../worlds/shell-client.ts'
import { head, type RawAnswer, type ShellWorld, sendBytes, sendRaw, startShellWorld } from './shell-world.ts'

let world: ShellWorld
let session: string

beforeAll(async () => {
  world = await startShellWorld()
  session = await exchangeToken(world.origin, new URL(world.shell.address()).hash.slice(1))
})
afterAll(() => world.shell.close())

function page(changed: Readonly<Record<string, string | undefined>> = {}): Promise<RawAnswer> {
  return sendRaw(world, head(world, 'GET / HTTP/1.1', changed))
}

function download(
  changed: Readonly<Record<string, string | undefined>> = {},
  body = '{"id":"unknown"}',
): Promise<RawAnswer> {
  const lengths = { 'Content-Length': String(Buffer.byteLength(body)), 'X-App-Token': session }
  return sendRaw(world, head(world, 'POST /api/download HTTP/1.1', { ...lengths, ...changed }), body)
}

describe('the measure: what is let in', () => {
  test('T8 the same requests unchanged are answered, so each refusal below has the one cause it names', async () => {
    expect((await page()).status).toBe(200)
    expect((await download()).status).toBe(404)
    expect(world.reached).toEqual(['unknown'])
    world.reached.length = 0
  })
})

describe('Host and Origin', () => {
  test.each([
    'evil.test',
    'evil.test:PORT',
    'localhost:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1:PORT.evil.test',
    '127.0.0.2:PORT',
    '[::1]:PORT',
    '',
  ])('T8 a rebound or foreign Host %j is answered 421', async (host) => {
    const named = { Host: host.replace('PORT', String(world.shell.port)) }
    expect((await page(named)).status).toBe(421)
    expect((await download(named)).status).toBe(421)
  })

  test('T8 no Host, or two, is answered 421', async () => {
    expect((await page({ Host: undefined })).status).toBe(421)
    const twice = [...head(world, 'GET / HTTP/1.1'), 'Host: evil.test']
    expect((await sendRaw(world, twice)).status).toBeOneOf([400, 421])
  })

  test.each([
    'http://evil.test',
    'http://localhost:PORT',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1:PORT/',
    'http://127.0.0.1:1',
    'null',
    '',
  ])('T8 a foreign Origin %j is answered 403, on pages too', async (origin) => {
    const named = { Origin: origin.replace('PORT', String(world.shell.port)) }
    expect((await page(named)).status).toBe(403)
    expect((await download(named)).status).toBe(403)
  })

  test('T8 two Origins are answered 403, also where both are ours or the first one is', async () => {
    for (const second of [world.origin, 'http://evil.test', '']) {
      const twice = [...head(world, 'GET / HTTP/1.1', { Origin: world.origin }), `Origin: ${second}`]
      expect((await sendRaw(world, twice)).status).toBe(403)
    }
    expect((await page({ Origin: world.origin })).status).toBe(200)
    // Whatever a server makes of two: joined as here, or the first alone.
    const port = world.shell.port
    const headers = { host: `127.0.0.1:${port}`, origin: world.origin }
    const once = ['Host', headers.host, 'Origin', world.origin]
    const asked = (rawHeaders: readonly string[]) =>
      refuseForeigner({ headers, rawHeaders } as unknown as IncomingMessage, port)
    expect(asked(once)).toBeUndefined()
    expect(asked([...once, 'origin', world.origin])).toEqual({ status: 403, reason: 'origin' })
    expect(asked([...once, 'host', headers.host])).toEqual({ status: 421, reason: 'host' })
  })

  test.each(['cross-site', 'same-site', 'none'])(
    'T8 a call from Sec-Fetch-Site %s is answered 403',
    async (site) => {
      expect((await download({ 'Sec-Fetch-Site': site })).status).toBe(403)
    },
  )

  test('T8 no answer carries a CORS header or a cookie', async () => {
    for (const answer of [await page(), await download(), await download({ Origin: 'http://evil.test' })]) {
      expect(answer.text).not.toMatch(/access-control|set-cookie/i)
    }
    world.reached.length = 0
  })
})

describe('token and media type', () => {
  test.each([undefined, '', '0'.repeat(64), 'x'.repeat(4000)])(
    'T8 a call with the token %j is answered 401',
    async (token) => {
      expect((await download({ 'X-App-Token': token })).status).toBe(401)
    },
  )

  test.each([
    undefined,
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-16',
    'text/plain; application/json',
  ])('T8 a call of type %j is answered 415', async (type) => {
    expect((await download({ 'Content-Type': type })).status).toBe(415)
  })
})

describe('paths and methods', () => {
  test.each([
    '/%2e%2e%5c%2e%2e%5cwindows',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%5c..%5c',
    '/a%00.js',
    '/\\..\\..',
    '/?x=1',
    'http://evil.test/',
    '*',
  ])('T8 the path %s is answered 400', async (path) => {
    expect((await sendRaw(world, head(world, `GET ${path} HTTP/1.1`))).status).toBe(400)
  })

  test.each([
    '/../../etc/passwd',
    '/assets/../../package.json',
    '//etc/passwd',
    '/assets',
    '/assets/',
    '/index.html',
    '/__proto__',
    '/constructor',
  ])('T8 the path %s is not in the manifest: 404', async (path) => {
    expect((await sendRaw(world, head(world, `GET ${path} HTTP/1.1`))).status).toBe(404)
  })

  test('T8 a null byte in the request line is answered 400', async () => {
    const bytes = Buffer.from(`GET /\0 HTTP/1.1\r\nHost: 127.0.0.1:${world.shell.port}\r\n\r\n`, 'latin1')
    expect((await sendBytes(world, bytes)).status).toBe(400)
  })

  test.each(['TRACE', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'POST'])(
    'T8 %s / is answered 405',
    async (method) => {
      expect((await sendRaw(world, head(world, `${method} / HTTP/1.1`))).status).toBe(405)
    },
  )

  test('T8 CONNECT is answered 405 and opens nothing', async () => {
    const line = `CONNECT evil.test:443 HTTP/1.1`
    expect((await sendRaw(world, head(world, line))).status).toBe(405)
  })

  test('T8 reading a call with GET is answered 405', async () => {
    expect((await sendRaw(world, head(world, 'GET /api/session HTTP/1.1'))).status).toBe(405)
  })

  test.each(['/api/__proto__', '/api/constructor', '/api/nothing'])(
    'T8 the call %s is answered 404',
    async (path) => {
      expect((await sendRaw(world, head(world, `POST ${path} HTTP/1.1`))).status).toBe(404)
    },
  )
})

describe('sizes and JSON', () => {
  test('T17 17 KB of headers are answered 431', async () => {
    expect((await page({ 'X-Filler': 'x'.repeat(17 * 1024) })).status).toBe(431)
  })

  test('T17 2 MB of JSON are answered 413 by what is declared, before a byte is read', async () => {
    expect((await download({ 'Content-Length': '2000000' }, '')).status).toBe(413)
    expect((await download({}, JSON.stringify({ id: 'x'.repeat(2_000_000) }))).status).toBe(413)
  })

  test('T17 2 MB of JSON in chunks without a length are answered 413', async () => {
    const chunk = `${(64 * 1024).toString(16)}\r\n${' '.repeat(64 * 1024)}\r\n`
    const chunked = { 'Content-Length': undefined, 'Transfer-Encoding': 'chunked' }
    const body = `${chunk.repeat(32)}0\r\n\r\n`
    expect((await download(chunked, body)).status).toBe(413)
  })

  test.each([
    '{"id":"known","__proto__":{"admin":true}}',
    '{"id":"known","a":{"\\u005f_proto__":1}}',
    '{"id":"known","constructor":{"prototype":{}}}',
    `{"id":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
    '{"id":"known"',
    '[]',
    'null',
    '',
  ])('T10 the body %#, which is no harmless object, is answered 400', async (body) => {
    expect((await download({}, body)).status).toBe(400)
  })

  test('T10 JSON that is not UTF-8 is answered 400', async () => {
    expect((await download({ 'Content-Length': '14' }, '{"id":"\xff\xfe\xff"}\n\n')).status).toBe(400)
  })

  test('T17 a length and chunks at once, the way requests are smuggled, is answered 400', async () => {
    expect((await download({ 'Transfer-Encoding': 'chunked' })).status).toBe(400)
  })

  test('T17 what is no HTTP is answered 400', async () => {
    expect((await sendBytes(world, Buffer.from('\x16\x03\x01 hello\r\n\r\n', 'latin1'))).status).toBe(400)
  })
})

test('T8 nothing of all this reached the host or was a fault', () => {
  expect(world.reached).toEqual([])
  expect(world.faults).toEqual([])
})
