import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { read, utils } from 'xlsx'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { callFromPage, hostRows } from '../worlds/page-socket.ts'
import { createSchoolPc } from '../worlds/pc/create-school-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import { CLERK, choose, firstStart, fixture, goTo, importRoster, signIn } from '../worlds/school-steps.ts'

let pc: SchoolPc
beforeAll(async () => {
  pc = await createSchoolPc()
  const page = await pc.open()
  await firstStart(page)
  await importRoster(page, fixture('roster-central-school.xlsx'), 48)
})
afterAll(() => pc.remove())

// One story, told in order: each test goes on where the one before it ended.

test('F02 the list by keyboard: search by the sound of a name, down into the list, Enter opens, Escape closes', async () => {
  const page = pc.page()
  await page.keyboard.press('/')
  await page.keyboard.type('chenben')
  await list(page).getByRole('row').nth(1).getByText('陈犇骉').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await panel(page, '陈犇骉').waitFor()
  await page.keyboard.press('Escape')
  await panel(page, '陈犇骉').waitFor({ state: 'detached' })
  await page.keyboard.press('/')
  await page.keyboard.type('热合曼•麦')
  await page.getByText('3 人 / 共 48 人').waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('48 人', { exact: true }).waitFor()
})

test('F02 whoever is opened from elsewhere stands in view in the list, however far down', async () => {
  const page = pc.page()
  const last = await list(page).locator('tr[data-row-key]').last().getAttribute('data-row-key')
  await goTo(page, '活动')
  await page.evaluate((id) => {
    location.hash = `#/person/id/${id}`
  }, last)
  const row = list(page).locator(`tr[data-row-key="${last}"]`)
  await expect
    .poll(async () => {
      const box = await row.boundingBox()
      return box !== null && box.y + box.height <= 768
    })
    .toBe(true)
  await page.keyboard.press('Escape')
})

test('F02 a status has its day and its place, and what was before stays to be read', async () => {
  const page = pc.page()
  const details = await open(page, '陈犇骉')
  await choose(page, details.getByLabel('现在'), '借调')
  await details.getByLabel('从哪天起').fill('2025年3月1日')
  await details.getByLabel('借调到').fill('县教研室')
  await saved(page)
  await choose(page, details.getByLabel('现在'), '调出')
  expect(await details.getByLabel('从哪天起').inputValue()).toBe('')
  await details.getByLabel('从哪天起').fill('2026-09-01')
  await details.getByLabel('调往').fill('县实验小学')
  await saved(page)
  await details.getByText('2025-03-01 起 借调 县教研室').waitFor()
  expect((await person(page, '陈犇骉')).fields.status).toEqual({
    word: '调出',
    from: '2026-09-01',
    where: '县实验小学',
  })
  await list(page).getByRole('row').filter({ hasText: '陈犇骉' }).waitFor({ state: 'detached' })
  await page.getByText('不在岗 1').waitFor()
})

test('OP1 the history says who changed what, and one’s own step is taken back from there', async () => {
  const page = pc.page()
  const details = panel(page, '陈犇骉')
  await details.getByRole('tab', { name: '历史' }).click()
  const acts = details.getByRole('region', { name: '历史' }).getByRole('listitem')
  const last = acts.filter({ has: page.getByText('修改教师') }).first()
  expect(await last.textContent()).toContain(
    '状态 2026-09-01 起 调出 县实验小学 · 原来是 2025-03-01 起 借调 县教研室',
  )
  expect(await last.textContent()).toContain(CLERK.name)
  await last.getByRole('button', { name: '撤销这一步' }).click()
  await acts.first().getByText('撤销', { exact: true }).waitFor()
  expect((await person(page, '陈犇骉')).fields.status).toMatchObject({ word: '借调' })
  const imported = acts.filter({ has: page.getByText('导入花名册') })
  expect(await imported.getByRole('button', { name: '撤销这一步' }).count()).toBe(0)
})

