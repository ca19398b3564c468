import type { Page } from 'playwright-core'
import type { Official } from '../../county/accounts/official.ts'
import type { CountyDesk } from '../../county/county-desk.ts'
import { makeKeys, makePc, must, openSeat, PLAN, planChanges, submit, sync } from '../county/county-world.ts'
import { chance } from '../disk/journal-world.ts'
import { NOON } from '../package/cast.ts'
import { simulatedDisk } from '../simulation/simulated-disk.ts'
import { launchChromium } from '../worlds/chromium.ts'
import { serveConsole, signInAtConsole } from '../worlds/county-console.ts'

/** The console as an administrator meets it, by the picture's name and the section. */
export const COUNTY_PICTURES = [
  { name: 'county-schools', section: '学校与电脑', region: '学校', opens: null },
  { name: 'county-desk', section: '计划与学时', region: '审查年度计划', opens: '东街小学' },
  { name: 'county-accounts', section: '账号', region: '操作记录', opens: null },
  { name: 'county-server', section: '服务器', region: '工作密钥', opens: null },
] as const

const SCHOOLS = { '5119990001': '东街小学', '5119990002': '西街小学', '5119990003': '河口中学' } as const

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
  for (const [code, name] of Object.entries(SCHOOLS)) await handIn(seat.desk, code, name, first)
  now += 86_400_000
  must(await accounts.close(last.actor, first))
  const app = await serveConsole(seat)
  const context = await launchChromium()
  try {
    const page = await context.newPage()
    await page.setViewportSize({ width: 1366, height: 768 })
    await signInAtConsole(page, app, { name: '陈志强', password: PASSWORD })
    for (const { name, section, region, opens } of COUNTY_PICTURES.filter((one) => isWanted(one.name))) {
      await page.getByRole('menuitem', { name: section }).click()
      await page.getByRole('heading', { name: section, exact: true }).waitFor()
      if (opens) await page.getByRole('row', { name: opens }).click()
      await page.getByRole('region', { name: region, exact: true }).waitFor()
      await shoot(page, name)
    }
  } finally {
    await context.close()
    await app.close()
  }
}

/** A school comes into the county's trust and hands in its plan. */
async function handIn(desk: CountyDesk, code: string, name: string, by: Official): Promise<void> {
  const pc = await makePc(name)
  const asked = must(await pc.trust.ask({ code, name }, '办公室电脑'))
  const { hash } = must(await desk.request(asked.bytes))
  const answer = must(await desk.enrol(hash, { school: null, typed: pc.trust.words().ours }, by))
  must(await pc.trust.takeAnswer(answer.bytes))
  must(await pc.trust.confirm(answer.answerWords.join(' ')))
  await pc.save(...planChanges())
  await submit(pc, PLAN)
  await sync(desk, pc, answer.scope)
}
