import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

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
          root: fileURLToPath(new URL('..', import.meta.url)),
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.slow.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'slow',
          root: fileURLToPath(new URL('..', import.meta.url)),
          include: ['test/**/*.slow.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        // The same journeys through the Electron shell.
        test: {
          name: 'electron',
          root: fileURLToPath(new URL('..', import.meta.url)),
          include: ['test/journeys/**/*.slow.test.ts'],
          exclude: ['test/journeys/browser-*.slow.test.ts'],
          env: { SCHOOL_SHELL: 'electron' },
          testTimeout: 600_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
