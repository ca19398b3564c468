import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { pageBuild } from '../../build/page-build.ts'
import { startBrowserShell } from '../../electron/browser-shell.ts'
import { readPages } from '../../electron/shell-pages.ts'
import { launchChromium } from '../worlds/chromium.ts'
import type { Benchmark, Ground } from './benchmark.ts'
import { compared, type Figure, mark } from './figure.ts'
import { PIN } from './grown-school.ts'
import { growLargeSchool } from './large-school.ts'
import { memoryOf, type Program, startProgram } from './program.ts'
import { sideBySide } from './side-by-side.ts'

const MB = 1024 * 1024

/**
 * What a person feels at a school of 500 teachers, 2,000 activities and 100,000 attendances: from the start to the list
 * of teachers, a letter typed into its search, the way to another list. Beside it the same bundle drawing the same rows
 * in a bare antd table, without host, view or search by sound.
 */
export const screens: Benchmark = {
  name: 'screens',
  async run(ground) {
    const program = await startProgram(await growLargeSchool(await ground.newFolder()))
    const bare = await serveBare(ground)
    const context = await launchChromium({ profile: await ground.newFolder() })
    try {
      await context.addInitScript(noteFirstList)
      const ours = await context.newPage()
      const reference = await context.newPage()
      await ours.goto(program.address)
      await signIn(ours)
      await reference.goto(bare.address)
      const starts = await sideBySide(
        { rounds: 7, warmUp: 2 },
        () => start(ours),
        () => start(reference),
      )
      const searches = await sideBySide(
        { rounds: 15, warmUp: 3 },
        () => search(ours),
        () => search(reference),
      )
      const changes = await sideBySide(
        { rounds: 15, warmUp: 3 },
        () => changeScreen(ours),
        () => changeScreen(reference),
      )
      return [
        compared('start to the list of 500 teachers', 'ms', starts, 2),
        compared('a letter in the search', 'ms', searches, 1.5),
        compared('to another list and back', 'ms', changes, 1.5),
        ...(await memoryFigure(program)),
      ]
    } finally {
      await context.close()
      await bare.close()
      await program.close()
    }
  },
}

const LISTED = 'tbody tr.ant-table-row:nth-of-type(20)'

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('PIN').fill(PIN)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').waitFor()
  await page.evaluate(() => {
    location.hash = '#/person'
  })
  await page.locator(LISTED).waitFor()
}

/** Milliseconds from the navigation to the list as it is first drawn; the tab's own session makes a PIN unnecessary. */
async function start(page: Page): Promise<number> {
  await page.bringToFront()
  await page.reload()
  const listed = await page.waitForFunction(() => window.firstList)
  return Number(await listed.jsonValue())
}

/** Milliseconds from a letter typed to the shorter list on the screen, and back. A page behind another draws nothing. */
async function search(page: Page): Promise<number> {
  await page.bringToFront()
  return page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>(
      'main input[type=search], .frame-body input[type=search]',
    )!
    const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!
    const began = performance.now()
    for (const text of ['王', '']) {
      const before = document.querySelectorAll('tbody tr.ant-table-row').length
      put.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
      while (document.querySelectorAll('tbody tr.ant-table-row').length === before) await drawn()
    }
    return performance.now() - began

    function drawn(): Promise<unknown> {
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    }
  })
}

/** Milliseconds from the list of teachers to that of a year's activities, and back. */
async function changeScreen(page: Page): Promise<number> {
  await page.bringToFront()
  return page.evaluate(async () => {
    const began = performance.now()
    for (const hash of ['#/activity', '#/person']) {
      const before = document.querySelector('tbody')
      location.hash = hash
      while (!hasOtherList(before)) await drawn()
    }
    return performance.now() - began

    function hasOtherList(before: Element | null): boolean {
      const now = document.querySelector('tbody')
      return now !== before && (now?.querySelectorAll('tr.ant-table-row').length ?? 0) > 19
    }

    function drawn(): Promise<unknown> {
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    }
  })
}

declare global {
  interface Window {
    /** Milliseconds since the navigation. */
    firstList?: number
  }
}

/** Runs in every page before its own scripts. */
function noteFirstList(): void {
  function look(): void {
    if (document.querySelectorAll('tbody tr.ant-table-row').length > 19) window.firstList = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

interface Served {
  readonly address: string
  close(): Promise<void>
}

async function serveBare(ground: Ground): Promise<Served> {
  const dist = await ground.newFolder()
  const root = fileURLToPath(new URL('page', import.meta.url))
  await build({ ...pageBuild(root, ['bare-list.html'], dist), logLevel: 'error' })
  const shell = await startBrowserShell({
    host: NO_HOST,
    pages: await readPages(dist, 'bare-list.html'),
    port: 0,
    instanceSecret: '0'.repeat(64),
    openWindow: () => false,
    onFault: (fault) => console.error(fault),
  })
  if (!shell.ok) throw new Error(`the shell refuses: ${shell.refusal.refused}`)
  return { address: shell.value.address(), close: shell.value.close }
}

/** The bare page never asks. */
const NO_HOST: Parameters<typeof startBrowserShell>[0]['host'] = {
  call: async () => undefined,
  upload: async () => undefined,
  download: async () => undefined,
  windowOpened: () => {},
  fault: (thrown) => console.error(thrown),
  events: () => () => {},
  close: async () => {},
}

/** Host and the window's own process together; nothing where the system does not tell (outside Linux). */
async function memoryFigure(program: Program): Promise<Figure[]> {
  const host = await program.memory()
  const renderers = await rendererMemories()
  if (host === undefined || renderers.length === 0) return []
  return [mark('memory of renderer and host', 'MB', (host + Math.max(...renderers)) / MB, 600)]
}

/** Of the renderers below this process; the program's is the larger of the two pages. */
async function rendererMemories(): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const memories = await Promise.all(
    pids.map(async (pid) => {
      const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      return words.includes('--type=renderer') && words.includes('yanxiubu-bench')
        ? memoryOf(Number(pid))
        : undefined
    }),
  )
  return memories.filter((memory) => memory !== undefined)
}
