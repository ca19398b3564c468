import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planId } from '../../renderer/actions/plan/write-plan.ts'
import { sameWeekday } from '../../shared/domain/plan/plan-shift.ts'
import { type CountyOffice, createCountyOffice } from '../worlds/county-office.ts'
import { enrol, exchange } from '../worlds/exchange-steps.ts'
import { createSchoolPc } from '../worlds/pc/create-school-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import {
  addPersonalLine,
  askSign,
  draftsHold,
  setHours,
  state,
  submitPlan,
  tab,
  themes,
  topic,
  typeTopic,
  written,
} from '../worlds/plan-steps.ts'
import {
  addAccount,
  CLERK,
  choose,
  firstStart,
  fixture,
  goTo,
  importRoster,
  PRINCIPAL,
  sentence,
  signIn,
} from '../worlds/school-steps.ts'

const YEAR = new Date().getFullYear()
const PLAN = planId(YEAR)

let pc: SchoolPc
let county: CountyOffice
let stick: string

beforeAll(async () => {
  pc = await createSchoolPc()
  county = await createCountyOffice()
  stick = await mkdtemp(join(tmpdir(), 'yanxiubu-stick-'))
  const page = await pc.open()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await firstStart(page)
  await importRoster(page, fixture('roster-central-school.xlsx'), 48)
  await addAccount(page, PRINCIPAL, '校长')
  await enrol(page, county, stick)
})
afterAll(async () => {
  await pc.remove()
  await rm(stick, { recursive: true, force: true })
})

// One story, told in order: each test goes on where the one before it ended.

test('F05 topics are typed one after the other without a mouse, and a day that is named is said back', async () => {
  const page = pc.page()
  await goTo(page, '计划')
  await choose(page, page.getByLabel('年度', { exact: true }), `${YEAR - 1} 年度`)
  await page.getByRole('button', { name: '开始写计划' }).click()
  await page.getByRole('button', { name: '新增专题' }).click()
  const panel = page.getByRole('complementary', { name: '新增专题' })
  await panel.getByLabel('时间').waitFor()
  await page.keyboard.type('3月12日')
  await panel.getByText(`就是 ${YEAR - 1}-03-12`).waitFor()
  for (const word of ['4', '大单元教学设计']) {
    await page.keyboard.press('Enter')
    await page.keyboard.type(word)
  }
  await page.keyboard.press('Control+Enter')
  await topic(page, '大单元教学设计').waitFor()
  for (const [when, hours, theme] of [
    ['4 月第 1 周', '2', '作业设计与批改'],
    ['9 月', '3', '新教师跟岗'],
  ]) {
    await typeTopic(page, when!, hours!, theme!)
  }
  await page.getByText('3 个专题 · 计划 9 学时').waitFor()
})

test('B-032 the text has every part of the form, and says whether five percent go to training', async () => {
  const page = pc.page()
  await tab(page, '正文')
  const text = page.getByRole('form', { name: '计划正文' })
  await text.getByLabel('指导思想').fill(`落实 ${YEAR - 1} 年县教研工作要点。`)
  await text.getByLabel('考核办法').fill('考勤与成果各占一半。')
  await text.getByLabel('公用经费预算').fill('42 万元')
  await text.getByLabel('教师培训经费').fill('18,000')
  await text.getByText('只占公用经费 4.2%，不到 5%：至少要 21000 元，还差 3000 元。').waitFor()
  await text.getByLabel('教师培训经费').fill('21000')
  await text.getByText('占公用经费 5%，达到 5% 的要求。').waitFor()
  await page.keyboard.press('Control+s')
  await text.getByText('有改动未保存').waitFor({ state: 'detached' })
})

test('F05 last year’s topics and text come over with their days on the same weekday, as one operation', async () => {
  const page = pc.page()
  await tab(page, '专题')
  await choose(page, page.getByLabel('年度', { exact: true }), `${YEAR} 年度`)
  await page.getByRole('button', { name: `从 ${YEAR - 1} 年度复制` }).click()
  const [, month, day] = sameWeekday(`${YEAR - 1}-03-12`, YEAR)
    .split('-')
    .map(Number)
  const table = page.getByRole('table', { name: '研修专题' })
  await table
    .getByRole('row', { name: /大单元教学设计/ })
    .getByText(`${month}月${day}日`)
    .waitFor()
  await page.getByLabel('复制“新教师跟岗”').uncheck()
  await page.getByText(`落实 ${YEAR} 年县教研工作要点。`).waitFor()
  const before = await written(page)
  await page.getByRole('button', { name: '复制勾选的 2 个专题和 3 段正文' }).click()
  await page.getByText('2 个专题 · 计划 6 学时').waitFor()
  expect(await written(page)).toBe(before + 1)
})

