import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { builtPages, type PageSet } from '../../build/build-renderer.ts'
import { readPages } from '../../electron/browser-shell/shell-pages.ts'

let folder: string
let set: PageSet

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanxiubu-build-'))
  const root = join(folder, 'pages')
  set = { root, pages: ['index.html', 'county.html'], dist: join(folder, 'dist'), sources: [root] }
  await mkdir(root)
  for (const page of set.pages) {
    await writeFile(join(root, page), '<head></head><script type="module" src="./main.ts"></script>')
  }
  await writeFile(join(root, 'main.ts'), "document.title = 'first'")
  await writeFile(join(root, 'spare.ts'), '')
  await makeOld(join(root, 'main.ts'), join(root, 'spare.ts'), root)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('pages are built when there are none, kept while no source changes, built again when one does', async () => {
  const first = await timeOfBuild()
  expect(await timeOfBuild()).toBe(first)
  await writeFile(join(set.root, 'main.ts'), "document.title = 'second'")
  await makeNew(join(set.root, 'main.ts'))
  expect(await timeOfBuild()).not.toBe(first)
})

test('a source that was removed makes them be built again', async () => {
  const first = await timeOfBuild()
  await rm(join(set.root, 'spare.ts'))
  await makeNew(set.root)
  expect(await timeOfBuild()).not.toBe(first)
})

test('a build that fails leaves the pages of before as they are', async () => {
  await builtPages(set)
  await writeFile(join(set.root, 'main.ts'), 'import "./absent.ts"')
  await makeNew(join(set.root, 'main.ts'))
  await expect(builtPages(set)).rejects.toThrow('absent')
  expect(await readFile(join(set.dist, 'index.html'), 'utf8')).toContain('script')
})

test('T9 a built page has no inline script, no preload, the guard before all, and the place of the nonce', async () => {
  const page = await readFile(join(await builtPages(set), 'index.html'), 'utf8')
  const scripts = [...page.matchAll(/<script[^>]*>([^<]*)<\/script>/g)]
  expect(scripts.map(([, inline]) => inline?.trim()).join('')).toBe('')
  expect(page.indexOf('/page-guard.js')).toBeGreaterThan(page.indexOf('property="csp-nonce"'))
  expect(page).toContain('nonce="__STYLE_NONCE__"')
})

test('T8 the manifest holds the school’s page as / and the built files, and not the county’s page or the stamp', async () => {
  const paths = [...(await readPages(await builtPages(set), 'index.html')).keys()]
  expect(paths).toContain('/')
  expect(paths).toContain('/page-guard.js')
  expect(paths.some((path) => path.startsWith('/assets/'))).toBe(true)
  expect(paths.filter((path) => path.includes('.html') || path.includes('.built'))).toEqual([])
})

async function timeOfBuild(): Promise<bigint> {
  return (await stat(join(await builtPages(set), 'index.html'), { bigint: true })).mtimeNs
}

async function makeOld(...paths: readonly string[]): Promise<void> {
  for (const path of paths) await utimes(path, 1, 1)
}

/** Surely newer than a build of just now, whatever the file system's clock. */
async function makeNew(path: string): Promise<void> {
  const { mtimeMs } = await stat(join(set.dist, '.built'))
  await utimes(path, mtimeMs / 1000 + 10, mtimeMs / 1000 + 10)
}