test('F02 an ID number is doubted while it is typed; what it says is offered; whole it is shown and recorded', async () => {
  const page = pc.page()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '新增教师', exact: true }).click()
  const form = page.getByRole('complementary', { name: '新教师' })
  await form.getByLabel('姓名').fill('欧阳明')
  const number = form.getByLabel('身份证号')
  await number.fill('110105194912310021')
  await form.getByText('末位校验不符，多半有一位打错').waitFor()
  await number.fill('11010519491231002X')
  await choose(page, form.getByLabel('性别'), '男')
  await form.getByText('与性别不符，请核对').waitFor()
  await choose(page, form.getByLabel('性别'), '未填')
  expect(await form.getByLabel('出生日期').inputValue()).toBe('')
  await form.getByRole('button', { name: '填入 1949-12-31、女' }).click()
  await saved(page)
  await form.getByText('欧阳明 已加入，可以接着加下一位。').waitFor()

  const details = await open(page, '欧阳明')
  expect(await details.getByText('11010519491231002X').count()).toBe(0)
  await details.getByRole('button', { name: '显示完整号码' }).click()
  await details.getByText('11010519491231002X').waitFor()
  const { rows } = await hostRows(page)
  const { id } = await person(page, '欧阳明')
  expect(rows.filter(({ kind }) => kind === 'disclosure').map(({ fields }) => fields)).toEqual([
    { kind: 'person', ids: [id], fields: ['id-number'], purpose: '' },
  ])
})

test('OP1 who was entered by mistake leaves the list and comes back', async () => {
  const page = pc.page()
  const details = panel(page, '欧阳明')
  await details.getByRole('button', { name: '误录，移出名单' }).click()
  await details.getByText('这位教师已移到“误录”').waitFor()
  await list(page).getByRole('row').filter({ hasText: '欧阳明' }).waitFor({ state: 'detached' })
  await page.getByText('误录 1').click()
  await list(page).getByRole('row').filter({ hasText: '欧阳明' }).waitFor()
  await details.getByRole('button', { name: '恢复到名单' }).click()
  await page.getByText('在岗 49').click()
})

test('ST1 what was typed and not saved is there again after the window was killed, and nothing of it was saved', async () => {
  const details = await open(pc.page(), '欧阳明')
  await details.getByLabel('岗位').fill('教研组长')
  await details.getByText('更多', { exact: true }).click()
  await details.getByLabel('毕业院校').fill('宝鸡文理学院')
  const { id } = await person(pc.page(), '欧阳明')
  await expect
    .poll(async () => {
      const kept = await callFromPage(pc.page(), 'draft-get', { key: `person-${id}` })
      return kept.ok && kept.value ? JSON.parse(kept.value) : undefined
    })
    .toEqual({ post: '教研组长', college: '宝鸡文理学院' })
  await pc.killBrowser()

  const page = await pc.open()
  await signIn(page, CLERK)
  const again = await open(page, '欧阳明')
  await again.getByText('上次填到一半的内容还在。').waitFor()
  expect(await again.getByLabel('岗位').inputValue()).toBe('')
  await again.getByRole('button', { name: '接着填' }).click()
  expect(await again.getByLabel('岗位').inputValue()).toBe('教研组长')
  await saved(page)
  expect((await person(page, '欧阳明')).fields).toMatchObject({ post: '教研组长', college: '宝鸡文理学院' })
  await page.keyboard.press('Escape')
  await open(page, '欧阳明')
  expect(await page.getByText('上次填到一半的内容还在。').count()).toBe(0)
})

