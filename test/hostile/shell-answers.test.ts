import { afterAll, beforeAll, expect, test } from 'vitest'
import { openShellClient, type ShellClient } from '../worlds/shell-client.ts'
import { head, INSTANCE_SECRET, type ShellWorld, sendRaw, startShellWorld } from './shell-world.ts'

let world: ShellWorld
let client: ShellClient

beforeAll(async () => {
  world = await startShellWorld({ fileBytes: 100_000 })
  client = await openShellClient(world.shell.address())
})
afterAll(async () => {
  client.close()
  await world.shell.close()
})

test('T9 a page comes with a policy without inline scripts, with Trusted Types and no framing', async () => {
  const answer = await fetch(`${world.origin}/`)
  const policy = answer.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'; script-src 'self';")
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  expect(answer.headers.get('x-frame-options')).toBe('DENY')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('T9 the style nonce stands in page and policy alike and is new in each answer', async () => {
  const nonces = await Promise.all([nonceOf(world.origin), nonceOf(world.origin)])
  expect(nonces[0]).toMatch(/^[0-9a-f]{32}$/)
  expect(nonces[0]).not.toBe(nonces[1])
})

test('T8 a refusal carries the same headers as an answer', async () => {
  const refused = await sendRaw(world, head(world, 'GET /nothing HTTP/1.1'))
  expect(refused.text).toMatch(/X-Frame-Options: DENY/)
  expect(refused.text).toMatch(/Content-Security-Policy: default-src 'none'/)
})

test('a HEAD is answered without a body', async () => {
  const answer = await sendRaw(world, head(world, 'HEAD / HTTP/1.1'))
  expect(answer.status).toBe(200)
  expect(answer.text.endsWith('\r\n\r\n')).toBe(true)
})

test('an upload streams to the host under its own name, an own file comes back with its name and type', async () => {
  expect(await client.upload('教师 名单.xlsx', new Uint8Array(90_000))).toEqual({
    name: '教师 名单.xlsx',
    count: 90_000,
  })
  const file = await client.download('known')
  expect(file.type).toBe('application/pdf')
  expect(file.bytes).toEqual(new Uint8Array([1, 2, 3]))
})

test('T17 a file over the limit is refused by its declared length', async () => {
  await expect(client.upload('large.bin', new Uint8Array(100_001))).rejects.toThrow('413')
})

test('T17 a file over the limit without a declared length is cut while it streams, and the host sees it break', async () => {
  const chunk = `${(50_000).toString(16)}\r\n${' '.repeat(50_000)}\r\n`
  const answer = await sendRaw(world, uploadHead({ 'Transfer-Encoding': 'chunked' }), chunk.repeat(3))
  expect(answer.status).toBe(413)
})

test('T8 an upload without the token does not reach the host', async () => {
  world.reached.length = 0
  const named = { 'Content-Length': '0', 'X-App-Token': '1'.repeat(64) }
  expect((await sendRaw(world, uploadHead(named))).status).toBe(401)
  expect(world.reached).toEqual([])
})

test.each(['..%2f..%2fx', 'a%5Cb', 'a%00b', '%', '', 'x'.repeat(256)])(
  'T8 an upload named %j is answered 400',
  async (name) => {
    const named = { 'Content-Length': '0', 'X-File-Name': name }
    expect((await sendRaw(world, uploadHead(named))).status).toBe(400)
  },
)

test('ST9 a second start is told an address or has a window opened, with the secret of this OS user only', async () => {
  const secret = { 'X-App-Token': INSTANCE_SECRET, Origin: undefined, 'Sec-Fetch-Site': undefined }
  expect((await askWindow({ ...secret, 'X-App-Token': client.session }, '{"open":true}')).status).toBe(401)
  expect(world.opened).toEqual([])
  expect((await askWindow(secret, '{"open":true}')).text).not.toContain('#')
  const told = await askWindow(secret, '{"open":false}')
  expect(world.opened).toHaveLength(1)
  const address = /"address":"([^"]+)"/.exec(told.text)?.[1] ?? ''
  const second = await openShellClient(address)
  second.close()
})

function uploadHead(changed: Readonly<Record<string, string>>): string[] {
  const needed = {
    'Content-Type': 'application/octet-stream',
    'X-App-Token': client.session,
    'X-File-Name': 'a',
  }
  return head(world, 'POST /api/upload HTTP/1.1', { ...needed, ...changed })
}

function askWindow(changed: Readonly<Record<string, string | undefined>>, body: string) {
  const lengths = { 'Content-Length': String(body.length) }
  return sendRaw(world, head(world, 'POST /api/window HTTP/1.1', { ...lengths, ...changed }), body)
}

async function nonceOf(origin: string): Promise<string | undefined> {
  const answer = await fetch(`${origin}/`)
  const inPolicy = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
  expect(await answer.text()).toContain(`nonce="${inPolicy}"`)
  return inPolicy
}
