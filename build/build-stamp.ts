import { utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Written into a build when it is complete, with the time at which it began. */
export const STAMP = '.built'

/** A source that changes while we build is newer than the beginning, so the next start builds again. */
export function stamp(): Plugin {
  let began = new Date()
  return {
    name: 'stamp',
    apply: 'build',
    buildStart() {
      began = new Date()
    },
    writeBundle({ dir }) {
      const file = join(dir ?? '', STAMP)
      writeFileSync(file, '')
      utimesSync(file, began, began)
    },
  }
}
