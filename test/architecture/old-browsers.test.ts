import { expect, test } from 'vitest'
import { codeSources, readCode } from './sources.ts'

/** Younger than the oldest Chromium that pages are built for (build/page-build.ts), which a build does not translate. */
const YOUNGER = [
  /\bPromise\.withResolvers\b/,
  /\bPromise\.try\b/,
  /\b(Map|Object)\.groupBy\b/,
  /\bArray\.fromAsync\b/,
  /\.to(Sorted|Reversed|Spliced)\(/,
  /\bSet\.prototype\b/,
  /\.(isSubsetOf|isSupersetOf|symmetricDifference)\(/,
]

const drawn = codeSources().filter(
  ({ path }) =>
    path.startsWith('renderer/') || (path.startsWith('shared/') && !path.startsWith('shared/disk/')),
)

test('what pages are made of uses nothing younger than the oldest browser they are built for', () => {
  const bad = drawn.flatMap(({ path, text }) => {
    const { bare } = readCode(text)
    return YOUNGER.filter((way) => way.test(bare)).map((way) => `${path}: ${way.source}`)
  })
  expect(bad).toEqual([])
  expect(drawn.length).toBeGreaterThan(200)
})
