import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { read, utils } from 'xlsx'
import type { SaveChange } from '../../renderer/actions/changes.ts'
import type { Hex } from '../../shared/base/bytes.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { linkId } from '../../shared/fold/understood.ts'
import { callFromPage, hostRows } from '../worlds/page-socket.ts'
import { createSchoolPc } from '../worlds/pc/create-school-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import { CLERK, firstStart, fixture, importRoster, signIn } from '../worlds/school-steps.ts'
import { seriousOn } from '../worlds/serious-findings.ts'

let pc: SchoolPc
beforeAll(async () => {
  pc = await createSchoolPc()
})
afterAll(() => pc.remove())

const YEAR = 2026
const TODAY = new Date('2026-11-21T02:00:00Z')
const TEACHER = '阿依古丽·哈力克'
const HELD = derivedId('activity', 'held')
const AGAIN = derivedId('activity', 'again')

// One story, told in order: each test goes on where the one before it ended.

test('PL5 a part of the picture is chosen with the keyboard and shows whom it counts', async () => {
  const page = await pc.open()
  await page.clock.setFixedTime(TODAY)
  await firstStart(page, CLERK, '霍尔果斯市第七个五年管理周期（2024—2028）')
  await importRoster(page, fixture('roster-central-school.xlsx'), 48)
  await holdActivities(page)
  await page.getByRole('menuitem', { name: '学分' }).click()
  const part = page.getByRole('button', { name: `只看 ${YEAR} 年度 不够 48 人` })
  await part.focus()
  await page.keyboard.press('Enter')
  expect(await part.getAttribute('aria-pressed')).toBe('true')
  const only = page.getByRole('button', { name: `只看 ${YEAR} 年度 不够`, exact: true })
  await only.click()
  await only.waitFor({ state: 'detached' })
  expect(await seriousOn(page)).toEqual([])
})

test('F17 the list shows amounts as people write them, and goes into a workbook', async () => {
  const page = pc.page()
  await page.getByRole('table', { name: '学分' }).getByText('0 / 90', { exact: true }).first().waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出表格' }).click(),
  ])
  const book = read(await readFile(await download.path()), { type: 'buffer' })
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1 })
  expect(rows.filter((row) => row.includes('0 / 90'))).toHaveLength(48)
})

test('PL2 the number of a category opens the entries it is the sum of', async () => {
  const page = pc.page()
  await page.getByRole('link', { name: TEACHER }).click()
  const panel = page.getByRole('complementary', { name: `${TEACHER} 的学分` })
  const number = panel.getByRole('button', { name: /^校本研修课程 .*：为什么是这个数$/ })
  await number.focus()
  await page.keyboard.press('Enter')
  const why = panel.getByRole('region', { name: '为什么是这个数' })
  await why.getByText(`${YEAR}-01-08 集体备课：0.6`).waitFor()
  expect(await number.getAttribute('aria-expanded')).toBe('true')
  await page.keyboard.press('Escape')
})

test('PL6 a line leads to the very record, and is gone once that is mended', async () => {
  const page = pc.page()
  await page.getByText('不错登、不漏登').click()
  const findings = page.getByRole('list', { name: '不错登、不漏登' })
  const twice = findings.getByRole('listitem').filter({ hasText: '同一活动录了两次' })
  await twice.getByRole('button', { name: /^去处理/ }).click()
  await expect.poll(() => new URL(page.url()).hash).toMatch(new RegExp(`#/activity/id/(${HELD}|${AGAIN})`))
  await page.getByRole('complementary').getByText('集体备课').first().waitFor()
  await save(page, 'void-activity', written('activity', AGAIN, { void: true }))
  await page.getByRole('menuitem', { name: '学分' }).click()
  await page.getByText('不错登、不漏登').click()
  await findings.getByRole('listitem').filter({ hasText: '点过名还没有申报' }).first().waitFor()
  await twice.first().waitFor({ state: 'detached' })
})

test('OP1 what was typed of a training survives the end of the browser', async () => {
  const page = pc.page()
  await page.getByRole('menuitem', { name: '培训' }).click()
  await page.getByRole('button', { name: '新建项目' }).first().click()
  const form = page.getByRole('form', { name: '新建项目' })
  await form.getByLabel(/项目名称/).fill('乡村小学全科教师培训')
  await expect
    .poll(async () => {
      const kept = await callFromPage(page, 'draft-list', {})
      return kept.ok && kept.value.includes('project/new')
    })
    .toBe(true)
  await pc.killBrowser()
  const again = await pc.open()
  await signIn(again, CLERK)
  await again.getByRole('menuitem', { name: '培训' }).click()
  await again.getByRole('button', { name: '新建项目' }).first().click()
  await again.getByRole('button', { name: '接着填' }).click()
  expect(await again.getByLabel(/项目名称/).inputValue()).toBe('乡村小学全科教师培训')
})

/** One that everybody attended, and the same once more. */
async function holdActivities(page: Page): Promise<void> {
  const people = (await hostRows(page)).rows.filter(({ kind }) => kind === 'person')
  const facts = {
    theme: '集体备课',
    when: { day: `${YEAR}-01-08`, start: '14:00', minutes: 135 },
    hours: '3',
  }
  await save(page, 'hold-activity', [
    ...written('activity', HELD, facts),
    ...written('activity', AGAIN, facts),
    ...people.flatMap(({ id }) =>
      written('attendance', linkId('attendance', [HELD, id]), {
        of: [HELD, id],
        mark: { mark: 'present' },
      }),
    ),
  ])
}

function written(kind: string, id: Hex, fields: Readonly<Record<string, SaveChange['value']>>): SaveChange[] {
  return Object.entries(fields).map(([field, value]) => ({ kind, id, field, value, over: [] }))
}

async function save(page: Page, act: string, changes: SaveChange[]): Promise<void> {
  expect((await callFromPage(page, 'save', { act, changes })).ok).toBe(true)
}
