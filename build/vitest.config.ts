import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What a worker has loaded it keeps for its next file: else loading takes as long as half of the tests. */
const TOGETHER = { isolate: false } as const

/** No test depends on a time: these end what hangs. */
const WITH_A_BROWSER = {
  testTimeout: 600_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 60_000 } },
  globalSetup: 'test/worlds/build-first.ts',
  setupFiles: 'test/worlds/tell-page.ts',
  // Each file has a browser, often two, and a program: more at once wait for each other.
  maxWorkers: 2,
  ...TOGETHER,
} as const

// `unit` is part of every commit's check; `slow` (a real Chromium, a real PostgreSQL, hundreds of kills) and
// `electron` run with `npm test`.
export default defineConfig({
  test: {
    // `build/test.ts` names the file from which it counts.
    reporters: process.env.TEST_REPORT
      ? ['default', ['json', { outputFile: process.env.TEST_REPORT }]]
      : ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.slow.test.ts'],
          // Else one core less than there are, which is one of two.
          maxWorkers: 2,
          ...TOGETHER,
          // No test depends on a time: these end what hangs, on a busy machine too.
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'slow',
          root,
          include: ['test/**/*.slow.test.ts'],
          ...WITH_A_BROWSER,
        },
      },
      {
        // The same journeys through the Electron shell.
        test: {
          name: 'electron',
          root,
          include: ['test/journeys/**/*.slow.test.ts'],
          exclude: ['test/journeys/browser-*.slow.test.ts'],
          env: { SCHOOL_SHELL: 'electron' },
          ...WITH_A_BROWSER,
        },
      },
    ],
  },
})
