import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { pageBuild } from '../../../build/page-build.ts'
import { startBrowserShell } from '../../../electron/browser-shell/browser-shell.ts'
import { PAGE_MEMORY } from '../../../electron/browser-shell/page-memory.ts'
import { readPages } from '../../../electron/browser-shell/shell-pages.ts'
import { launchChromium } from '../../worlds/chromium.ts'
import type { Benchmark, Ground } from '../benchmark.ts'
import { compared } from '../figure.ts'
import { sideBySide } from '../side-by-side.ts'
import { growLargeSchool } from './large-school.ts'
import { startProgram } from './program.ts'
import { memoryOfADay } from './screens-memory.ts'
import { signIn } from './screens-steps.ts'

/**
 * What a person feels at a school of 500 teachers, 2,000 activities and 100,000 attendances: from the start to the list
 * of teachers, a letter typed into its search, the way to another list. Beside it the same bundle drawing the same rows
 * in a bare antd table, without host, view or search by sound.
 */
export const screens: Benchmark = {
  name: 'screens',
  async run(ground) {
    const data = await growLargeSchool(await ground.newFolder())
    const memory = await memoryOfADay(data, ground)
    const program = await startProgram(data)
    const bare = await serveBare(ground)
    const context = await launchChromium({
      isMeasured: true,
      profile: await ground.newFolder(),
      switches: [`--js-flags=${PAGE_MEMORY}`],
    })
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
        ...memory,
      ]
    } finally {
      await context.close()
      await bare.close()
      await program.close()
    }
  },
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
      do await drawn()
      while (document.querySelectorAll('tbody tr.ant-table-row').length === before)
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
      do await drawn()
      while (!hasOtherList(before))
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
  const root = fileURLToPath(new URL('../page', import.meta.url))
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