test('F05 rows copied in Excel are pasted into the screen: columns guessed, doubts by row, one operation', async () => {
  const page = pc.page()
  const rows = [
    '序号\t月份\t研修主题\t机制\t主讲人\t课时\t备注',
    '1\t5月\t命题研究\t同课异构\t教研组\t若干\t',
    '2\t12月\t读书交流\t实践反思\t工会\t2学时\t',
    '3\t4月\t作业设计与批改\t同伴互助\t教务处\t2\t',
    '合计\t\t\t\t\t6\t',
  ]
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows.join('\r\n'))
  await page.getByRole('heading', { level: 2, name: '计划' }).click()
  await page.keyboard.press('Control+v')
  await page.getByText('第 2 行 机制“同课异构”').waitFor()
  await page.getByText('第 2 行 计划学时“若干”：学时不是数，这一格没有取').waitFor()
  await page.getByText('第 5 行：是合计行').waitFor()
  const mapping = page.getByRole('region', { name: '各列是什么' })
  expect(await mapping.getByText('主讲或主持').count()).toBe(1)
  expect(await page.getByLabel('新增第 4 行“作业设计与批改”').isChecked()).toBe(false)
  const before = await written(page)
  await page.getByRole('button', { name: '新增勾选的 2 个专题' }).click()
  await page.getByText('4 个专题 · 计划 8 学时').waitFor()
  expect(await written(page)).toBe(before + 1)
})

test('OP1 Ctrl+Z takes the pasted rows back, and they can be had again', async () => {
  const page = pc.page()
  await page.keyboard.press('Control+z')
  await page.getByText('2 个专题 · 计划 6 学时').waitFor()
  await page.getByRole('button', { name: '恢复' }).click()
  await page.getByText('4 个专题 · 计划 8 学时').waitFor()
})

test('F05 Alt with an arrow moves a topic, Delete takes it off, and it is put back', async () => {
  const page = pc.page()
  await topic(page, '读书交流').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await page.getByText('“读书交流”移到第 3 位').waitFor()
  expect(await themes(page)).toEqual(['大单元教学设计', '作业设计与批改', '读书交流', '命题研究'])
  await topic(page, '命题研究').focus()
  await page.keyboard.press('Delete')
  await page.getByText('已去掉“命题研究”。').waitFor()
  await page.getByRole('region', { name: '研修专题' }).getByRole('button', { name: '撤销' }).click()
  await topic(page, '命题研究').waitFor()
})

test('OP1 what was typed and not saved is there again after the browser was killed', async () => {
  const page = pc.page()
  await topic(page, '命题研究').press('Enter')
  const panel = page.getByRole('complementary', { name: '修改专题' })
  await panel.getByLabel('成果').fill('校本试题库')
  await expect.poll(async () => draftsHold(page, '校本试题库')).toBe(true)
  await pc.killBrowser()
  const again = await pc.open()
  await signIn(again, CLERK)
  await goTo(again, '计划')
  await topic(again, '命题研究').press('Enter')
  await again.getByRole('button', { name: '接着填' }).click()
  const found = again.getByRole('complementary', { name: '修改专题' })
  expect(await found.getByLabel('成果').inputValue()).toBe('校本试题库')
  await found.getByLabel('成果').press('Control+s')
  await expect.poll(() => draftsHold(again, '校本试题库')).toBe(false)
})

test('F05 the year’s picture leads to a topic, and a topic to its activity', async () => {
  const page = pc.page()
  await goTo(page, '计划')
  const picture = page.getByRole('region', { name: '全年对照' })
  await picture.getByText('计划 4 个专题 8 学时，已开展 0 次 0 学时').waitFor()
  const [first] = await picture.getByRole('button', { name: /^专题 / }).all()
  await first!.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: '修改专题' })
  await panel.waitFor()
  expect(await panel.getByLabel('主题').inputValue()).toBe('作业设计与批改')
  await panel.getByRole('button', { name: '开展活动' }).click()
  await page.waitForURL(/#\/activity\/new\//)
})

