import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { createHost } from '../../electron/host.ts'
import type { Host } from '../../electron/host-shape.ts'
import type { Value } from '../../shared/base/cbor.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { Result } from '../../shared/base/refusal.ts'
import type { HostOutputs } from '../../shared/contract/host-api.ts'
import type { IssuedPaper } from '../../shared/contract/paper-values.ts'
import { linkId } from '../../shared/fold/understood.ts'
import { squeezed, textOfPages } from './pdf-text.ts'

const [PERSON, MEETING, COURSE] = [derivedId('person'), derivedId('meeting'), derivedId('course')]
const ASKED = { person: PERSON, purpose: '评优', year: '' }

const open: { host: Host; folder: string }[] = []
afterEach(async () => {
  for (const { host, folder } of open.splice(0)) {
    await host.close()
    await rm(folder, { recursive: true, force: true })
  }
})

async function schoolUnder(scheme: string): Promise<Host> {
  const folder = await mkdtemp(join(tmpdir(), 'yanxiubu-certificate-'))
  const host = await createHost({ data: folder })
  if (!host.ok) throw new Error(host.refusal.refused)
  open.push({ host: host.value, folder })
  const school = { name: '石桥小学', code: '2151199901', scheme, user: { name: '周敏', pin: '2580' } }
  await host.value.call('start-school', school)
  return host.value
}

/** One meeting somebody came to, and a course of the county's that nobody has reviewed. */
async function save(host: Host): Promise<void> {
  const records: readonly (readonly [kind: string, id: string, fields: Record<string, Value>])[] = [
    ['person', PERSON, { name: '阿米娜' }],
    [
      'activity',
      MEETING,
      { theme: '集体备课', when: { day: '2026-03-10', start: '14:00', minutes: 90 }, hours: '2.5' },
    ],
    ['project', COURSE, { name: '国培', hours: [{ mode: 'face', hours: '24' }] }],
    link('attendance', MEETING, { mark: 'late', minutes: 10 }),
    link('result', COURSE, { grade: 'pass', outcome: 'completed' }),
  ]
  const changes = records.flatMap(([kind, id, fields]) =>
    Object.entries(fields).map(([field, value]) => ({ kind, id, field, value, over: [] })),
  )
  const saved = (await host.call('save', { act: 'test', changes })) as Result<unknown>
  if (!saved.ok) throw new Error(saved.refusal.refused)
}

function link(kind: string, end: string, mark: Value): readonly [string, string, Record<string, Value>] {
  const of = [end, PERSON]
  return [kind, linkId(kind, of), { of, mark }]
}

test('F21 the paper lists what the ledger has open and, apart, what it holds', async () => {
  const host = await schoolUnder('horgos-c7')
  await save(host)
  const answer = (await host.call('print-hour-certificate', ASKED)) as Result<IssuedPaper>
  if (!answer.ok) throw new Error(answer.refusal.refused)
  const download = await host.download(answer.value.download)
  const text = squeezed(textOfPages(download!.bytes).join(''))
  expect(text).toContain(squeezed(answer.value.number))
  expect(text).toContain('集体备课2.50.50未认定')
  expect(text).toContain('国培240.00待核实')
  expect(text).toContain('合计（学时、学分）2.50.50')
})

test('CT1 the certificate is kept with what it rests on: the person, every row that may count, what was judged', async () => {
  const host = await schoolUnder('horgos-c7')
  await save(host)
  await host.call('print-hour-certificate', ASKED)
  const page = (await host.call('rows-page', { from: 0 })) as Result<HostOutputs['rows-page']>
  const rows = page.ok ? page.value.rows : []
  const writesOf = (kind: string) =>
    rows.filter((row) => row.kind === kind).flatMap((row) => Object.values(row.writes).flat())
  const paper = rows.find(({ kind }) => kind === 'school-paper')!
  const behind = ['person', 'activity', 'project', 'attendance', 'result'].flatMap(writesOf)
  expect(paper.fields.rests).toEqual([...new Set(behind)].sort())
})

test('F21 is refused without a scheme, and of nobody', async () => {
  const refusalOf = async (host: Host) => {
    const answer = (await host.call('print-hour-certificate', ASKED)) as Result<IssuedPaper>
    return answer.ok ? 'printed' : answer.refusal.refused
  }
  expect(await refusalOf(await schoolUnder(''))).toBe('scheme-missing')
  expect(await refusalOf(await schoolUnder('horgos-c7'))).toBe('required')
})
