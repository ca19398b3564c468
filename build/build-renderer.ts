import { readdirSync } from 'node:fs'
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { STAMP } from './build-stamp.ts'

export interface PageSet {
  readonly root: string
  /** HTML files in `root`. */
  readonly pages: readonly string[]
  readonly dist: string
  /** Files and folders the build depends on. */
  readonly sources: readonly string[]
}

const own = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Every HTML file of the renderer is a page: the school's, the county console's. */
export const RENDERER: PageSet = {
  root: own('renderer'),
  pages: readdirSync(own('renderer')).filter((file) => file.endsWith('.html')),
  dist: own('dist'),
  sources: [
    'renderer',
    'shared',
    'build/page-build.ts',
    'build/build-stamp.ts',
    'build/page-guard.js',
    'package-lock.json',
  ].map(own),
}

export function builtRenderer(): Promise<string> {
  return builtPages(RENDERER)
}

/** The folder of the built pages, built anew when it is absent or older than a source. Throws when the build fails. */
export async function builtPages(set: PageSet): Promise<string> {
  if (!(await isBuilt(set))) await rebuild(set)
  return set.dist
}

/** Whether the built pages are there and no older than a source. */
export async function isBuilt(set: PageSet): Promise<boolean> {
  const built = await changedAt(join(set.dist, STAMP))
  return built !== 0 && built >= (await newest(set.sources))
}

// Beside the old one and then in its place, so that two starts at once never serve half a build.
async function rebuild({ root, pages, dist }: PageSet): Promise<void> {
  // Only here: it costs a start a third of a second, and changes how the process takes signals.
  const [{ build }, { pageBuild }] = await Promise.all([import('vite'), import('./page-build.ts')])
  const fresh = `${dist}-${process.pid}`
  // Where a test builds them it says `test`, and the pages would not be those of the program.
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  try {
    await build({ ...pageBuild(root, pages, fresh), logLevel: 'error' })
    await rm(dist, { recursive: true, force: true })
    await rename(fresh, dist)
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
    await rm(fresh, { recursive: true, force: true })
  }
}

export async function newest(paths: readonly string[]): Promise<number> {
  let latest = 0
  for (const path of paths) {
    latest = Math.max(latest, await changedAt(path))
    // A folder's own time shows a source that was removed.
    const within = await readdir(path, { recursive: true }).catch(() => [])
    for (const name of within) latest = Math.max(latest, await changedAt(join(path, name)))
  }
  return latest
}

/** Milliseconds since 1970, 0 when there is no such file. */
export async function changedAt(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.mtimeMs ?? 0
}
