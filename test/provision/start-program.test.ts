import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readStartOptions } from '../../electron/browser-shell/start-options.ts'
import { openShellClient } from '../worlds/shell-client.ts'
import { addressIn, createStartWorld, type StartWorld } from './start-world.ts'

let world: StartWorld

beforeEach(async () => {
  world = await createStartWorld()
})
afterEach(() => world.remove())

async function saidOnce(word: string, times = 1): Promise<string> {
  const found = () => world.said.filter((sentence) => sentence.includes(word))
  await expect.poll(() => found().length, { timeout: 5000 }).toBe(times)
  return found().at(-1) ?? ''
}

test('without a window the address is printed and served until the program is asked to end', async () => {
  const first = world.start(['--no-window'])
  const client = await openShellClient(addressIn(await saidOnce('http:')))
  expect(await client.call('list')).toBe('list')
  first.end()
  expect(await first.code).toBe(0)
  expect(await client.closed).not.toBe(0)
  expect(world.open.size).toBe(0)
})

test('without any browser the program says so, prints the address and serves', async () => {
  const first = world.start([], { exists: () => false })
  await saidOnce('没有找到')
  const client = await openShellClient(addressIn(await saidOnce('http:')))
  client.close()
  first.end()
  expect(await first.code).toBe(0)
})

test('without a screen no browser is tried: the program says so, prints the address and serves', async () => {
  const opened: string[] = []
  const exists = (path: string) => opened.push(path) > 0
  const cache = { XDG_CACHE_HOME: join(world.data, '..', 'cache') }
  const first = world.start([], { exists, environment: cache })
  await saidOnce('没有图形界面')
  const client = await openShellClient(addressIn(await saidOnce('http:')))
  client.close()
  first.end()
  expect(await first.code).toBe(0)
  expect(opened).toEqual([])
  expect(world.said.join()).not.toContain('异常退出')
})

test('ST9 a second start on the same data folder gets a fresh address, says so in one sentence and exits with 0', async () => {
  const first = world.start(['--no-window'])
  await saidOnce('http:')
  const before = world.said.length
  expect(await world.start(['--no-window']).code).toBe(0)
  expect(world.said).toHaveLength(before + 1)
  const client = await openShellClient(addressIn(world.said.at(-1)))
  client.close()
  first.end()
  await first.code
})

test('ST9 a program that was killed does not keep the next one from starting', async () => {
  const first = world.start(['--no-window'])
  await saidOnce('http:')
  first.end()
  await first.code
  const second = world.start(['--no-window'])
  await saidOnce('已启动', 2)
  second.end()
  expect(await second.code).toBe(0)
})

test('a port that another program has is a sentence and exit 1, the host is closed, no other port is tried', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const address = other.address()
  const port = typeof address === 'object' && address ? String(address.port) : ''
  expect(await world.start(['--no-window', '--port', port]).code).toBe(1)
  expect(world.said).toHaveLength(1)
  expect(world.said[0]).toContain(port)
  expect(world.open.size).toBe(0)
  await new Promise((resolve) => other.close(resolve))
})

test.each([['--port', 'x'], ['--port', '70000'], ['--unknown'], ['stray']])(
  'the words %s %s are not understood, and the usage says which are',
  async (...words) => {
    expect(readStartOptions(words.filter(Boolean))).toBeUndefined()
  },
)
