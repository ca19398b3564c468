import type { Page } from 'playwright-core'
import type { FurnishedSchool } from './furnished/furnished-school.ts'
import { fixture } from './school-steps.ts'

/** A screen of the school's program as an address and, where that does not suffice, what a person does there. */
export interface SchoolScreen {
  readonly name: string
  /** After `#/`. */
  readonly to: string
  readonly act?: Act
}

/** Every screen a furnished school has, with its clerk signed in. */
export function screensOf(school: FurnishedSchool): readonly SchoolScreen[] {
  const { person, activity, uncalled, planLine, project, degree, mandarin, lesson, reflection, result } =
    school
  const teacher = `person/id/${person}`
  const meeting = `activity/id/${activity}`
  return [
    { name: 'today', to: 'today' },
    { name: 'today-year', to: 'today/year' },
    { name: 'desk', to: 'desk' },
    { name: 'today-reminder-new', to: 'today/year/new' },
    { name: 'person-list', to: 'person' },
    { name: 'person-open', to: teacher },
    { name: 'person-open-training', to: teacher, act: tab('培训') },
    { name: 'person-open-history', to: teacher, act: tab('历史') },
    { name: 'person-open-papers', to: teacher, act: tab('证明') },
    { name: 'person-new', to: 'person/new' },
    { name: 'person-import', to: 'person/import' },
    { name: 'person-import-read', to: 'person/import', act: choose('选择表格文件', ROSTER) },
    { name: 'person-same', to: 'person/same' },
    { name: 'plan', to: 'plan' },
    { name: 'plan-changes', to: 'plan', act: press('看改动') },
    { name: 'plan-sign', to: 'plan', act: press('请校长重新签发') },
    { name: 'plan-line', to: `plan/line/${planLine}` },
    { name: 'plan-new', to: 'plan/new' },
    { name: 'plan-text', to: 'plan/text' },
    { name: 'plan-copy', to: 'plan/copy' },
    { name: 'plan-paste', to: 'plan/paste' },
    { name: 'plan-personal', to: 'plan/personal' },
    { name: 'plan-personal-open', to: `plan/personal/id/${person}` },
    { name: 'activity-list', to: 'activity' },
    { name: 'activity-calendar', to: 'activity/calendar' },
    { name: 'activity-claims', to: 'activity/claims' },
    { name: 'activity-claim-new', to: 'activity/claims', act: press('申报学时') },
    { name: 'activity-claim-open', to: 'activity/claims', act: press(/-C-01$/) },
    { name: 'activity-plan', to: 'activity/plan' },
    { name: 'activity-new', to: 'activity/new' },
    ...['overview', 'roll', 'record', 'photos', 'history', 'edit'].map((tab) => ({
      name: `activity-${tab}`,
      to: `${meeting}/${tab}`,
    })),
    { name: 'activity-roll-open', to: `activity/id/${uncalled}/roll` },
    { name: 'training', to: 'training' },
    { name: 'training-open', to: `training/id/${project}` },
    { name: 'training-new', to: 'training/new' },
    { name: 'training-import', to: 'training/import' },
    { name: 'training-import-read', to: 'training/import', act: choose('选择成绩表', RESULTS) },
    { name: 'training-degrees', to: 'training/degrees' },
    { name: 'training-degree-open', to: `training/degrees/${degree}` },
    { name: 'training-mandarin', to: 'training/mandarin' },
    { name: 'training-mandarin-open', to: `training/mandarin/${mandarin}` },
    { name: 'training-corrections', to: 'training/corrections' },
    { name: 'training-correction-new', to: `training/corrections/result/${result}` },
    { name: 'book-lessons', to: 'book/lesson-observation' },
    { name: 'book-lesson-open', to: `book/lesson-observation/${lesson}` },
    { name: 'book-lesson-new', to: 'book/lesson-observation/new' },
    { name: 'book-lesson-paste', to: 'book/lesson-observation/paste' },
    { name: 'book-reflections', to: 'book/reflection' },
    { name: 'book-reflection-open', to: `book/reflection/${reflection}` },
    { name: 'credits', to: 'credits' },
    { name: 'credits-open', to: `credits/id/${person}` },
    { name: 'credits-check', to: 'credits/check' },
    { name: 'papers-hours', to: 'papers/hours' },
    { name: 'papers-completion', to: `papers/completion/${project}` },
    { name: 'papers-log', to: 'papers/log' },
    { name: 'papers-preview', to: 'papers/log', act: preview },
    { name: 'exchange', to: 'exchange' },
    { name: 'exchange-held', to: 'exchange/held' },
    { name: 'settings', to: 'settings' },
    { name: 'scheme', to: 'scheme' },
    { name: 'help', to: 'activity', act: (page) => page.keyboard.press('F1') },
    { name: 'palette', to: 'today', act: (page) => page.keyboard.press('Control+k') },
  ]
}

type Act = (page: Page) => Promise<void>

const ROSTER = fixture('roster-teaching-point-gb18030.csv')
const RESULTS = fixture('results-from-provider.xlsx')

function tab(name: string): Act {
  return (page) => page.getByRole('tab', { name, exact: true }).click()
}

function press(name: string | RegExp): Act {
  return (page) => page.getByRole('button', { name }).first().click()
}

function choose(label: string, file: string): Act {
  return async (page) => {
    await page.getByLabel(label).setInputFiles(file)
    await page.getByRole('table').first().waitFor()
  }
}

async function preview(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^补打 / })
    .first()
    .click()
  await page.getByRole('dialog').getByRole('img').first().waitFor()
}

/** Opens it, and waits until nothing of the page changes any more. */
export async function showScreen(page: Page, { to, act }: SchoolScreen): Promise<void> {
  await putAway(page)
  // From elsewhere, so that what was done here before does not stand.
  for (const at of [to === 'scheme' ? 'settings' : 'scheme', to]) {
    await page.evaluate((hash) => {
      location.hash = hash
    }, `#/${at}`)
  }
  await settled(page)
  if (!act) return
  await act(page)
  await settled(page)
}

/** What the screen before left open over everything: a dialog, the palette, the help. */
export async function putAway(page: Page): Promise<void> {
  if ((await page.getByRole('complementary', { name: '帮助' }).count()) > 0) await page.keyboard.press('F1')
  if ((await page.getByRole('dialog').count()) === 0) return
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** No part is still being read, and the page has stood still for some frames. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('h1, h2') !== null && document.querySelector('[aria-busy="true"]') === null,
  )
  await page.evaluate(
    (frames) =>
      new Promise<void>((resolve) => {
        let left = frames
        const seen = new MutationObserver(() => {
          left = frames
        })
        seen.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
        const frame = () => {
          left -= 1
          if (left > 0) return requestAnimationFrame(frame)
          seen.disconnect()
          resolve()
        }
        requestAnimationFrame(frame)
      }),
    STILL_FRAMES,
  )
}

const STILL_FRAMES = 12
