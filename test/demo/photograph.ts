import type { BrowserContext, Page } from 'playwright-core'
import { signIn } from '../worlds/school-steps.ts'
import { OFFICIAL } from './demo-county.ts'
import type { DemoPc } from './demo-pc.ts'
import { SCHOOL } from './school-work.ts'

const SCREENS = ['教师', '计划', '活动', '培训', '学分', '交换']

/** Every screen of the first PC, the people of the second, and the console, at 1366×768. */
export async function photograph(
  browser: BrowserContext,
  [office, hall]: readonly DemoPc[],
  county: string,
  folder: string,
): Promise<number> {
  let taken = 0
  const page = await browser.newPage()
  const shoot = async (name: string) => {
    taken++
    await page.screenshot({ path: `${folder}/${String(taken).padStart(2, '0')}-${name}.png` })
  }
  await page.goto(office!.address())
  await signIn(page, { name: '王主任', pin: '1234' })
  for (const screen of SCREENS) {
    await open(page, screen)
    await shoot(`office-${screen}`)
  }
  await page.goto('about:blank')
  await page.goto(hall!.address())
  await signIn(page, { name: '李老师', pin: '1234' })
  await open(page, '教师')
  await shoot('hall-教师')
  await page.goto(county)
  await page.getByLabel('姓名').fill(OFFICIAL.name)
  await page.getByLabel('密码').fill(OFFICIAL.password)
  await page.getByLabel('密码').press('Enter')
  await page.getByRole('cell', { name: SCHOOL.name }).first().waitFor()
  await shoot('county')
  return taken
}

async function open(page: Page, screen: string): Promise<void> {
  await page
    .getByRole('menuitem', { name: screen })
    .or(page.getByRole('link', { name: screen }))
    .first()
    .click()
  await page.getByRole('heading', { name: screen }).first().waitFor()
}
