import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { startBrowserShell } from '../../electron/browser-shell/browser-shell.ts'
import { connectShellClient, openShellClient } from '../worlds/shell-client.ts'
import { head, INSTANCE_SECRET, type ShellWorld, sendRaw, startShellWorld } from './shell-world.ts'

let world: ShellWorld

beforeEach(async () => {
  world = await startShellWorld({ headersMs: 200, requestMs: 400, socketTokenMs: 200, messageBytes: 100_000 })
})
afterEach(() => world.shell.close())

const UPGRADE = {
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
  'Content-Type': undefined,
  'X-App-Token': undefined,
}

describe('upgrading', () => {
  test.each([
    [421, { Host: 'evil.test' }],
    [421, { Host: undefined }],
    [403, { Origin: 'http://evil.test' }],
    [403, { Origin: 'null' }],
    [403, { Origin: undefined }],
    [403, { 'Sec-Fetch-Site': 'cross-site' }],
    [403, { 'Sec-Fetch-Site': 'same-site' }],
  ])('T8 a foreign upgrade is answered %d: %j', async (status, changed) => {
    const lines = head(world, 'GET /api/socket HTTP/1.1', { ...UPGRADE, ...changed })
    expect((await sendRaw(world, lines)).status).toBe(status)
  })

  test('T8 an upgrade elsewhere is answered 404, with another version 426 or 400', async () => {
    expect((await sendRaw(world, head(world, 'GET / HTTP/1.1', UPGRADE))).status).toBe(404)
    const old = { ...UPGRADE, 'Sec-WebSocket-Version': '7' }
    expect((await sendRaw(world, head(world, 'GET /api/socket HTTP/1.1', old))).status).toBeOneOf([400, 426])
  })
})

describe('the token', () => {
  test('T8 a launch token is good once', async () => {
    const address = world.shell.address()
    const client = await openShellClient(address)
    await expect(openShellClient(address)).rejects.toThrow('401')
    client.close()
  })

  test.each(['{"token":"0000"}', '{"n":1,"method":"list"}', 'not json', '[]'])(
    'T8 a socket whose first message is %s is closed and reaches nothing',
    async (first) => {
      const { socket, closed } = open()
      socket.on('open', () => socket.send(first))
      expect(await closed).toBe(4401)
      expect(world.reached).toEqual([])
    },
  )

  test('T8 calls sent together with a wrong token are not heard', async () => {
    const { socket, closed } = open()
    socket.on('open', () => {
      socket.send(JSON.stringify({ token: 'f'.repeat(64) }))
      socket.send(JSON.stringify({ n: 1, method: 'list' }))
    })
    await closed
    expect(world.reached).toEqual([])
  })

  test('T17 a socket that says nothing is closed', async () => {
    expect(await open().closed).toBe(4408)
  })
})

describe('calls', () => {
  test('answers come with the number of their call, faults as faults, events in between', async () => {
    const client = await openShellClient(world.shell.address())
    world.emit({ rows: 3 })
    const both = await Promise.all([client.call('list', { year: 2026 }), client.call('count')])
    expect(both).toEqual([{ method: 'list', input: { year: 2026 } }, { method: 'count' }])
    await expect(client.call('fail')).rejects.toThrow('broken inside')
    expect(world.faults).toHaveLength(1)
    expect(client.events).toEqual([{ rows: 3 }])
    client.close()
  })

  test.each([
    [1008, '{"n":1}'],
    [1008, '{"n":1.5,"method":"list"}'],
    [1008, '{"n":1,"method":"../list"}'],
    [1008, '{"n":1,"method":"list","input":{"__proto__":{}}}'],
    [1008, `{"n":1,"method":"list","input":${'['.repeat(1000)}${']'.repeat(1000)}}`],
    [1009, `"${'x'.repeat(100_001)}"`],
  ])(
    'T8 a message that is no call closes the socket with %d and reaches nothing (%#)',
    async (code, text) => {
      const client = await openShellClient(world.shell.address())
      client.close()
      const { socket, closed } = open()
      socket.on('open', () => {
        socket.send(JSON.stringify({ token: client.session }))
        socket.send(text)
      })
      expect(await closed).toBe(code)
      expect(world.reached).toEqual([])
    },
  )

  test('T8 a binary message closes the socket', async () => {
    const client = await openShellClient(world.shell.address())
    const { socket, closed } = open()
    socket.on('open', () => {
      socket.send(JSON.stringify({ token: client.session }))
      socket.send(Buffer.from('{"n":1,"method":"list"}'))
    })
    expect(await closed).toBe(1003)
    expect(world.reached).toEqual([])
  })
})

