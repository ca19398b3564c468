import { defineConfig } from 'vitest/config'

// Two projects: `unit` is part of every commit's check; `slow` (a real Chromium, a real PostgreSQL,
// hundreds of kills) runs with `npm test`.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          root: new URL('..', import.meta.url).pathname,
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.slow.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'slow',
          root: new URL('..', import.meta.url).pathname,
          include: ['test/**/*.slow.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
