import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createHost } from '../../electron/host.ts'
import type { Host } from '../../electron/host-shape.ts'
import type { Result } from '../../shared/base/refusal.ts'
import type { HostInput, HostOutputs } from '../../shared/contract/host-api.ts'

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
