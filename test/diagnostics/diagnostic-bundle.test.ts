import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHost } from '../../electron/host.ts'
import type { Host } from '../../electron/host-shape.ts'

const CLERK = { name: '周敏', pin: '2580' }
const SCHOOL = { name: '石桥镇中心学校', code: '2151199901', scheme: 'horgos-c7', user: CLERK }
const ID_NUMBER = '511021199003071238'

let folder: string
let host: Host
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanxiubu-bundle-'))
  const opened = await createHost({ data: join(folder, 'data'), shell: 'electron' })
  if (!opened.ok) throw new Error(opened.refusal.refused)
  host = opened.value
  await host.call('start-school', SCHOOL)
})
afterEach(async () => {
  await host.close()
  await rm(folder, { recursive: true, force: true })
})

async function bundle(): Promise<{ text: string; name: string; type: string }> {
  const answer = (await host.call('diagnostic-bundle', {})) as { value: { download: string; name: string } }
  const file = await host.download(answer.value.download)
  if (!file) throw new Error('no file')
  return { text: Buffer.from(file.bytes).toString(), name: answer.value.name, type: file.type }
}

test('a bundle is one file: versions, counts, disk, the journal’s health, and the log', async () => {
  const { text, name, type } = await bundle()
  expect(name).toMatch(/^yanxiubu-diagnostics-\d{12}\.json$/)
  expect(type).toBe('application/json')
  const read = JSON.parse(text)
  expect(read.program).toMatchObject({ version: expect.stringMatching(/^\d+\.\d+/), shell: 'electron' })
  expect(read.program.node).toBe(process.versions.node)
  expect(read.data.diskFree).toBeGreaterThan(0)
  expect(read.data.journal).toMatchObject({ sound: true, damage: [], putBack: false })
  expect(read.data.journal.bytes).toBeGreaterThan(0)
  expect(read.data.keys).toBe('file')
  const [home] = read.data.scopes
  expect(home.complete).toBeGreaterThan(0)
  expect(home.rows).toMatchObject({ school: 1, user: 1 })
  expect(read.log.some((line: string) => line.includes(' start version='))).toBe(true)
})

test('I9 no name, ID number, PIN, key or path of a person stands in it, whatever was done before', async () => {
  const person = '1'.repeat(32)
  const change = (field: string, value: string) => ({ kind: 'person', id: person, field, value, over: [] })
  const changes = [change('name', '陈犇骉'), change('id-number', ID_NUMBER), change('phone', '13800138000')]
  await host.call('save', { act: 'add-person', changes })
  await host.call('save', { act: 'add-person', changes: [change('no-such-field', '陈犇骉')] })
  await host.call('sign-in', { user: person, pin: '9999' })
  await host.call('draft-put', { key: 'person/陈犇骉', body: ID_NUMBER })
  host.fault(new Error(`${ID_NUMBER} of 陈犇骉`))
  const { text } = await bundle()
  expect(text).not.toMatch(/\p{Script=Han}/u)
  for (const secret of [ID_NUMBER, '13800138000', CLERK.pin, SCHOOL.code, '1'.repeat(32), folder])
    expect(text).not.toContain(secret)
  expect(text).toContain('fault at=Error')
})

test('nobody hands out a bundle before signing in', async () => {
  host.windowOpened()
  expect(await host.call('diagnostic-bundle', {})).toMatchObject({
    ok: false,
    refusal: { refused: 'not-signed-in' },
  })
})
