import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { ANSWER, UPLOAD } from '../../electron/electron-shell/bridge-shapes.ts'
import { offerHost } from '../../electron/electron-shell/host-bridge.ts'
import type { Host } from '../../electron/host-shape.ts'
import { answerCalls } from '../../electron/security/window-calls.ts'
import { HOST_INPUTS } from '../../shared/contract/host-api.ts'
import { createIpcMain, type DoubleIpc } from './double/double-ipc.ts'

const OURS = {} as WebContents
let ipc: DoubleIpc
let reached: unknown[]
let faults: unknown[]

beforeEach(() => {
  ipc = createIpcMain()
  reached = []
  faults = []
  const answer = answerCalls(
    ipc.ipcMain,
    (sender) => sender === OURS,
    (fault) => faults.push(fault),
  )
  answer('ask', z.strictObject({ id: z.string() }), z.string(), async ({ id }) => {
    reached.push(id)
    if (id === 'fail') throw new Error('陈犇骉 cannot be read')
    return id === 'odd' ? (7 as unknown as string) : `answer ${id}`
  })
})

test('IPC: a call from the main frame of our window and our own address is answered', async () => {
  expect(await ipc.invoke(from('app://yanxiubu/#/person'), 'ask', [{ id: 'a' }])).toBe('answer a')
})

test.each([
  ['a frame in the page', { senderFrame: { url: 'app://yanxiubu/', parent: {} } }],
  ['a frame that is gone', { senderFrame: null }],
  ['a page that went elsewhere', { senderFrame: { url: 'https://evil.test/', parent: null } }],
  ['a page whose address begins like ours', { senderFrame: { url: 'app://yanxiubu.evil/', parent: null } }],
  ['another window', { sender: {} as WebContents }],
])('IPC: a call from %s does not reach the program', async (_from, changed) => {
  const event = { ...from('app://yanxiubu/'), ...changed } as IpcMainInvokeEvent
  await expect(ipc.invoke(event, 'ask', [{ id: 'a' }])).rejects.toThrow('a call from elsewhere')
  expect(reached).toEqual([])
  expect(faults).toHaveLength(1)
})

test.each([
  [[]],
  [[{}]],
  [[{ id: 7 }]],
  [[{ id: 'a', more: 1 }]],
  [[{ id: 'a' }, { id: 'b' }]],
  [[['a']]],
  [['a']],
  [[null]],
])('IPC: a call with %j is of another shape and does not reach the program', async (words) => {
  await expect(ipc.invoke(from('app://yanxiubu/'), 'ask', words)).rejects.toThrow('a call of another shape')
  expect(reached).toEqual([])
})

test('IPC: an answer of another shape stays inside', async () => {
  await expect(ipc.invoke(from('app://yanxiubu/'), 'ask', [{ id: 'odd' }])).rejects.toThrow(
    'the program failed',
  )
})

test('I9 a fault tells the page that there was one, and nothing of what it was about', async () => {
  const failed = ipc.invoke(from('app://yanxiubu/'), 'ask', [{ id: 'fail' }])
  await expect(failed).rejects.toThrow(/^Error invoking remote method 'ask': Error: the program failed$/)
  expect(faults).toHaveLength(1)
})

test('IPC: the channels of the host are the closed list and the two ways for files, no more', () => {
  const own = createIpcMain()
  offerHost(
    answerCalls(
      own.ipcMain,
      () => true,
      () => {},
    ),
    {} as Host,
  )
  const methods = Object.keys(HOST_INPUTS).map((method) => `host/${method}`)
  expect(own.channels().sort()).toEqual([...methods, 'files/download', 'files/upload'].sort())
})

test.each([
  [{ ok: true, value: { rows: [1, 'a', null, true, { b: undefined }] } }, true],
  [{ ok: false, refusal: { refused: 'disk-full', facts: { code: 'ENOSPC' } } }, true],
  [{ ok: true, value: { secret: new Uint8Array(3) } }, false],
  [{ ok: true, value: { at: new Date(0) } }, false],
  [{ ok: true, value: Number.NaN }, false],
  [{ ok: true, value: () => 1 }, false],
  [{ ok: true, value: 1, more: 1 }, false],
  [{ ok: false, refusal: { refused: 'no-such-kind' } }, false],
  [undefined, false],
])('IPC: what the host answers crosses as plain values or a refusal: %j', (answer, may) => {
  expect(ANSWER.safeParse(answer).success).toBe(may)
})

test.each(['', '../a', 'a\\b', 'a\0b', 'a\nb', 'x'.repeat(256)])(
  'T8 a file named %j is not taken',
  (name) => {
    expect(UPLOAD.safeParse({ name, bytes: new Uint8Array(1) }).success).toBe(false)
    expect(UPLOAD.safeParse({ name: '教师 名单.xlsx', bytes: new Uint8Array(1) }).success).toBe(true)
    expect(UPLOAD.safeParse({ name: 'a', bytes: 'text' }).success).toBe(false)
  },
)

function from(url: string): IpcMainInvokeEvent {
  return { sender: OURS, senderFrame: { url, parent: null } } as unknown as IpcMainInvokeEvent
}