test('MG9 two entries are joined with a choice of what stays; separated, each has its own again', async () => {
  const page = pc.page()
  await addTwin(page, '欧阳明', '教师')
  await goTo(page, '教师')
  await page.getByRole('button', { name: '去核对' }).click()
  const pair = page.getByRole('region', { name: '欧阳明', exact: true })
  await pair
    .getByRole('radiogroup', { name: '“岗位”留哪个' })
    .getByText(/^第[一二]条$/)
    .first()
    .waitFor()
  const posts = await pair.getByRole('row').filter({ hasText: '岗位' }).locator('td').allTextContents()
  const wanted = posts.indexOf('教研组长') === 0 ? '第一条' : '第二条'
  await pair.getByRole('radiogroup', { name: '“岗位”留哪个' }).getByText(wanted).click()
  await pair.getByRole('checkbox', { name: '欧阳明 合为一人' }).check()
  await page.getByRole('button', { name: '合并勾选的 1 组' }).click()
  await page.getByText('已合并 1 组。').waitFor()
  const joined = (await persons(page)).filter(({ fields }) => fields.name === '欧阳明')
  expect(joined.map(({ fields, beside }) => [fields.post, beside])).toEqual([['教研组长', {}]])

  await page.getByRole('region', { name: '已合并的' }).getByRole('button', { name: '拆开' }).click()
  await pair.waitFor()
  const apart = (await persons(page)).filter(({ fields }) => fields.name === '欧阳明')
  expect(apart.map(({ fields }) => fields.post).sort()).toEqual(['教师', '教研组长'].sort())
})

test('MG9 two people told apart are not offered again until that is taken back', async () => {
  const page = pc.page()
  const pair = page.getByRole('region', { name: '欧阳明', exact: true })
  await pair.getByRole('button', { name: '是两位不同的人' }).click()
  await page.getByText('欧阳明 记为两位不同的人，不再提示。').waitFor()
  expect(await pair.count()).toBe(0)
  const told = page.getByRole('region', { name: '已记为不同的人' })
  await told.getByText('两位 欧阳明').waitFor()
  await told.getByRole('button', { name: '收回，再核对' }).click()
  await pair.waitFor()
})

test('F02 TR5 the list goes into a workbook with masked numbers', async () => {
  const page = pc.page()
  await goTo(page, '教师')
  await page.getByLabel('搜索教师').fill('')
  await page.getByText('50 人', { exact: true }).waitFor()
  await page.getByRole('button', { name: '导出表格' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: '导出表格', exact: true }).click()
  const book = read(await readFile(await (await download).path()))
  const [first] = book.SheetNames
  const rows = utils.sheet_to_json<readonly string[]>(book.Sheets[first ?? '']!, { header: 1 })
  const text = JSON.stringify(rows)
  expect(text).toContain('654004********1127')
  expect(text).not.toMatch(/[1-9]\d{16}[\dXx]/)
  expect(rows.some((row) => row.includes('宝鸡文理学院'))).toBe(true)
})

function list(page: Page): Locator {
  return page.getByRole('table').first()
}

function panel(page: Page, name: string): Locator {
  return page.getByRole('complementary', { name: `${name} 的资料` })
}

async function open(page: Page, name: string): Promise<Locator> {
  await goTo(page, '教师')
  await page.keyboard.press('/')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await panel(page, name).waitFor()
  return panel(page, name)
}

async function saved(page: Page): Promise<void> {
  await page.keyboard.press('Control+s')
  await page.getByText('有改动未保存').waitFor({ state: 'detached' })
}

async function addTwin(page: Page, name: string, post: string): Promise<void> {
  await page.getByRole('button', { name: '新增教师', exact: true }).click()
  const form = page.getByRole('complementary', { name: '新教师' })
  await form.getByLabel('姓名').fill(name)
  await form.getByLabel('岗位').fill(post)
  await saved(page)
  await form.getByText(`${name} 已加入`).waitFor()
  await page.keyboard.press('Escape')
}

async function persons(page: Page): Promise<readonly ViewRow[]> {
  return (await hostRows(page)).rows.filter(({ kind }) => kind === 'person')
}

async function person(page: Page, name: string): Promise<ViewRow> {
  const found = (await persons(page)).find(({ fields }) => fields.name === name)
  if (!found) throw new Error(`nobody is called ${name}`)
  return found
}
