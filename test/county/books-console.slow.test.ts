import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { createAccounts } from '../../county/accounts/accounts.ts'
import { addPage } from '../../renderer/actions/write-page.ts'
import type { Hex } from '../../shared/base/bytes.ts'
import type { Book } from '../../shared/domain/book/book.ts'
import { freshPage, type TypedPage } from '../../shared/domain/book/page.ts'
import { lessonObservation } from '../../shared/domain/books/lesson-observation.ts'
import { reflection } from '../../shared/domain/books/reflection.ts'
import { NOON } from '../package/cast.ts'
import { hexId } from '../renderer/view-rows.ts'
import { launchChromium } from '../worlds/chromium.ts'
import { serveConsole, signInAtConsole } from '../worlds/county-console.ts'
import { set } from '../worlds/feed-pen.ts'
import {
  bytesFrom,
  enrol,
  makeKeys,
  makePc,
  must,
  newDisk,
  openSeat,
  packed,
  type SchoolPc,
} from './county-world.ts'

const WHO = { name: '教研员', role: 'research-office', password: '一个足够长的密码' } as const
const WANG = hexId(1)
const LI = hexId(2)
const LESSON = hexId(11)

test('what a school wrote into its books is read at the county once its package has come', async () => {
  const seat = await openSeat(newDisk(), await makeKeys())
  const accounts = createAccounts({ log: seat.log, random: bytesFrom(5), now: () => NOON })
  must(await accounts.add(WHO, null))
  const app = await serveConsole(seat)
  const pc = await makePc('office')
  await enrol(seat.desk, pc, '5119990001')
  await enrol(seat.desk, await makePc('hall'), '5119990002')
  await writeBooks(pc)
  const context = await launchChromium()
  const folder = await fs.mkdtemp(`${tmpdir()}/yanxiubu-books-`)
  try {
    const page = await context.newPage()
    await page.setViewportSize({ width: 1366, height: 768 })
    const faults = await signInAtConsole(page, app, WHO)

    await page.getByRole('menuitem', { name: '记录簿' }).click()
    await page.getByText('要看哪所学校的记录？').waitFor()
    await choose(page, '学校', '5119990001')
    await page.getByText('还没有收到这所学校的').waitFor()
    await page.getByRole('button', { name: '去收数据包' }).click()
    await fs.writeFile(`${folder}/U-1.yxb`, await packed(pc))
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: '打开数据包' }).click(),
    ])
    await chooser.setFiles(`${folder}/U-1.yxb`)
    await page.getByText('已收下').waitFor()

    await page.getByRole('menuitem', { name: '记录簿' }).click()
    await choose(page, '学校', '5119990001')
    await choose(page, '记录簿', '听课记录')
    const lessons = page.getByRole('table', { name: '听课记录' })
    await lessons.getByRole('row', { name: '半数相等的分数 王秀兰 李建国' }).click()
    const lesson = page.getByRole('complementary', { name: '半数相等的分数 · 2026-10-20' })
    await lesson.getByText('先折纸，再说出一半').waitFor()
    await lesson.getByText('新授课').waitFor()
    const both = lesson.getByRole('listitem')
    expect((await both.allTextContents()).sort()).toEqual(['86', '91'])
    await lessons.getByText('两处不一样').waitFor()

    await choose(page, '记录簿', '学习心得')
    await page.getByText('61 页').waitFor()
    const list = page.getByRole('table', { name: '学习心得' })
    expect(await list.getByRole('row').nth(1).textContent()).toContain('读《给教师的建议》')
    await page.getByRole('button', { name: '后 50 页' }).click()
    await page.getByText('第 51–61，共 61').waitFor()
    await page.getByLabel('查找学习心得').fill('李建国')
    await page.getByText('1 页', { exact: true }).waitFor()
    await list.getByRole('link', { name: '2026-11-02' }).click()
    const opened = page.getByRole('complementary', { name: '读《给教师的建议》 · 2026-11-02' })
    await opened.getByText('笔记.jpg · 原件在学校，不随数据包送来').waitFor()
    // OP2: the person of the others has not come.
    await page.getByLabel('查找学习心得').fill('第7课')
    await list.getByRole('row', { name: '尚未收到' }).waitFor()
    await page.getByLabel('查找学习心得').fill('没有这个词')
    await page.getByText('没有找到').waitFor()

    await choose(page, '学校', '5119990002')
    await page.getByText('还没有收到这所学校的学习心得').waitFor()
    expect(faults).toEqual([])
  } finally {
    await context.close()
    await app.close()
    await fs.rm(folder, { recursive: true, force: true })
  }
})

/** As the forms of the school's program write them. */
async function writeBooks(pc: SchoolPc): Promise<void> {
  await pc.save(set('person', WANG, 'name', '王秀兰'), set('person', LI, 'name', '李建国'))
  await write(pc, lessonObservation, LESSON, {
    day: '2026-10-20',
    lesson: '半数相等的分数',
    class: '三年级二班',
    subject: '数学',
    style: 'new',
    taught: WANG,
    observer: LI,
    score: '86',
    process: '先折纸，再说出一半。\n学生上台比较三种折法，各说理由。',
    strengths: '让学生先说。',
  })
  // Another PC had not seen it.
  await pc.save(set('lesson-observation', LESSON, 'score', '91'))
  await write(pc, reflection, hexId(12), {
    day: '2026-11-02',
    person: LI,
    type: 'reading',
    theme: '读《给教师的建议》',
    content: '第三章讲怎样留作业。',
    file: { sha256: 'a'.repeat(64), name: '笔记.jpg', type: 'image/jpeg', bytes: '90000' },
  })
  for (let number = 1; number <= 60; number++)
    await write(pc, reflection, hexId(100 + number), {
      day: `2026-0${1 + (number % 9)}-10`,
      person: hexId(3),
      theme: `第${number}课`,
    })
}

async function write(pc: SchoolPc, book: Book, id: Hex, typed: TypedPage): Promise<void> {
  await pc.save(...must(addPage(book, id, { ...freshPage(book), ...typed })))
}

async function choose(page: Page, name: string, title: string): Promise<void> {
  await page.getByRole('main').getByRole('combobox', { name, exact: true }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: title }).click()
}
