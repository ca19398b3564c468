import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findingsOnAll } from '../worlds/findings-on-screens.ts'
import { furnishSchool } from '../worlds/furnished/furnished-school.ts'
import { createSchoolPc } from '../worlds/pc/create-school-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import { type SchoolScreen, screensOf, settled } from '../worlds/school-screens.ts'
import { CLERK, goTo, signIn } from '../worlds/school-steps.ts'

// The looks are the pages' own: they are the same in both shells, so one of them is looked at.

let folder: string
let pc: SchoolPc
let screens: readonly SchoolScreen[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanxiubu-looks-'))
  screens = screensOf(await furnishSchool(join(folder, 'data')))
  pc = await createSchoolPc(join(folder, 'data'))
  const page = await pc.open()
  await signIn(page, CLERK)
  await settled(page)
})
afterAll(async () => {
  await pc.remove()
  await rm(folder, { recursive: true, force: true })
})

test('looks that were changed and changed back are as they were', async () => {
  const page = pc.page()
  const item = page.getByRole('navigation', { name: '导航' }).getByRole('menuitem', { name: '教师' })
  const before = await item.boundingBox()
  for (const colorScheme of ['dark', 'light', 'dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.locator(`html[data-tone=${colorScheme}]`).waitFor()
    await settled(page)
    expect(await item.boundingBox()).toEqual(before)
  }
})

test('§4 in the dark nothing serious on any screen, and none scrolls sideways', async () => {
  const page = pc.page()
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await findingsOnAll(page, screens, LOOKS)).toEqual([])
})

test('§4 nor in large type', async () => {
  const page = pc.page()
  await page.emulateMedia({ colorScheme: 'light' })
  await goTo(page, '设置')
  await page.getByRole('radiogroup', { name: '字号' }).getByText('大', { exact: true }).click()
  expect(await findingsOnAll(page, screens, LOOKS)).toEqual([])
})

/** What the looks can change; all else is the same page as in the light. */
const LOOKS = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size']
