import { readdir, readFile } from 'node:fs/promises'
import { PAGE_MEMORY } from '../../../electron/browser-shell/page-memory.ts'
import { launchChromium } from '../../worlds/chromium.ts'
import type { Ground } from '../benchmark.ts'
import { type Figure, mark } from '../figure.ts'
import { memoryOf, startProgram } from './program.ts'
import { LISTED, signIn } from './screens-steps.ts'

const MB = 1024 * 1024

/**
 * Host and the window's own process together, at the moment of a walk through the day's screens at which they have
 * most, each after all rows are read; a browser of its own, so that nothing else stands in that process. Nothing
 * outside Linux, which alone tells how much a process has.
 */
export async function memoryOfADay(data: string, ground: Ground): Promise<Figure[]> {
  const program = await startProgram(data)
  const profile = await ground.newFolder()
  const context = await launchChromium({ profile, isMeasured: true, switches: [`--js-flags=${PAGE_MEMORY}`] })
  try {
    const page = await context.newPage()
    await page.goto(program.address)
    await signIn(page)
    await page.reload()
    await page.locator(LISTED).waitFor()
    const most: number[] = []
    for (const screen of ['today', 'credits', 'plan', 'activity', 'person', 'credits', 'exchange']) {
      await page.evaluate((name) => {
        location.hash = `#/${name}`
      }, screen)
      await page.getByRole('heading', { level: 2 }).waitFor()
      for (let look = 0; look < 10; look++) {
        const host = await program.memory()
        const window = await rendererMemory(profile)
        if (host === undefined || window === undefined) return []
        most.push(host + window)
        await page.waitForTimeout(200)
      }
    }
    return [mark('memory of renderer and host, at most', 'MB', Math.max(...most) / MB, 600)]
  } finally {
    await context.close()
    await program.close()
  }
}

/** The largest renderer of the browser on this profile: others are spare ones, without a page. */
async function rendererMemory(profile: string): Promise<number | undefined> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const memories = await Promise.all(
    pids.map(async (pid) => {
      const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
      return words.includes('--type=renderer') && words.includes(profile) ? memoryOf(Number(pid)) : undefined
    }),
  )
  const known = memories.filter((memory) => memory !== undefined)
  return known.length === 0 ? undefined : Math.max(...known)
}
