import { expect, test } from 'vitest'
import { codeSources, readCode } from './sources.ts'

const IMPURE = [
  /\bDate\.now\b/,
  /\bnew Date\(\s*\)/,
  /\bDate\(\s*\)/,
  /\bMath\.random\b/,
  /\bperformance\b/,
  /\bcrypto\.(getRandomValues|randomUUID)\b/,
  /\brandomBytes\b/,
  /\bset(Timeout|Interval|Immediate)\b/,
  /\bprocess\.(env|hrtime|uptime)\b/,
]

const pure = codeSources().filter(
  ({ path }) => path.startsWith('shared/') && !path.startsWith('shared/disk/'),
)

test('§2 pure shared imports nothing of Node’s', () => {
  const bad = pure.filter(({ text }) => /['"]node:/.test(readCode(text).code))
  expect(bad.map(({ path }) => path)).toEqual([])
})

test('§2 pure shared has no clock, no randomness and no timer: they are arguments', () => {
  const bad = pure.flatMap(({ path, text }) => {
    const { bare } = readCode(text)
    return IMPURE.filter((way) => way.test(bare)).map((way) => `${path}: ${way.source}`)
  })
  expect(bad).toEqual([])
})

test('the patterns find what they name and leave a date made from a number alone', () => {
  const found = (text: string) => IMPURE.some((way) => way.test(readCode(text).bare))
  for (const text of ['Date.now()', 'new Date()', 'Math.random()', 'performance.now()'])
    expect(found(text)).toBe(true)
  for (const text of ['new Date(at)', '// Date.now()', "'Date.now()'"]) expect(found(text)).toBe(false)
  expect(pure.length).toBeGreaterThan(20)
})
