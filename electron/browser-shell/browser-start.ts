import { fileURLToPath } from 'node:url'
import { createSchoolHost } from '../two-schools.ts'
import { thisMachine } from './find-browser.ts'
import { startProgram } from './start-program.ts'

/** The built pages, seen from the built program. */
export const BUILT_PAGES = fileURLToPath(new URL('../../dist/', import.meta.url))

/** The built program in the machine's own browser. Answers with the exit code. */
export function startInBrowser(words: readonly string[]): Promise<number> {
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
  return startProgram(words, {
    machine: thisMachine(),
    createHost: createSchoolHost,
    builtRenderer: async () => BUILT_PAGES,
    say: (sentence) => process.stdout.write(`${sentence}\n`),
    asked,
  })
}