test('F04 a teacher’s plan is written, sent back with a reason, and filed by the school', async () => {
  const page = pc.page()
  await goTo(page, '计划')
  await tab(page, '个人计划')
  await page.getByText('48 位教师 · 已写 0 · 学校已审 0').waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('陈犇骉')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: '陈犇骉 的个人计划' })
  await panel.getByLabel('周期目标').fill('成为骨干教师。')
  await page.keyboard.press('Control+s')
  await panel.getByText('有改动未保存').waitFor({ state: 'detached' })
  await addPersonalLine(panel, '9月', '8', '大单元教学')
  await panel.getByRole('button', { name: '退回修改' }).click()
  await sentence(page, '还有必填项没有填')
  await panel.getByLabel('审查意见').fill('目标要有年限')
  await panel.getByRole('button', { name: '退回修改' }).click()
  await panel.getByText('学校退回：目标要有年限').waitFor()
  await panel.getByLabel('周期目标').fill('2028 年成为骨干教师。')
  await page.keyboard.press('Control+s')
  await panel.getByText('学校退回：目标要有年限').waitFor({ state: 'detached' })
  await panel.getByRole('button', { name: '通过', exact: true }).click()
  await panel.getByText(`学校已审，备案号 个${YEAR}-001。`).waitFor()
  await page.getByText('48 位教师 · 已写 1 · 学校已审 1').waitFor()
})

test('TR4 F05 the principal signs with a PIN at the clerk’s screen, and the clerk goes on and submits', async () => {
  const page = pc.page()
  await tab(page, '专题')
  await askSign(page, '0000')
  await sentence(page, 'PIN 码不对，这一步没有办')
  await page.getByRole('dialog').getByLabel('PIN 码').fill(PRINCIPAL.pin)
  await page.getByRole('dialog').getByRole('button', { name: '签发' }).click()
  await state(page).getByText('✓ 已签发').first().waitFor()
  expect(await page.getByRole('banner').textContent()).toContain('周敏')
  await page.getByRole('button', { name: '报送县里' }).click()
  await state(page).getByText('办理经过（2 步）').click()
  await state(page).getByText(`${PRINCIPAL.name} 校长`).waitFor()
})

test('F05 what the county sends back stands on top with what to do next; corrected, it is filed', async () => {
  const page = pc.page()
  await exchange(page, county, stick)
  await county.returnPlan(PLAN, '请补上命题研究的学时')
  await exchange(page, county, stick)
  await goTo(page, '计划')
  await state(page).getByText('县里退回：请补上命题研究的学时').waitFor()
  await state(page).getByText('请按意见修改，再请校长重新签发、报送。').waitFor()
  await setHours(page, '命题研究', '9')
  await state(page).getByText('与退回的内容相比').waitFor()
  await askSign(page, PRINCIPAL.pin)
  await submitPlan(page)
  await exchange(page, county, stick)
  await county.filePlan(PLAN, '石教备〔2026〕7号')
  await exchange(page, county, stick)
  await goTo(page, '计划')
  await state(page).getByText('备案号 石教备〔2026〕7号').first().waitFor()
})

test('F05 an amendment after filing is shown field by field, signed with a reason, and read so by the county', async () => {
  const page = pc.page()
  await setHours(page, '命题研究', '6')
  await state(page).getByText('备案后又有改动').waitFor()
  await state(page).getByText('与备案内容相比').waitFor()
  await state(page).getByRole('button', { name: '看改动' }).click()
  const changes = state(page).getByRole('list', { name: '改动对照' })
  expect(await changes.textContent()).toContain('命题研究')
  expect(await changes.textContent()).toMatch(/计划学时.*原为.*9.*改为.*6/)
  await page.getByRole('button', { name: '请校长重新签发' }).waitFor()
  await askSign(page, PRINCIPAL.pin)
  const dialog = page.getByRole('dialog', { name: '校长签发' })
  await sentence(page, '还有必填项没有填')
  await dialog.getByLabel('修改原因').fill('县里加了两学时')
  await dialog.getByRole('button', { name: '签发' }).click()
  await dialog.waitFor({ state: 'detached' })
  await submitPlan(page)
  await exchange(page, county, stick)
  const shown = await county.seat.desk.document(county.school(), { kind: 'plan', id: PLAN })
  expect(shown.ok && shown.value.before).toMatchObject({ step: 'file', reason: '县里加了两学时' })
})

test('F05 F04 the plans are printed, and the topics become a workbook', async () => {
  const page = pc.page()
  await goTo(page, '计划')
  await page.getByRole('button', { name: '打印计划' }).click()
  const preview = page.getByRole('dialog', { name: '打印预览' })
  await preview.getByText(/^档案号 /).waitFor()
  await page.keyboard.press('Escape')
  await preview.waitFor({ state: 'detached' })
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出表格' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe(`${YEAR} 年度校本研修计划.xlsx`)
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK')
  await tab(page, '个人计划')
  await page.getByRole('row', { name: /陈犇骉/ }).click()
  await page.getByRole('button', { name: '打印个人计划表' }).click()
  await preview.getByText(/^档案号 /).waitFor()
})
