import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { findBrowser, type Machine, thisMachine } from '../electron/browser-shell/find-browser.ts'
import { runStep } from './run-step.ts'

export const DEBIAN_SHELL = '/usr/bin/chromium-headless-shell'

/** What the tests need of a machine beyond npm: a Chromium, and Chinese fonts for it to draw with. */
export interface Lacking {
  readonly browser: boolean
  /** The engine without windows, as Debian packs it: three times as fast, and never needed. */
  readonly shell: boolean
  readonly fonts: boolean
}

export type Remedy = readonly { readonly program: string; readonly words: readonly string[] }[]

/** Gets what is lacking; says nothing when nothing is. False when it is still lacking afterwards. */
export async function provision(): Promise<boolean> {
  const machine = thisMachine()
  const lacking = findLacking(machine)
  for (const { program, words } of remedyFor(lacking, isDebian(), machine.isRoot))
    await runStep(program, words)
  const still = findLacking(machine)
  if (still.browser) process.stderr.write('No Chromium was found and none could be installed.\n')
  if (still.fonts) process.stderr.write('No Chinese fonts were found; install fonts-noto-cjk.\n')
  return !still.browser && !still.fonts
}

/** Debian packages bring both; elsewhere playwright brings the browser, and fonts are the machine's own matter. */
export function remedyFor(lacking: Lacking, debian: boolean, root: boolean): Remedy {
  if (debian && root) {
    const needed = [...(lacking.browser ? ['chromium'] : []), ...(lacking.fonts ? ['fonts-noto-cjk'] : [])]
    // By itself: where it cannot be had, the others come all the same.
    const wanted = [needed, lacking.shell ? ['chromium-headless-shell'] : []].filter(
      ({ length }) => length > 0,
    )
    if (wanted.length === 0) return []
    const install = ['install', '-y', '-qq', '--no-install-recommends']
    return [['update', '-qq'], ...wanted.map((packages) => [...install, ...packages])].map((words) => ({
      program: 'apt-get',
      words,
    }))
  }
  const playwright = fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url))
  return lacking.browser ? [{ program: process.execPath, words: [playwright, 'install', 'chromium'] }] : []
}

function findLacking(machine: Machine): Lacking {
  const browser = findBrowser(machine) === undefined && !existsSync(chromium.executablePath())
  return {
    browser,
    shell: !existsSync(DEBIAN_SHELL),
    fonts: machine.platform === 'linux' && !hasChineseFonts(),
  }
}

function hasChineseFonts(): boolean {
  return spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).stdout?.trim().length > 0
}

function isDebian(): boolean {
  return (
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  )
}
