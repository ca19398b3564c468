import type { Page } from 'playwright-core'
import { makeKeys, makePc, must, openSeat } from '../county/county-world.ts'
import { chance } from '../disk/journal-world.ts'
import { NOON } from '../package/cast.ts'
import { simulatedDisk } from '../simulation/simulated-disk.ts'
import { launchChromium } from '../worlds/chromium.ts'
import { serveConsole, signInAtConsole } from '../worlds/county-console.ts'

/** The console as an administrator meets it, by the picture's name and the section. */
export const COUNTY_PICTURES = [
  { name: 'county-accounts', section: '账号' },
  { name: 'county-server', section: '服务器' },
] as const

const PASSWORD = '一个足够长的密码'
const DISK = 180_000_000_000

export async function ofCounty(
  isWanted: (name: string) => boolean,
  shoot: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  let now = NOON
  const disk = simulatedDisk({ random: chance(1), capacity: () => DISK })
  const seat = await openSeat(disk, await makeKeys(), { now: () => now })
  const { accounts } = seat.desk
  const first = must(await accounts.add({ name: '陈志强', role: 'administrator', password: PASSWORD }, null))
  const roles = { 李文华: 'training-office', 王海燕: 'research-office', 赵国平: 'bureau' } as const
  for (const [name, role] of Object.entries(roles)) {
    now += 3_600_000
    must(await accounts.add({ name, role, password: PASSWORD }, first))
  }
  const last = accounts.list().at(-1)!
  const pc = await makePc('office')
  const asked = must(await pc.trust.ask({ code: '5119990001', name: '东街小学' }, '办公室电脑'))
  const { hash } = must(await seat.desk.request(asked.bytes))
  must(await seat.desk.enrol(hash, { school: null, typed: pc.trust.words().ours }, first))
  now += 86_400_000
  must(await accounts.close(last.actor, first))
  const app = await serveConsole(seat)
  const context = await launchChromium()
  try {
    const page = await context.newPage()
    await page.setViewportSize({ width: 1366, height: 768 })
    await signInAtConsole(page, app, { name: '陈志强', password: PASSWORD })
    for (const { name, section } of COUNTY_PICTURES.filter((one) => isWanted(one.name))) {
      await page.getByRole('menuitem', { name: section }).click()
      await page.getByRole('heading', { name: section, exact: true }).waitFor()
      await page.getByRole('region', { name: section === '账号' ? '操作记录' : '工作密钥' }).waitFor()
      await shoot(page, name)
    }
  } finally {
    await context.close()
    await app.close()
  }
}
