import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findingsOn, findingsOnAll } from '../worlds/findings-on-screens.ts'
import { furnishSchool } from '../worlds/furnished/furnished-school.ts'
import { createSchoolPc } from '../worlds/pc/create-school-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import { type SchoolScreen, screensOf, settled } from '../worlds/school-screens.ts'
import { CLERK, signIn, signOut } from '../worlds/school-steps.ts'

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

// One window goes through all of them.

test('§4 every section of the navigation is among the screens that are looked at', async () => {
  const page = pc.page()
  const sections: string[] = []
  for (const item of await page.getByRole('navigation', { name: '导航' }).getByRole('menuitem').all()) {
    await item.click()
    sections.push(new URL(page.url()).hash.slice(2))
  }
  const seen = new Set(screens.map(({ to }) => to.split('/')[0]))
  expect(sections).toHaveLength(10)
  expect(sections.filter((section) => !seen.has(section))).toEqual([])
})

test('§4 axe finds nothing serious on any screen, and no screen scrolls sideways at 1366 pixels', async () => {
  expect(await findingsOnAll(pc.page(), screens)).toEqual([])
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

function listen(page: Page): void {
  const complain = (text: string) => complaints.push(`${new URL(page.url()).hash} ${text}`)
  page.on('console', (message) => message.type() === 'error' && complain(message.text()))
  page.on('pageerror', (fault) => complain(String(fault)))
}