describe('two windows', () => {
  test('ST9 a newer window takes over, the older is told, closed, and not heard any more', async () => {
    const older = await openShellClient(world.shell.address())
    const newer = await openShellClient(world.shell.address())
    expect(await older.closed).toBe(4409)
    expect(older.takenOver()).toBe(true)
    world.emit('news')
    await newer.call('list')
    expect(newer.events).toEqual(['news'])
    expect(older.events).toEqual([])
    newer.close()
  })

  test('ST9 the older window can come back with its session and takes over in turn', async () => {
    const older = await openShellClient(world.shell.address())
    const newer = await openShellClient(world.shell.address())
    const back = await connectShellClient(world.origin, older.session)
    expect(await newer.closed).toBe(4409)
    back.close()
    await back.closed
    expect(world.shell.windowConnected()).toBe(false)
  })
})

describe('time and place', () => {
  test('T17 headers that trickle are cut with 408', async () => {
    expect(await trickle('X', 'GET / HTTP/1.1\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 408/)
  })

  test('T17 a body that trickles is cut', async () => {
    const lines = head(world, 'POST /api/session HTTP/1.1', {
      'X-App-Token': new URL(world.shell.address()).hash.slice(1),
      'Content-Length': '1000',
    })
    expect(await trickle(' ', `${lines.join('\r\n')}\r\n\r\n`)).not.toMatch(/^HTTP\/1\.1 200/)
  })

  test('TR4 the host is told of each new window, and of no coming back of the same one', async () => {
    const other = await startShellWorld()
    const { session } = await openShellClient(other.shell.address())
    expect(other.windows).toHaveLength(1)
    await connectShellClient(other.origin, session)
    expect(other.windows).toHaveLength(1)
    await openShellClient(other.shell.address())
    expect(other.windows).toHaveLength(2)
    await other.shell.close()
  })

  test('a port that is taken is a refusal, and no other port is tried', async () => {
    const second = await startBrowserShell({
      host: { ...idleHost(), events: () => () => {} },
      pages: new Map(),
      port: world.shell.port,
      instanceSecret: INSTANCE_SECRET,
      openWindow: () => false,
      onFault: () => {},
    })
    expect(second).toEqual({
      ok: false,
      refusal: { refused: 'port-taken', facts: { port: world.shell.port } },
    })
  })

  test('T8 nothing listens on the other addresses of this PC', async () => {
    await expect(reach('::1')).resolves.toBe(false)
    await expect(reach('127.0.0.2')).resolves.toBe(false)
    await expect(reach('127.0.0.1')).resolves.toBe(true)
  })
})

function open(): { socket: WebSocket; closed: Promise<number> } {
  const socket = new WebSocket(`${world.origin.replace('http', 'ws')}/api/socket`, { origin: world.origin })
  return { socket, closed: new Promise((resolve) => socket.on('close', resolve)) }
}

/** Sends `start`, then a byte every 20 ms until the shell ends it; answers with what came back. */
function trickle(byte: string, start: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(world.shell.port, '127.0.0.1')
    let text = ''
    const timer = setInterval(() => socket.write(byte), 20)
    socket.on('data', (piece) => {
      text += piece
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      clearInterval(timer)
      resolve(text)
    })
    socket.write(start)
  })
}

function reach(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(world.shell.port, address)
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}

function idleHost() {
  return {
    windowOpened: () => {},
    fault: () => {},
    call: async () => undefined,
    upload: async () => undefined,
    download: async () => undefined,
    close: async () => {},
  }
}
