import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { furnishSchool, namedPc } from '../worlds/furnished/furnished-school.ts'
import { createBrowserPc } from '../worlds/pc/browser-pc.ts'
import type { SchoolPc } from '../worlds/pc/school-pc.ts'
import { settled, showScreen } from '../worlds/school-screens.ts'
import { CLERK, firstStart, goTo, signIn } from '../worlds/school-steps.ts'
import { COUNTY_PICTURES, ofCounty } from './county-pictures.ts'
import { type GuidePicture, picturesOf } from './pictures.ts'

/**
 * `npm run guide [NAME…]`: makes the pictures of docs/guide from the running program, with the fixtures' school; all
 * of them, or those named.
 */
const OUT = fileURLToPath(new URL('../../docs/guide/pictures', import.meta.url))
const wanted = new Set(process.argv.slice(2))
const folder = await mkdtemp(join(tmpdir(), 'yanxiubu-guide-'))
await mkdir(OUT, { recursive: true })
if (wanted.size === 0) for (const old of await readdir(OUT)) await rm(join(OUT, old))
try {
  if (isWanted('first-start') || isWanted('enrolment'))
    await withPc(await namedPc(join(folder, 'new'), '办公室电脑'), ofNewSchool)
  if (COUNTY_PICTURES.some(({ name }) => isWanted(name))) await ofCounty(isWanted, shoot)
  const ofSchool = [...wanted].filter((name) => COUNTY_PICTURES.every((one) => one.name !== name))
  if (wanted.size === 0 || ofSchool.length > 0) await ofSchoolPictures(join(folder, 'data'))
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function ofSchoolPictures(data: string): Promise<void> {
  const pictures = picturesOf(await furnishSchool(data)).filter(({ name }) => isWanted(name))
  await withPc(data, (pc) => ofFurnishedSchool(pc, pictures))
}

async function ofNewSchool(pc: SchoolPc): Promise<void> {
  const page = await pc.open()
  await settled(page)
  await shoot(page, 'first-start')
  await firstStart(page)
  await goTo(page, '交换')
  await shoot(page, 'enrolment')
}

async function ofFurnishedSchool(pc: SchoolPc, pictures: readonly GuidePicture[]): Promise<void> {
  const page = await pc.open()
  await settled(page)
  if (isWanted('sign-in')) await shoot(page, 'sign-in')
  await signIn(page, CLERK)
  await settled(page)
  for (const { name, screen, tone = 'light', size = 'normal' } of pictures) {
    await page.emulateMedia({ colorScheme: tone })
    await keepSize(page, size === 'large')
    await showScreen(page, screen)
    await shoot(page, name)
  }
}

async function keepSize(page: Page, isLarge: boolean): Promise<void> {
  if ((await page.evaluate(() => document.documentElement.dataset.size === 'large')) === isLarge) return
  await goTo(page, '设置')
  const sizes = page.getByRole('radiogroup', { name: '字号' })
  await sizes.getByText(isLarge ? '大' : '普通', { exact: true }).click()
}

async function shoot(page: Page, name: string): Promise<void> {
  // No row looks chosen because the mouse happens to rest there.
  await page.mouse.move(0, 0)
  await settled(page)
  await page.screenshot({ path: join(OUT, `${name}.png`) })
  console.log(name)
}

async function withPc(data: string, use: (pc: SchoolPc) => Promise<void>): Promise<void> {
  const pc = await createBrowserPc(data)
  try {
    await use(pc)
  } finally {
    await pc.remove()
  }
}

function isWanted(name: string): boolean {
  return wanted.size === 0 || wanted.has(name)
}
