import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { furnishSchool } from '../worlds/furnished-school.ts'
import { createSchoolPc, type SchoolPc } from '../worlds/school-pc.ts'
import { putAway, type SchoolScreen, screensOf, settled, showScreen } from '../worlds/school-screens.ts'
import { CLERK, goTo, signIn, signOut } from '../worlds/school-steps.ts'
import { seriousOn } from '../worlds/serious-findings.ts'

let folder: string
let pc: SchoolPc
let screens: readonly SchoolScreen[]
/** What the browser complained about, with the screen it was on. */
const complaints: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanxiubu-screens-'))
  screens = screensOf(await furnishSchool(join(folder, 'data')))
  pc = await createSchoolPc(join(folder, 'data'))
  const page = await pc.open()
  listen(page)
  await signIn(page, CLERK)
  await settled(page)
})
afterAll(async () => {
  await pc.remove()
  await rm(folder, { recursive: true, force: true })
})

// One window goes through all of them: light, dark, and light in large type.

test('§4 every section of the navigation is among the screens that are looked at', async () => {
  const page = pc.page()
  const sections: string[] = []
  for (const item of await page.getByRole('navigation', { name: '导航' }).getByRole('menuitem').all()) {
    await item.click()
    sections.push(new URL(page.url()).hash.slice(2))
  }
  const seen = new Set(screens.map(({ to }) => to.split('/')[0]))
  expect(sections).toHaveLength(9)
  expect(sections.filter((section) => !seen.has(section))).toEqual([])
})

test('§4 axe finds nothing serious on any screen, and no screen scrolls sideways at 1366 pixels', async () => {
  expect(await findingsOf(pc.page(), 'light')).toEqual([])
})

test('§4 nor in the dark', async () => {
  expect(await findingsOf(pc.page(), 'dark', LOOKS)).toEqual([])
})

test('§4 nor in large type', async () => {
  const page = pc.page()
  await goTo(page, '设置')
  await page.getByRole('radiogroup', { name: '字号' }).getByText('大', { exact: true }).click()
  expect(await findingsOf(page, 'light', LOOKS)).toEqual([])
})

test('§4 nor on the sign-in page and at the first start', async () => {
  await signOut(pc.page())
  const fresh = await createSchoolPc()
  try {
    const first = await fresh.open()
    listen(first)
    for (const [name, page] of [
      ['sign-in', pc.page()],
      ['first-start', first],
    ] as const) {
      for (const tone of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: tone })
        await settled(page)
        expect(await findingsOn(page, `${name} ${tone}`)).toEqual([])
      }
    }
  } finally {
    await fresh.remove()
  }
})

test('§4 no screen made the browser complain', () => {
  expect(complaints).toEqual([])
})

/** What the looks can change; all else is the same page as in the light. */
const LOOKS = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size']

async function findingsOf(
  page: Page,
  tone: 'light' | 'dark',
  rules?: readonly string[],
): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: tone })
  const findings: string[] = []
  for (const screen of screens) {
    await showScreen(page, screen)
    findings.push(...(await findingsOn(page, screen.name, rules)))
  }
  await putAway(page)
  return findings
}

async function findingsOn(page: Page, name: string, rules?: readonly string[]): Promise<readonly string[]> {
  const wider = await page.evaluate(() =>
    [document.documentElement, document.querySelector('.frame-body')].reduce(
      (most, part) => Math.max(most, part ? part.scrollWidth - part.clientWidth : 0),
      0,
    ),
  )
  const serious = (await seriousOn(page, rules)).map((finding) => `${name}: ${finding}`)
  return wider > 0 ? [...serious, `${name}: ${wider} pixels too wide`] : serious
}

function listen(page: Page): void {
  const complain = (text: string) => complaints.push(`${new URL(page.url()).hash} ${text}`)
  page.on('console', (message) => message.type() === 'error' && complain(message.text()))
  page.on('pageerror', (fault) => complain(String(fault)))
}
