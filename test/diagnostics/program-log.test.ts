import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { notedCalls } from '../../electron/services/diagnostics/noted-calls.ts'
import { LOG_BYTES, LOG_FOLDER, openProgramLog } from '../../electron/services/diagnostics/program-log.ts'
import { done, refuse } from '../../shared/base/refusal.ts'
import { weather } from '../../shared/disk/disk.ts'
import { nodeDisk } from '../../shared/disk/node-disk.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanxiubu-log-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const AT = Date.UTC(2026, 10, 21, 8)

test('a line says when, what, and facts of the program', async () => {
  const log = openProgramLog(nodeDisk(), folder, () => AT)
  log.note('start', { version: '1.2.3', shell: 'electron', sound: true })
  expect(await log.lines()).toEqual([
    '2026-11-21T08:00:00.000Z start version=1.2.3 shell=electron sound=true',
  ])
})

test('I9 what a person typed cannot get in: names, numbers, lines and paths that name people', async () => {
  const log = openProgramLog(nodeDisk(), folder, () => AT)
  log.note('refused', { method: '陈犇骉', refused: '51102119900307123X\nforged line', code: '13800138000' })
  log.fault(new RangeError('身份证号 511021199003071234 of 陈犇骉 is wrong'))
  log.fault('陈犇骉')
  const text = (await log.lines()).join('\n')
  expect(text).not.toMatch(/\p{Script=Han}|\d{7}|forged line\n|wrong/u)
  expect(await log.lines()).toHaveLength(3)
  expect(text).toContain('fault at=RangeError')
  expect(text).toMatch(/program-log\.test\.ts:\d+:\d+/)
  expect(text).not.toContain('/diagnostics/')
})

test('a fault that two places tell of is noted once, with its code', async () => {
  const log = openProgramLog(nodeDisk(), folder, () => AT)
  const fault = Object.assign(new Error('x'), { code: 'ENOSPC' })
  log.fault(fault)
  log.fault(fault)
  expect(await log.lines()).toHaveLength(1)
  expect((await log.lines())[0]).toContain('Error(ENOSPC)')
})

test('the log stays small: two files, the older one given up, the last line always there', async () => {
  const log = openProgramLog(nodeDisk(), folder, () => AT)
  const line = 'x'.repeat(380)
  for (let count = 0; count < 2000; count++) log.note('window', { count, line })
  await log.written()
  const files = await readdir(join(folder, LOG_FOLDER))
  expect(files.sort()).toEqual(['program.1.log', 'program.log'])
  for (const file of files)
    expect((await stat(join(folder, LOG_FOLDER, file))).size).toBeLessThanOrEqual(LOG_BYTES)
  expect((await log.lines()).at(-1)).toContain('count=1999')
})

test('ST4 a log that cannot be written stops nothing', async () => {
  const disk = nodeDisk()
  const full = { ...disk, open: () => Promise.reject(weather('full', 'ENOSPC')) }
  const log = openProgramLog(full, folder, () => AT)
  log.note('start')
  await expect(log.written()).resolves.toBeUndefined()
  expect(await log.lines()).toEqual([])
})

test('I9 a method that refuses or fails is noted by its name, never what it was asked', async () => {
  const log = openProgramLog(nodeDisk(), folder, () => AT)
  const call = notedCalls(async (method) => {
    if (method === 'save') return refuse('disk-full')
    if (method === 'undo') throw new Error('陈犇骉')
    return done(null)
  }, log)
  await call('status', {})
  await call('save', { name: '陈犇骉' })
  await call('陈犇骉 x', {})
  await expect(call('undo', {})).rejects.toThrow()
  const text = await readFile(join(folder, LOG_FOLDER, 'program.log'), 'utf8').catch(() => '')
  expect((await log.lines()).map((line) => line.slice(25).replace(/ at=.*/, ''))).toEqual([
    'refused method=save refused=disk-full',
    'call-fault method=undo',
    'fault',
  ])
  expect(text).not.toContain('陈')
})
