import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { createAccounts } from '../../county/accounts/accounts.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { PUBLIC_SCOPE } from '../../shared/operation/scopes.ts'
import { NOON } from '../package/cast.ts'
import { launchChromium } from '../worlds/chromium.ts'
import { serveConsole, signInAtConsole } from '../worlds/county-console.ts'
import { secondVersion } from '../worlds/second-version.ts'
import {
  bytesFrom,
  enrol,
  makeKeys,
  makePc,
  meetingChanges,
  must,
  newDisk,
  openSeat,
  peopleChanges,
  sync,
} from './county-world.ts'

const WHO = { name: '李主任', role: 'administrator', password: '一个足够长的密码' } as const

test('PL4 an official opens a scheme file, is told its faults, sees who gains by a sound one and publishes it', async () => {
  const { app, seat, pc, scope } = await openConsole()
  const context = await launchChromium()
  const folder = await fs.mkdtemp(`${tmpdir()}/yanxiubu-schemes-`)
  try {
    const page = await context.newPage()
    await page.setViewportSize({ width: 1366, height: 768 })
    const faults = await signInAtConsole(page, app, WHO)
    await page.getByRole('menuitem', { name: '方案' }).click()
    const list = page.getByRole('table', { name: '方案' })
    await list.getByRole('row', { name: 'horgos-c7' }).getByText('程序自带').waitFor()

    const panel = page.getByRole('region', { name: '预演' })
    await choose(page, `${folder}/bad.json`, secondVersion({ version: '1', effectiveFrom: '2023-01-01' }))
    await panel.getByText('文件有 2 处问题，不能发布').waitFor()
    await panel.getByRole('row', { name: '已有版本“1”' }).getByText('version', { exact: true }).waitFor()
    expect(await panel.getByRole('button', { name: '发布' }).count()).toBe(0)

    await choose(page, `${folder}/second.json`, secondVersion())
    await panel.getByText('1 所学校，2 人：发布后 1 人增加，0 人减少').waitFor()
    const gains = panel.getByRole('region', { name: '发布后会变的教师' }).getByRole('row', { name: '王秀兰' })
    expect((await gains.innerText()).split(/\s+/).slice(0, 6)).toEqual([
      '5119990001小学',
      '王秀兰',
      '增加',
      '0.60',
      '0.75',
      '+0.15',
    ])
    await page.screenshot({
      path: process.env.SHOTS ? `${process.env.SHOTS}/console.png` : `${folder}/shot.png`,
    })

    // What was shown is what is published: a school's package in between is asked about first.
    await pc.save(...meetingChanges({ ...MEETING, id: derivedId('activity', 9) }))
    await sync(seat.desk, pc, scope)
    await panel.getByRole('button', { name: '发布' }).click()
    await page.getByText('预演之后情况变了，没有发布').waitFor()
    // The new one is there by itself.
    await gains.getByText('+0.3', { exact: true }).waitFor()
    await panel.getByRole('button', { name: '发布' }).click()
    await page.getByText('已发布，随下一个回包送到各校').waitFor()
    await list.getByRole('row', { name: '本县发布' }).getByText('2026-10-10').waitFor()
    await sync(seat.desk, pc, scope)
    expect(
      pc.log
        .fold(PUBLIC_SCOPE)
        .list('scheme')
        .map(({ fields }) => fields.version),
    ).toEqual(['2'])
    expect(faults.filter((line) => !/status of 409/.test(line))).toEqual([])
  } finally {
    await context.close()
    await app.close()
    await fs.rm(folder, { recursive: true, force: true })
  }
})

const MEETING = {
  id: derivedId('activity', 2),
  day: '2026-10-15',
  minutes: 135,
  hours: '3',
  marks: { 王秀兰: 'present' },
}

async function openConsole() {
  const seat = await openSeat(newDisk(), await makeKeys())
  const accounts = createAccounts({ log: seat.log, random: bytesFrom(5), now: () => NOON })
  must(await accounts.add(WHO, null))
  const pc = await makePc('office')
  const scope = await enrol(seat.desk, pc, '5119990001')
  await pc.save(...peopleChanges())
  await pc.save(...meetingChanges(MEETING))
  await sync(seat.desk, pc, scope)
  const app = await serveConsole(seat)
  return { app, seat, pc, scope }
}

async function choose(page: Page, path: string, text: string): Promise<void> {
  await fs.writeFile(path, text)
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '打开方案文件' }).click(),
  ])
  await chooser.setFiles(path)
}
