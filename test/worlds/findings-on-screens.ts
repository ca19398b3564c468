import type { Page } from 'playwright-core'
import { putAway, type SchoolScreen, showScreen } from './school-screens.ts'
import { seriousOn } from './serious-findings.ts'

/** On each screen what is in somebody's way, or wider than the window. `rules`: of axe's only these. */
export async function findingsOnAll(
  page: Page,
  screens: readonly SchoolScreen[],
  rules?: readonly string[],
): Promise<readonly string[]> {
  const findings: string[] = []
  for (const screen of screens) {
    await showScreen(page, screen)
    findings.push(...(await findingsOn(page, screen.name, rules)))
  }
  await putAway(page)
  return findings
}

export async function findingsOn(
  page: Page,
  name: string,
  rules?: readonly string[],
): Promise<readonly string[]> {
  const wider = await page.evaluate(() =>
    [document.documentElement, document.querySelector('.frame-body')].reduce(
      (most, part) => Math.max(most, part ? part.scrollWidth - part.clientWidth : 0),
      0,
    ),
  )
  const serious = (await seriousOn(page, rules)).map((finding) => `${name}: ${finding}`)
  return wider > 0 ? [...serious, `${name}: ${wider} pixels too wide`] : serious
}
