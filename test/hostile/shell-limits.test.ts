import { afterAll, beforeAll, expect, test } from 'vitest'
import { LIMITS } from '../../electron/security/limits.ts'
import { openShellClient } from '../worlds/shell-client.ts'
import { type ShellWorld, startShellWorld } from './shell-world.ts'

let world: ShellWorld
beforeAll(async () => {
  world = await startShellWorld()
})
afterAll(() => world.shell.close())

const MIB = 1024 * 1024

test('T17 the limits are those of the rules', () => {
  expect(LIMITS).toMatchObject({
    headerBytes: 16 * 1024,
    headersMs: 10_000,
    requestMs: 60_000,
    jsonBytes: MIB,
    messageBytes: 6 * MIB,
    fileBytes: 64 * MIB,
  })
})

test('T17 a message of almost 6 MiB is heard, a larger one closes the socket and reaches nothing', async () => {
  const client = await openShellClient(world.shell.address())
  expect(await client.call('list', 'x'.repeat(6 * MIB - 200))).toMatchObject({ method: 'list' })
  world.reached.length = 0
  await expect(client.call('list', 'x'.repeat(6 * MIB))).rejects.toThrow('socket closed: 1009')
  expect(world.reached).toEqual([])
})
