import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { roster } from '../../renderer/words/zh/person/roster.ts'
import { refusals } from '../../renderer/words/zh/refusals.ts'
import type { RefusalKind } from '../../shared/base/refusal.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import {
  enrol as enrolOther,
  makeKeys,
  makePc,
  must,
  newDisk,
  openSeat,
  type Seat,
} from '../county/county-world.ts'
import { type CountyOffice, createCountyOffice } from '../worlds/county-office.ts'
import { enrol } from '../worlds/exchange-steps.ts'
import { hostRows } from '../worlds/page-socket.ts'
import { createSchoolPc } from '../worlds/pc/create-school-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import { chooseRoster, firstStart, fixture, goTo, importRoster, sentence } from '../worlds/school-steps.ts'

/** The first bytes of a photograph. */
const PHOTOGRAPH = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010101', 'hex'),
  Buffer.alloc(4000, 0x5a),
])

let pc: SchoolPc
let county: CountyOffice
let stick: string
let rows: readonly ViewRow[]

beforeAll(async () => {
  pc = await createSchoolPc()
  county = await createCountyOffice()
  stick = await mkdtemp(join(tmpdir(), 'yanxiubu-stick-'))
  const page = await pc.open()
  await firstStart(page)
  await importRoster(page, fixture('roster-central-school.xlsx'), 48)
  await enrol(page, county, stick)
  rows = (await hostRows(page)).rows
})
afterAll(async () => {
  await pc.remove()
  await rm(stick, { recursive: true, force: true })
})

test.each([
  ['a photograph', 'IMG_0412.xlsx', PHOTOGRAPH, refusals['sheet-not-a-spreadsheet']({})],
  ['an empty file', '花名册.xlsx', Buffer.alloc(0), refusals['sheet-empty']({})],
  ['a table without people', '花名册.csv', Buffer.from('姓名,性别\n'), roster.problems['sheet-no-names']],
  ['a table without a header', '花名册.csv', Buffer.from('1,2\n3,4\n'), roster.problems['sheet-no-header']],
] as const)(
  'F02 %s is no roster: a sentence of its own, and nothing is imported',
  async (_what, name, bytes, words) => {
    const page = pc.page()
    await goTo(page, '教师')
    await chooseRoster(page, { name, mimeType: '', buffer: bytes })
    await sentence(page, words ?? '')
    expect(await page.getByRole('button', { name: /^导入这/ }).count()).toBe(0)
    await expectNothingNew()
  },
)

test('F02 ruined ID numbers are named cell by cell with the reason, never taken and never guessed', async () => {
  const page = pc.page()
  const ruined = [
    ['65400419710203112X', '末位校验不符'],
    ['6540041971020', '位数不对'],
    ['654004197113031128', '末位校验不符'],
    ['6.54004E+17', '末几位已经丢失'],
    ['身份证丢失', '位数不对'],
    ['65400419710203I128', '有不该有的字符'],
    ['654004197102311128', '出生日期不存在'],
    ['654004203301011126', '出生日期在今天以后'],
  ] as const
  const lines = ruined.map(([number], at) => `教师${'甲乙丙丁戊己庚辛'[at]},${number}`)
  await goTo(page, '教师')
  await chooseRoster(page, {
    name: '名单.csv',
    mimeType: '',
    buffer: Buffer.from(['姓名,身份证号', ...lines].join('\n')),
  })
  await page.getByText(`将导入 ${ruined.length} 人`).waitFor()
  const doubts = await page.getByRole('region', { name: '请核对的单元格' }).getByRole('row').allTextContents()
  expect(doubts.slice(1)).toEqual(
    ruined.map(([, why], at) =>
      expect.stringMatching(new RegExp(`^B${at + 2}.*身份证号.*（不显示）.*${why}`)),
    ),
  )
  await expectNothingNew()
})

test('PK1 packages that are not for this PC or not whole: each its own sentence, and nothing is taken in', async () => {
  const page = pc.page()
  const [ours] = must(await county.seat.desk.answer(county.school(), 'folder'))
  const bytes = ours?.bytes ?? new Uint8Array()
  const elsewhere = await openSeat(newDisk(), await makeKeys('临河县'))
  const bad: readonly (readonly [string, Uint8Array, RefusalKind])[] = [
    ['别的县.yxb', await returnPackage(elsewhere), 'package-other-county'],
    ['别的学校.yxb', await returnPackage(county.seat), 'package-other-school'],
    ['坏了一个字节.yxb', changed(bytes, bytes.length - 50), 'package-body'],
    ['封面坏了一个字节.yxb', changed(bytes, 40), 'package-signature'],
    ['拷到一半.yxb', bytes.slice(0, bytes.length / 2), 'package-header'],
    ['少了末尾.yxb', bytes.slice(0, -1), 'package-body'],
    ['照片.yxb', PHOTOGRAPH, 'package-magic'],
    ['空.yxb', new Uint8Array(), 'package-size'],
  ]
  await goTo(page, '交换')
  for (const [name, content, kind] of bad) {
    const buffer = Buffer.from(content)
    await page.getByLabel('选一个数据包文件').setInputFiles({ name, mimeType: '', buffer })
    const row = page.getByRole('table', { name: '结果' }).getByRole('row').filter({ hasText: name })
    await row.getByText(refusals[kind]({})).waitFor()
  }
  await expectNothingNew()
})

async function expectNothingNew(): Promise<void> {
  expect((await hostRows(pc.page())).rows).toEqual(rows)
}

function changed(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.with(at, (bytes[at] ?? 0) ^ 1)
}

/** The return package of another school of this county, with the same PC's name on it. */
async function returnPackage({ desk }: Seat): Promise<Uint8Array> {
  const scope = await enrolOther(desk, await makePc('河口'), '2151199902')
  return must(await desk.answer(scope, 'folder'))[0]?.bytes ?? new Uint8Array()
}
