import { rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { changedAt, newest } from './build-renderer.ts'
import { STAMP } from './build-stamp.ts'

const own = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

const FOLDER = own('out/electron')
const SOURCES = ['electron', 'shared', 'build/program-build.ts', 'package.json', 'package-lock.json'].map(own)

/** The folder of the built program (`main.js`, `preload.cjs`, …), built anew when it is absent or older than a source. */
export async function builtProgram(): Promise<string> {
  const built = await changedAt(join(FOLDER, STAMP))
  if (built === 0 || built < (await newest(SOURCES))) await rebuild()
  return FOLDER
}

// Beside the old one and then in its place, so that two starts at once never run half a build.
async function rebuild(): Promise<void> {
  const [{ build }, { mainBuild, preloadBuild }] = await Promise.all([
    import('vite'),
    import('./program-build.ts'),
  ])
  const fresh = `${FOLDER}-${process.pid}`
  const began = new Date()
  try {
    await build(mainBuild(fresh))
    await build(preloadBuild(fresh))
    await writeFile(join(fresh, STAMP), '')
    await utimes(join(fresh, STAMP), began, began)
    await rm(FOLDER, { recursive: true, force: true })
    await rename(fresh, FOLDER)
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}
