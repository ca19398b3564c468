import { expect, test } from 'vitest'
import { countLine } from '../../build/count-tests.ts'
import { remedyFor } from '../../build/provision.ts'

test('a machine that has all it needs is left alone', () => {
  expect(remedyFor({ browser: false, shell: false, fonts: false }, true, true)).toEqual([])
  expect(remedyFor({ browser: false, shell: false, fonts: false }, false, false)).toEqual([])
  expect(remedyFor({ browser: false, shell: true, fonts: false }, false, false)).toEqual([])
})

test('Debian as root gets what it lacks, and only that, from its packages', () => {
  const [update, install, shell] = remedyFor({ browser: true, shell: true, fonts: true }, true, true)
  expect(update?.words).toContain('update')
  expect(install?.words.slice(-2)).toEqual(['chromium', 'fonts-noto-cjk'])
  expect(shell?.words.at(-1)).toBe('chromium-headless-shell')
  expect(remedyFor({ browser: false, shell: false, fonts: true }, true, true)[1]?.words).not.toContain(
    'chromium',
  )
})

test('without root or without apt the browser comes from playwright, which needs neither', () => {
  for (const [debian, root] of [
    [true, false],
    [false, true],
  ] as const) {
    const [step, ...more] = remedyFor({ browser: true, shell: true, fonts: true }, debian, root)
    expect(step?.words.slice(-2)).toEqual(['install', 'chromium'])
    expect(more).toEqual([])
  }
})

test('the last line of npm test sums all reports, and a failed step is never "0 failed"', () => {
  const counts = [
    { passed: 40, failed: 0 },
    { passed: 2, failed: 0 },
  ]
  expect(countLine(counts, true)).toBe('tests: 42 passed, 0 failed')
  expect(countLine(counts, false)).toBe('tests: 42 passed, 1 failed')
  expect(countLine([{ passed: 1, failed: 3 }], false)).toBe('tests: 1 passed, 3 failed')
})
