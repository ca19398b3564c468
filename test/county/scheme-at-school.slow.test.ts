import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { derivedId } from '../../shared/base/hash.ts'
import { linkId } from '../../shared/fold/understood.ts'
import { type CountyOffice, createCountyOffice } from '../worlds/county-office.ts'
import { enrol, exchange } from '../worlds/exchange-steps.ts'
import { callFromPage } from '../worlds/page-socket.ts'
import { createSchoolPc } from '../worlds/pc/create-school-pc.ts'
import { firstStart, goTo } from '../worlds/school-steps.ts'
import { secondVersion } from '../worlds/second-version.ts'
import { must, TRAINING_OFFICE } from './county-world.ts'

test('PL3 a version that comes with a package is told of, shown with what changes and for whom, and used in the next claim', async () => {
  const stick = await fs.mkdtemp(join(tmpdir(), 'yanxiubu-stick-'))
  const pc = await createSchoolPc()
  try {
    const county = await createCountyOffice()
    const page = await pc.open()
    await page.setViewportSize({ width: 1366, height: 768 })
    await firstStart(page, undefined, '霍尔果斯市第七个五年管理周期（2024—2028）')
    await savePeopleAndMeeting(page)
    await enrol(page, county, stick)
    await exchange(page, county, stick)
    expect(await page.getByText('县里发布了学分方案的新版本').count()).toBe(0)

    await publish(county)
    await exchange(page, county, stick)
    await page.getByText('县里发布了学分方案的新版本 2，2026-10-10 起生效').waitFor()
    await shot(page, 'note')
    await page.getByRole('button', { name: '看变了什么' }).click()
    const changes = page.getByRole('table', { name: '变了什么' })
    const ratio = changes.getByRole('row', { name: '级别为校级' })
    expect(await ratio.innerText()).toMatch(/折算 · 各种方式：多少学时折 1 学分\s+级别为校级\s+5\s+4/)
    const teachers = page.getByRole('region', { name: '本校教师' })
    await teachers.getByText('1 人增加，0 人减少，0 人总数不变而达标情况有变，1 人没有变化').waitFor()
    expect(await teachers.getByRole('row', { name: '王秀兰' }).innerText()).toMatch(
      /增加\s+0.60\s+0.75\s+\+0.15\s+折算比例 5 → 4/,
    )
    await shot(page, 'report')

    const whole = page.getByRole('region', { name: '方案全文' })
    await whole.getByRole('row', { name: '周期总学分' }).first().getByText('默认值，待确认').waitFor()
    await whole
      .getByRole('row', { name: 'E-DEG-SPLIT' })
      .getByText('折算为继续教育必修课程和选修课程学分（待确认：H-AMB-12）')
      .waitFor()
    await whole.scrollIntoViewIfNeeded()
    await shot(page, 'whole')

    // Told once: it was looked at. It stays within reach of 设置.
    await goTo(page, '设置')
    expect(await page.getByText('县里发布了学分方案的新版本').count()).toBe(0)
    await page.getByRole('button', { name: '查看方案' }).click()
    await page.getByRole('heading', { level: 2, name: '方案' }).waitFor()

    await goTo(page, '活动')
    await page.getByText('学时申报', { exact: true }).click()
    await page.getByRole('button', { name: '申报学时' }).first().click()
    await page.getByRole('button', { name: '报送 1 次活动' }).click()
    await expect.poll(() => claimedVersions(page)).toEqual(['2'])
  } finally {
    await pc.remove()
    await fs.rm(stick, { recursive: true, force: true })
  }
})

async function publish({ seat: { desk } }: CountyOffice): Promise<void> {
  const file = secondVersion()
  const rehearsed = await desk.rehearse(file)
  if (!rehearsed.ok) throw new Error(JSON.stringify(rehearsed.faults))
  must(await desk.publish(file, rehearsed.value.seen, TRAINING_OFFICE))
}

/** Two teachers, and a meeting after the second version takes effect at which one of them was. */
async function savePeopleAndMeeting(page: Page): Promise<void> {
  const [wang, li, meeting] = ['王秀兰', '李建国', '作业设计'].map((name) => derivedId('test', name)) as [
    string,
    string,
    string,
  ]
  const link = linkId('attendance', [meeting, wang])
  const set = (kind: string, id: string, field: string, value: unknown) => ({
    kind,
    id,
    field,
    value,
    over: [],
  })
  const changes = [
    set('person', wang, 'name', '王秀兰'),
    set('person', li, 'name', '李建国'),
    set('activity', meeting, 'theme', '作业设计'),
    set('activity', meeting, 'when', { day: '2026-10-15', start: '14:30', minutes: 135 }),
    set('activity', meeting, 'hours', '3'),
    set('attendance', link, 'of', [meeting, wang]),
    set('attendance', link, 'mark', { mark: 'present' }),
  ]
  const saved = await callFromPage(page, 'save', { act: 'test', changes } as never)
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal))
}

async function claimedVersions(page: Page): Promise<unknown[]> {
  const answer = await callFromPage(page, 'rows-page', { from: 0 })
  if (!answer.ok) return []
  return answer.value.rows
    .filter(({ kind }) => kind === 'claim')
    .map(({ fields }) => (fields.scheme as { version: string }).version)
}

async function shot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `${name}.png`) })
}
