import type { Page } from 'playwright-core'
import type { FurnishedSchool } from '../worlds/furnished/furnished-school.ts'
import { type SchoolScreen, screensOf, settled } from '../worlds/school-screens.ts'
import { fixture } from '../worlds/school-steps.ts'

/** A picture of the guide: a screen of the furnished school as somebody who follows the guide meets it. */
export interface GuidePicture {
  /** Of the file, without its ending. */
  readonly name: string
  readonly screen: SchoolScreen
  readonly tone?: 'dark'
  readonly size?: 'large'
}

/** In the order of the guide. None of them saves anything. */
export function picturesOf(school: FurnishedSchool): readonly GuidePicture[] {
  const screens = new Map(screensOf(school).map((screen) => [screen.name, screen]))
  const same = (name: string): SchoolScreen => {
    const screen = screens.get(name)
    if (!screen) throw new Error(`no screen ${name}`)
    return screen
  }
  const at = (to: string, act: SchoolScreen['act']): SchoolScreen => ({ name: to, to, ...(act && { act }) })
  const { person, project, uncalled } = school
  return [
    { name: 'today', screen: same('today') },
    { name: 'palette', screen: at('today', findByInitials) },
    { name: 'person-import', screen: at('person/import', readRoster) },
    { name: 'person-list', screen: same('person-list') },
    { name: 'person-open', screen: same('person-open') },
    { name: 'person-same', screen: same('person-same') },
    { name: 'plan', screen: same('plan') },
    { name: 'plan-line', screen: same('plan-line') },
    { name: 'plan-sign', screen: same('plan-sign') },
    { name: 'plan-personal', screen: same('plan-personal-open') },
    { name: 'activity-plan', screen: same('activity-plan') },
    { name: 'activity-roll', screen: at(`activity/id/${uncalled}/roll`, callSome) },
    { name: 'activity-record', screen: same('activity-record') },
    { name: 'activity-photos', screen: same('activity-photos') },
    { name: 'activity-calendar', screen: same('activity-calendar') },
    { name: 'activity-claim', screen: same('activity-claim-new') },
    { name: 'training-import', screen: at(`training/import/${project}`, readResults) },
    { name: 'training-open', screen: same('training-open') },
    { name: 'credits', screen: same('credits') },
    { name: 'credits-open', screen: same('credits-open') },
    { name: 'papers-hours', screen: at('papers/hours', choosePerson) },
    { name: 'papers-preview', screen: same('papers-preview') },
    { name: 'papers-log', screen: same('papers-log') },
    { name: 'exchange', screen: same('exchange') },
    { name: 'person-differs', screen: at('person', openDiffering) },
    { name: 'person-history', screen: at(`person/id/${person}`, same('person-open-history').act) },
    { name: 'dark', screen: same('activity-list'), tone: 'dark' },
    { name: 'large', screen: same('today'), size: 'large' },
  ]
}

async function findByInitials(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').last().fill('kyj')
}

async function readRoster(page: Page): Promise<void> {
  await page.getByLabel('选择表格文件').setInputFiles(fixture('roster-teaching-point-gb18030.csv'))
  await page.getByRole('table').first().waitFor()
}

async function readResults(page: Page): Promise<void> {
  await page.getByLabel('选择成绩表').setInputFiles(fixture('results-from-provider.xlsx'))
  await page.getByRole('table').first().waitFor()
}

/** All present, then two exceptions. */
async function callSome(page: Page): Promise<void> {
  await page.getByRole('button', { name: '不要了' }).click()
  await page.getByRole('button', { name: /^其余全部出勤/ }).click()
  for (const key of ['ArrowDown', 'ArrowDown', 'd', '1', '0', 'ArrowDown', 'ArrowDown', 'q'])
    await page.keyboard.press(key)
}

async function choosePerson(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: '教师' }).fill('wqj')
  await settled(page)
  await page.keyboard.press('Enter')
}

/** Whose title two PCs wrote differently. */
async function openDiffering(page: Page): Promise<void> {
  await page.getByText(/^待处理 \d+$/).click()
  await settled(page)
  await page.getByRole('row').nth(1).click()
}
