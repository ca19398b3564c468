import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createHost } from '../../electron/host.ts'
import type { Host } from '../../electron/host-shape.ts'
import type { Result } from '../../shared/base/refusal.ts'
import type { HostInput, HostOutputs } from '../../shared/contract/host-api.ts'
import type { IssuedPaper, PaperLine } from '../../shared/contract/paper-values.ts'
import { mayPrint } from '../../shared/domain/kinds/paper-kinds.ts'

const FORM: HostInput<'print-form'> = { form: 'F19', year: '2026', span: 'year', person: null, entry: null }
const open: { host: Host; folder: string }[] = []
afterEach(async () => {
  for (const { host, folder } of open.splice(0)) {
    await host.close()
    await rm(folder, { recursive: true, force: true })
  }
})

async function schoolWith(profile: { code: string; scheme: string }): Promise<Host> {
  const folder = await mkdtemp(join(tmpdir(), 'yanxiubu-forms-'))
  const host = await createHost({ data: folder })
  if (!host.ok) throw new Error(host.refusal.refused)
  open.push({ host: host.value, folder })
  await host.value.call('start-school', {
    name: '石桥小学',
    ...profile,
    user: { name: '周敏', pin: '2580' },
  })
  return host.value
}

function print(host: Host, request = FORM) {
  return host.call('print-form', request) as Promise<Result<HostOutputs['print-form']>>
}

test('§4.6 each print has a number of its own and is recorded; an export has none', async () => {
  const host = await schoolWith({ code: '2151199901', scheme: 'horgos-c7' })
  const numbers = []
  for (let copy = 1; copy <= 2; copy++) {
    const answer = await print(host)
    numbers.push(answer.ok ? answer.value.number : answer.refusal.refused)
  }
  expect(numbers.map((number) => number.replace(/-[A-Z]{3}-/, '-ABC-').slice(-8))).toEqual([
    'ABC-0001',
    'ABC-0002',
  ])
  const exported = (await host.call('export-form', FORM)) as Result<HostOutputs['export-form']>
  expect(exported).toMatchObject({
    ok: true,
    value: { name: '教师继续教育学分（学时）登记汇总表-2026.xlsx' },
  })
  const page = (await host.call('rows-page', { from: 0 })) as Result<HostOutputs['rows-page']>
  const papers = page.ok ? page.value.rows.filter(({ kind }) => kind === 'school-paper') : []
  expect(papers.map(({ fields }) => fields.paper)).toEqual(['F19', 'F19'])
})

test('§4.5 a form is refused without the school’s code, without a scheme, of nobody, and with nobody signed in', async () => {
  const refused = async (host: Host, request = FORM) => {
    const answer = await print(host, request)
    return answer.ok ? 'printed' : answer.refusal.refused
  }
  expect(await refused(await schoolWith({ code: '', scheme: 'horgos-c7' }))).toBe('school-code-missing')
  expect(await refused(await schoolWith({ code: '2151199901', scheme: '' }))).toBe('scheme-missing')
  const host = await schoolWith({ code: '2151199901', scheme: 'horgos-c7' })
  expect(await refused(host, { ...FORM, form: 'F17', person: 'f'.repeat(32) })).toBe('required')
  await host.call('sign-out', {})
  expect(await refused(host)).toBe('not-signed-in')
})

test('CT1 a paper is kept when it is issued and printed again byte for byte; the log counts it', async () => {
  const host = await schoolWith({ code: '2151199901', scheme: '' })
  const first = await issued(host, { ...FORM, form: 'F11', record: null })
  const again = await issued(host, { paper: (await log(host))[0]!.id }, 'papers-print-again')
  expect(again.number).toBe(first.number)
  expect(await bytesOf(host, again)).toEqual(await bytesOf(host, first))
  await issued(host, { paper: (await log(host))[0]!.id }, 'papers-print-again')
  expect(await log(host)).toMatchObject([
    { form: 'F11', number: first.number, by: '周敏', again: 2, isKept: true, person: null, record: null },
  ])
  const page = (await host.call('rows-page', { from: 0 })) as Result<HostOutputs['rows-page']>
  const prints = page.ok ? page.value.rows.filter(({ kind }) => kind === 'paper-print') : []
  expect(prints.map(({ fields }) => fields.copy).sort()).toEqual([2, 3])
})

test('CT1 a paper whose file is not on this PC is not printed again, and nothing is counted', async () => {
  const host = await schoolWith({ code: '2151199901', scheme: '' })
  await issued(host, { ...FORM, form: 'F05', record: null })
  const [paper] = await log(host)
  await rm(join(open[0]!.folder, 'attachments'), { recursive: true })
  const answer = (await host.call('papers-print-again', { paper: paper!.id })) as Result<IssuedPaper>
  expect(answer).toMatchObject({ ok: false, refusal: { refused: 'paper-not-kept' } })
  expect((await log(host))[0]!.again).toBe(0)
})

