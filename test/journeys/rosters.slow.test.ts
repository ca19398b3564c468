import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CFB, utils, type WorkBook, write } from 'xlsx'
import { refusals } from '../../renderer/words/zh/refusals.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { madeZip, workbookParts } from '../sheets/made-zip.ts'
import { hostRows } from '../worlds/page-socket.ts'
import { createSchoolPc } from '../worlds/pc/create-school-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import {
  choose,
  chooseRoster,
  firstStart,
  fixture,
  goTo,
  sentence,
  type Upload,
} from '../worlds/school-steps.ts'

let pc: SchoolPc
beforeAll(async () => {
  pc = await createSchoolPc()
  await firstStart(await pc.open())
})
afterAll(() => pc.remove())

// One story, told in order: each test goes on where the one before it ended.

test('F02 merged titles and two rows of heads: what each column is can be changed, and is checked anew by the host', async () => {
  const page = pc.page()
  await goTo(page, '教师')
  await chooseRoster(page, fixture('roster-central-school.xlsx'))
  await counted(page, '将导入 48 人，表中 49 人')
  await page.getByText('各列认作什么（14 列都认得）').click()
  await choose(page, page.getByLabel('N3 备注 认作'), '不导入')
  await page.getByText('各列认作什么（取 13 列，1 列不导入）').waitFor()
  // The head stands in two rows; by the upper alone nobody knows 学段 and 学科.
  await page.getByLabel('表头在').click()
  await page
    .getByTitle(/^第 3 行：/)
    .last()
    .click()
  await page.getByText('各列认作什么（取 12 列，2 列不导入）').waitFor()
  await page.getByRole('cell', { name: '没有姓名，这一行不导入' }).waitFor()
  await page.getByRole('button', { name: '恢复程序的判断' }).click()
  await counted(page, '将导入 48 人，表中 49 人')
})

