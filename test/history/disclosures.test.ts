import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { read, utils } from 'xlsx'
import { readSheets } from '../../electron/services/sheets/read-sheets.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { HostInput } from '../../shared/contract/host-api.ts'
import { type StartedHost, startedHost } from '../worlds/started-host.ts'

const PEOPLE = ['654004199003071127', '654004198501020013', 'E12345678'].map((idNumber, at) => ({
  id: derivedId('person', at),
  idNumber,
}))
const FIRST = PEOPLE[0]!
const whole = (id: string, field = 'id-number') => ({ whole: { kind: 'person', id, field } })

let school: StartedHost
afterEach(() => school?.remove())

async function schoolWithPeople(): Promise<StartedHost> {
  school = await startedHost()
  for (const [at, { id, idNumber }] of PEOPLE.entries()) {
    await school.write('person', id, { name: `教师${at}`, 'id-number': idNumber, phone: '13999990000' })
  }
  return school
}

function table(rows: HostInput<'export-table'>['rows']): HostInput<'export-table'> {
  return {
    name: '教师名册/2026',
    title: '教师名册',
    columns: [
      { title: '姓名', kind: 'text' },
      { title: '身份证号', kind: 'whole' },
      { title: '学时', kind: 'number' },
    ],
    rows,
  }
}

test('TR5 an ID number is shown whole to a keeper and that is recorded, one operation each time', async () => {
  const { call, rows } = await schoolWithPeople()
  const { id, idNumber } = FIRST
  expect(await call('reveal', { kind: 'person', id, field: 'id-number' })).toEqual({ value: idNumber })
  await call('reveal', { kind: 'person', id, field: 'phone' })
  const recorded = await rows('disclosure')
  expect(recorded.map(({ fields }) => fields)).toHaveLength(2)
  expect(recorded.map(({ fields }) => fields)).toContainEqual({
    kind: 'person',
    ids: [id],
    fields: ['id-number'],
    purpose: '',
  })
})

test('TR5 nothing is shown whole to a leader, of an open field, or where there is nothing', async () => {
  const { refusal, rows, signInAs, write } = await schoolWithPeople()
  const { id } = FIRST
  const nobody = derivedId('nobody')
  await write('person', nobody, { name: '无号' })
  expect(await refusal('reveal', { kind: 'person', id, field: 'name' })).toBe('value-refused')
  expect(await refusal('reveal', { kind: 'person', id: nobody, field: 'id-number' })).toBe('nothing-to-do')
  await signInAs('leader')
  expect(await refusal('reveal', { kind: 'person', id, field: 'id-number' })).toBe('not-allowed')
  expect(await refusal('export-table', table([['甲', whole(id), null]]))).toBe('not-allowed')
  expect(await rows('disclosure')).toEqual([])
})

test('TR5 no screen can write of itself that something was shown', async () => {
  const { refusal } = await schoolWithPeople()
  const value = { kind: 'person', ids: [], fields: [], purpose: '' }
  const change = { kind: 'disclosure', id: null, field: 'is', value, over: [] }
  expect(await refusal('save', { act: 'x', changes: [change] })).toBe('not-allowed')
})

test('§4.7 a list becomes a workbook: text is text, numbers are numbers, what was masked is whole', async () => {
  const { call, host, rows } = await schoolWithPeople()
  const asked = table([
    ...PEOPLE.map(({ id }, at) => [`教师${at}`, whole(id), at + 0.5]),
    ['=1+1', whole(derivedId('nobody')), '12.50'],
    ['0012', null, '—'],
  ])
  const { download, name } = await call('export-table', asked)
  expect(name).toBe('教师名册2026.xlsx')
  const bytes = (await host.download(download))!.bytes
  const sheets = await readSheets(bytes)
  if (!sheets.ok) throw new Error(sheets.refusal.refused)
  const cells = sheets.value[0]!.rows.map((row) => row.cells.map(({ shown }) => shown))
  expect(cells.slice(0, 2)).toEqual([['教师名册'], ['姓名', '身份证号', '学时']])
  expect(cells.slice(2, 5).map(([, idNumber]) => idNumber)).toEqual(PEOPLE.map(({ idNumber }) => idNumber))
  expect(cells.slice(5)).toEqual([
    ["'=1+1", '12.50'],
    ['0012', '—'],
  ])

  const book = read(bytes, { type: 'array' })
  const sheet = book.Sheets[book.SheetNames[0]!]!
  expect([sheet.B3?.t, sheet.C3?.t, sheet.C6?.t, sheet.C7?.t]).toEqual(['s', 'n', 'n', 's'])
  expect(sheet['!autofilter']).toEqual({ ref: 'A2:C7' })
  expect(utils.sheet_to_json(sheet, { header: 1 })).toHaveLength(7)

  const [recorded, ...others] = await rows('disclosure')
  expect(others).toEqual([])
  expect(recorded?.fields).toEqual({
    kind: 'person',
    ids: PEOPLE.map(({ id }) => id),
    fields: ['id-number'],
    purpose: '教师名册',
  })
})

test('TR5 a list without whole values records nothing, and a leader may have it', async () => {
  const { call, rows, signInAs } = await schoolWithPeople()
  await signInAs('leader')
  await call('export-table', table([['甲', '654004********1127', 2]]))
  expect(await rows('disclosure')).toEqual([])
})

test('§4.7 a list of more than 20000 rows or 60 columns is refused', async () => {
  const { refusal } = await schoolWithPeople()
  const rows = Array.from({ length: 20_001 }, () => [null])
  expect(await refusal('export-table', table(rows))).toBe('value-refused')
  const columns = Array.from({ length: 61 }, () => ({ title: '', kind: 'text' as const }))
  expect(await refusal('export-table', { ...table([]), columns })).toBe('value-refused')
})

test('ST8 no ID number stands in any file beside the journal', async () => {
  const { call, folder } = await schoolWithPeople()
  const { id } = FIRST
  await call('reveal', { kind: 'person', id, field: 'id-number' })
  await call('export-table', table([['甲', whole(id), null]]))
  await call('history', { kind: 'person', id })
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((one) => one.isFile() && one.name !== 'journal')
  expect(files.length).toBeGreaterThan(2)
  for (const file of files) {
    const text = (await readFile(join(file.parentPath, file.name))).toString('latin1')
    for (const { idNumber } of PEOPLE)
      expect([file.name, text.includes(idNumber)]).toEqual([file.name, false])
  }
})