test('§4.6 two papers asked for at one moment have two numbers', async () => {
  const host = await schoolWith({ code: '2151199901', scheme: '' })
  const asked = { ...FORM, form: 'F11', record: null } as const
  const both = await Promise.all([issued(host, asked), issued(host, asked)])
  expect(new Set(both.map(({ number }) => number)).size).toBe(2)
})

test('F22 of a project nobody has passed is refused', async () => {
  const host = await schoolWith({ code: '2151199901', scheme: '' })
  const project = 'a'.repeat(32)
  const change = { kind: 'project', id: project, field: 'name', value: '培训', over: [] }
  await host.call('save', { act: 'write-project', changes: [change] })
  const answer = (await print(host, { ...FORM, form: 'F22', record: project })) as Result<IssuedPaper>
  expect(answer).toMatchObject({ ok: false, refusal: { refused: 'nobody-finished' } })
})

test('MG5 a leader prints the papers of an activity, no other; nobody writes one past the printer', async () => {
  expect(['F11', 'F12', 'F21', 'F05'].map((form) => mayPrint(form, 'leader'))).toEqual([
    true,
    true,
    false,
    false,
  ])
  const host = await schoolWith({ code: '2151199901', scheme: '' })
  const value = { paper: 'F21', number: '1', rests: [] }
  const change = { kind: 'school-paper', id: null, field: 'is', value, over: [] }
  expect(await host.call('save', { act: 'cheat', changes: [change] })).toMatchObject({
    ok: false,
    refusal: { refused: 'not-allowed' },
  })
})

test('MG5 a leader is given no roster, summary or hour certificate, new or printed again', async () => {
  const host = await schoolWith({ code: '2151199901', scheme: 'horgos-c7' })
  const roster = { ...FORM, form: 'F02' } as const
  const signIn = { ...FORM, form: 'F11', record: null } as const
  await issued(host, roster)
  await issued(host, signIn)
  const papers = new Map((await log(host)).map(({ form, id }) => [form, id]))
  const user = 'a'.repeat(32)
  const account = Object.entries({ name: '马组长', role: 'leader' })
  const changes = account.map(([field, value]) => ({ kind: 'user', id: user, field, value, over: [] }))
  await host.call('save', { act: 'add-account', changes })
  await host.call('set-pin', { user, pin: '1357', confirmed: false })
  await host.call('sign-in', { user, pin: '1357' })
  const person = { person: 'b'.repeat(32), purpose: '', year: '2026' }
  for (const [method, input] of [
    ['print-form', roster],
    ['print-form', FORM],
    ['export-form', FORM],
    ['print-hour-certificate', person],
    ['papers-print-again', { paper: papers.get('F02') }],
  ] as const)
    expect([method, await host.call(method, input)]).toMatchObject([
      method,
      { refusal: { refused: 'not-allowed' } },
    ])
  await issued(host, signIn)
  await issued(host, { paper: papers.get('F11') }, 'papers-print-again')
  expect(await log(host)).toHaveLength(3)
})

test('TR5 an issued paper leaves by printing alone: as an attachment it is not opened', async () => {
  const host = await schoolWith({ code: '2151199901', scheme: '' })
  await issued(host, { ...FORM, form: 'F11', record: null })
  const page = (await host.call('rows-page', { from: 0 })) as Result<HostOutputs['rows-page']>
  const [paper] = page.ok ? page.value.rows.filter(({ kind }) => kind === 'school-paper') : []
  expect(await host.call('attachment-open', { sha256: paper?.fields.file })).toMatchObject({
    refusal: { refused: 'attachment-missing' },
  })
})

test('CT4 a character that no face has is named with the paper, each once', async () => {
  const host = await schoolWith({ code: '2151199901', scheme: 'horgos-c7' })
  const save = (name: string, id: string) =>
    host.call('save', {
      act: 'add-person',
      changes: [{ kind: 'person', id, field: 'name', value: name, over: [] }],
    })
  await save('李㛃', '1'.repeat(32))
  expect((await issued(host, { ...FORM, form: 'F02' })).missing).toEqual([])
  await save('王\u{323AF}\u{323AF}', '2'.repeat(32))
  expect((await issued(host, { ...FORM, form: 'F02' })).missing).toEqual(['\u{323AF}'])
})

async function issued(host: Host, input: unknown, method = 'print-form'): Promise<IssuedPaper> {
  const answer = (await host.call(method, input)) as Result<IssuedPaper>
  if (!answer.ok) throw new Error(answer.refusal.refused)
  return answer.value
}

async function log(host: Host): Promise<readonly PaperLine[]> {
  const answer = (await host.call('papers-log', {})) as Result<readonly PaperLine[]>
  return answer.ok ? answer.value : []
}

async function bytesOf(host: Host, { download }: IssuedPaper): Promise<string> {
  const file = await host.download(download)
  return Buffer.from(file!.bytes).toString('latin1')
}