test('F02 a doubtful cell leads to its row', async () => {
  const page = pc.page()
  await page.getByRole('button', { name: 'F54' }).click()
  const row = people(page).getByRole('row').filter({ hasText: '孔洋军' })
  await expect.poll(() => row.evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(768)
  expect(await row.getAttribute('class')).toContain('row-open')
})

test('OP1 an import is undone by one button, and the same file can be imported again', async () => {
  const page = pc.page()
  await page.getByRole('button', { name: '导入这 48 人' }).click()
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await page.getByText('已撤销这次导入').waitFor()
  expect((await listed(page)).length).toBe(0)
  await page.getByRole('button', { name: '再导入一个文件' }).click()
  await page.getByLabel('选择表格文件').setInputFiles(fixture('roster-central-school.xlsx'))
  await page.getByRole('button', { name: '导入这 48 人' }).click()
  await page.getByText('已导入 48 人').waitFor()
  expect((await listed(page)).length).toBe(48)
})

test('F02 GB18030 with ruined numbers: five come in, the sixth has a name that is here and waits for a person', async () => {
  const page = pc.page()
  await goTo(page, '教师')
  await chooseRoster(page, fixture('roster-teaching-point-gb18030.csv'))
  await counted(page, '将导入 5 人，表中 6 人')
  await page.getByText('有 1 人可能是在册的同名教师').waitFor()
  await page.getByRole('button', { name: '逐个选定' }).click()
  const who = page.getByRole('radiogroup', { name: '陈犇骉 是谁' })
  await who.getByRole('radio', { name: /^就是在册的 陈犇骉/ }).waitFor()
  await who.getByRole('radio', { name: '是另一位，新增' }).check()
  await page.getByRole('button', { name: '导入这 6 人' }).click()
  await page.getByText('已导入 6 人').waitFor()
})

test('F02 a sheet a school: another sheet is another roster, and namesakes with other numbers are new people', async () => {
  const page = pc.page()
  await goTo(page, '教师')
  await chooseRoster(page, fixture('roster-township.xls'))
  // 陈犇骉 of the list before has no number that tells them apart.
  await counted(page, '将导入 11 人，表中 12 人')
  expect(await people(page).getByText('新增；与在册的同名，身份证号不同').count()).toBe(1)
  await choose(page, page.getByLabel('工作表'), '二小')
  await counted(page, '将导入 9 人，表中 9 人')
  await choose(page, page.getByLabel('工作表'), '说明')
  await page.getByRole('alert').getByText('没有找到表头').waitFor()
  await choose(page, page.getByLabel('工作表'), '二小')
  await page.getByRole('button', { name: '导入这 9 人' }).click()
  await page.getByText('已导入 9 人').waitFor()
})

test('F02 of a county’s 2,000 rows only the ticked schools come in; this school is ticked by its name', async () => {
  const page = pc.page()
  await goTo(page, '教师')
  await chooseRoster(page, fixture('roster-county-2000.xlsx'))
  const schools = page.getByRole('region', { name: '表里的学校' })
  await schools.getByText('没有一所叫“石桥镇中心学校”').waitFor()
  expect(await page.getByRole('button', { name: '导入这 0 人' }).isDisabled()).toBe(true)
  await schools.getByRole('button', { name: '全选', exact: true }).click()
  await page.getByText(/^将导入 \d+ 人，表中 2000 人$/).waitFor()
  await people(page)
    .getByRole('checkbox', { name: /^全部 \d+ 人$/ })
    .uncheck()
  await counted(page, '将导入 0 人，表中 2000 人')

  await goTo(page, '设置')
  await page.getByLabel('学校全称').fill('眉县第7小学')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByRole('banner').getByText('眉县第7小学').waitFor()
  await goTo(page, '教师')
  await chooseRoster(page, fixture('roster-county-2000.xlsx'))
  await schools.getByText('已按校名勾选本校“眉县第7小学”').waitFor()
  await page.getByText(/^将导入 \d+ 人，表中 50 人$/).waitFor()
})

test('F02 who is here is updated field by field, never unasked, and the import is undone as one', async () => {
  const page = pc.page()
  const here = person(await listed(page), '邓淑立')
  expect(here.fields.post).toBeUndefined()
  await goTo(page, '教师')
  await chooseRoster(page, csv('姓名,身份证号,职称,岗位', '邓淑立,654004197102051127,高级教师,教研组长'))
  await counted(page, '将导入 0 人，表中 1 人')
  await people(page).getByText('已有 · 空缺可补 1 · 不同 1').waitFor()
  await page.getByRole('button', { name: '补上空缺（1 项）' }).click()
  await counted(page, '将导入 0 人、更新 1 人，表中 1 人')
  await page.getByRole('button', { name: '逐项看 邓淑立' }).click()
  const differences = page.getByRole('table', { name: '邓淑立 的不同之处' })
  expect(await differences.getByRole('row').allTextContents()).toEqual([
    '项目这里表中用表中的',
    '职称未评高级教师',
    '岗位空缺教研组长',
  ])
  await differences.getByRole('checkbox', { name: '职称 用表中的' }).check()
  await page.getByRole('button', { name: '更新这 1 人' }).click()
  await page.getByText('已更新 1 人').waitFor()
  expect(person(await listed(page), '邓淑立').fields).toMatchObject({ title: '高级教师', post: '教研组长' })
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await page.getByText('已撤销这次导入').waitFor()
  expect(person(await listed(page), '邓淑立').fields.title).toBe('未评')
})

test('F02 a two-digit year is asked for and not guessed; a name with what cannot be seen is refused by its cell', async () => {
  const page = pc.page()
  await goTo(page, '教师')
  await chooseRoster(
    page,
    csv(
      '姓名,出生年月,参加工作时间',
      '甲,76.8,二〇〇六年九月',
      '乙\u200B丙,1980.1,2026.7.15',
      '丁\u202E戊,,',
    ),
  )
  await counted(page, '将导入 1 人，表中 1 人')
  const doubts = page.getByRole('region', { name: '请核对的单元格' })
  const cells = await doubts.getByRole('row').locator('td:first-child').allTextContents()
  expect(cells).toEqual(['B2', 'A3', 'A4'])
  expect(await doubts.getByText('姓名里有看不见的字符，这一行不导入').count()).toBe(2)
  await doubts.getByRole('button', { name: '是 1976-08' }).click()
  await people(page).getByRole('cell', { name: '1976-08' }).waitFor()
})

test('F02 a file without heads is read once a person has said which column is the name', async () => {
  const page = pc.page()
  await goTo(page, '教师')
  await chooseRoster(page, csv('欧阳修,男,语文', '上官婉,女,数学'))
  await page.getByRole('alert').getByText('没有找到表头').waitFor()
  expect(await page.getByRole('button', { name: /^导入这/ }).count()).toBe(0)
  await choose(page, page.getByLabel('A1 （没有表头） 认作'), '姓名')
  await counted(page, '将导入 2 人，表中 2 人')
})

test('F02 hidden rows are named, macros are told and left out', async () => {
  const page = pc.page()
  const sheet = utils.aoa_to_sheet([
    ['姓名', '性别'],
    ['赵一', '男'],
    ['钱二', '女'],
  ])
  sheet['!rows'] = [{}, { hidden: true }, {}]
  const book = { SheetNames: ['表'], Sheets: { 表: sheet }, vbaraw: new Uint8Array([1]) } as WorkBook
  const buffer = write(book, { type: 'buffer', bookType: 'xlsm', bookVBA: true }) as Buffer
  await goTo(page, '教师')
  await chooseRoster(page, { name: '花名册.xlsm', mimeType: '', buffer })
  await counted(page, '将导入 2 人，表中 2 人')
  await page.getByText('文件里带有宏，已忽略').waitFor()
  await people(page).getByRole('row').filter({ hasText: '赵一' }).getByText('隐藏行').waitFor()
  await page.getByText('不是人员的行和隐藏的行（1）').click()
  await page.getByText('表格里隐藏的行，也在上面的名单里').waitFor()
})

test('F02 an old .xls under the name .xlsx is read for what it is', async () => {
  const page = pc.page()
  await goTo(page, '教师')
  const buffer = await readFile(fixture('roster-township.xls'))
  await chooseRoster(page, { name: '花名册.xlsx', mimeType: '', buffer })
  await page.getByText('表中 12 人').waitFor()
})

test('F02 a reading that takes long says so and can be stopped', async () => {
  const page = pc.page()
  const cells = Array.from({ length: 4999 }, (_, at) =>
    Array.from({ length: 20 }, (__, to) => `甲${at}/${to}`),
  )
  const sheet = utils.aoa_to_sheet([['姓名', '性别'], ...cells])
  const buffer = write(
    { SheetNames: ['表'], Sheets: { 表: sheet } },
    { type: 'buffer', bookType: 'xlsx', compression: true },
  ) as Buffer
  await goTo(page, '教师')
  const folder = await mkdtemp(join(tmpdir(), 'yanxiubu-roster-'))
  await writeFile(join(folder, '全县.xlsx'), buffer)
  const stopped = pressWhenShown(page, '停止读取')
  await chooseRoster(page, join(folder, '全县.xlsx'))
  expect(await stopped).toContain('正在读取“全县.xlsx”')
  await sentence(page, refusals['reading-cancelled']({}))
  expect(await page.getByRole('region', { name: '人员' }).count()).toBe(0)
  await rm(folder, { recursive: true })
})

test.each([
  ['a workbook with a password', encrypted(), 'sheet-encrypted'],
  [
    'a bomb',
    Buffer.from(madeZip([...workbookParts(''), { name: 'xl/a.xml', content: Buffer.alloc(30_000_000) }])),
    'sheet-bomb',
  ],
  [
    'a document type',
    Buffer.from(madeZip([...workbookParts(''), { name: 'xl/b.xml', content: '<!DOCTYPE x>' }])),
    'sheet-bomb',
  ],
] as const)('T10 %s is refused in its own sentence, and nothing is shown of it', async (_, buffer, kind) => {
  const page = pc.page()
  await goTo(page, '教师')
  await chooseRoster(page, { name: '花名册.xlsx', mimeType: '', buffer })
  await sentence(page, refusals[kind]({}))
  expect(await page.getByRole('region', { name: '人员' }).count()).toBe(0)
})

/**
 * Answers with what the status around the button says. The page presses it by itself: on a busy machine what is being
 * read would be over before we had found the button.
 */
function pressWhenShown(page: Page, name: string): Promise<string> {
  return page.evaluate(
    (text) =>
      new Promise<string>((resolve) => {
        const seen = new MutationObserver(() => {
          const button = [...document.querySelectorAll('button')].find(({ innerText }) => innerText === text)
          if (!button) return
          seen.disconnect()
          resolve(button.closest('[role="status"]')?.textContent ?? '')
          button.click()
        })
        seen.observe(document.body, { subtree: true, childList: true, characterData: true })
      }),
    name,
  )
}

/** An xlsx with a password is an OLE file around an encrypted stream. */
function encrypted(): Buffer {
  const file = CFB.utils.cfb_new()
  CFB.utils.cfb_add(file, '/EncryptedPackage', new Uint8Array(64))
  CFB.utils.cfb_add(file, '/EncryptionInfo', new Uint8Array(64))
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array)
}

function csv(...lines: readonly string[]): Upload {
  return { name: '名单.csv', mimeType: '', buffer: Buffer.from(lines.join('\n')) }
}

function people(page: Page): Locator {
  return page.getByRole('region', { name: '人员' })
}

async function counted(page: Page, words: string): Promise<void> {
  await page.getByText(words, { exact: true }).waitFor()
}

async function listed(page: Page): Promise<readonly ViewRow[]> {
  const { rows } = await hostRows(page)
  return rows.filter(({ kind, fields }) => kind === 'person' && fields.removed !== true)
}

function person(rows: readonly ViewRow[], name: string): ViewRow {
  const found = rows.find(({ fields }) => fields.name === name)
  if (!found) throw new Error(`nobody is called ${name}`)
  return found
}
