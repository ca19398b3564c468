import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

/**
 * What axe finds in the page that is in somebody's way: its serious and critical findings, with the places. `rules`:
 * only these.
 */
export async function seriousOn(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await axeSource())
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: Axe }
    // `preload` reads every style sheet again, for a rule about turned displays that a desk has not.
    const { violations } = await axe.run({
      preload: false,
      resultTypes: ['violations'],
      ...(only ? { runOnly: only } : {}),
    })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
  }, rules)
}

function axeSource(): Promise<string> {
  return readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
}

interface Axe {
  run(options: {
    readonly preload: boolean
    readonly resultTypes: readonly string[]
    readonly runOnly?: readonly string[]
  }): Promise<{ violations: AxeFinding[] }>
}

interface AxeFinding {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}
