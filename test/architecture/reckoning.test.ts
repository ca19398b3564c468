import { expect, test } from 'vitest'
import { codeSources, readCode } from './sources.ts'

const program = codeSources()
  .filter(({ path }) => !path.startsWith('test/') && !path.startsWith('build/'))
  .map(({ path, text }) => ({ path, code: readCode(text).code }))

/** A name for hours or credits, read as a binary number, in a line that reckons. */
const BY_FLOATS = [
  /(Number(\.parseFloat)?|parseFloat)\([^()]*\b(\w*[hH]ours|counted|credits|base|bonus|registered|expected)\b[^()]*\)\s*[-+*/]/,
  /[-+*/]\s*(Number(\.parseFloat)?|parseFloat)\([^()]*\b(\w*[hH]ours|counted|credits|base|bonus|registered|expected)\b/,
  /Math\.(round|floor|ceil)\([^()]*(Number\()?[^()]*\b(\w*[hH]ours|counted|credits)\b/,
]

function linesWith(patterns: readonly RegExp[], code: string): readonly string[] {
  return code.split('\n').filter((line) => patterns.some((one) => one.test(line)))
}

test('PL1 no float carries hours or credits: they are read, added and rounded as exact numbers', () => {
  const bad = program.flatMap(({ path, code }) =>
    linesWith(BY_FLOATS, code).map((line) => `${path}: ${line.trim()}`),
  )
  expect(bad).toEqual([])
})

test('PL1 what a kind counts for is asked of the table of sources, never of one kind by itself', () => {
  const ofOneKind = /\b(attendance|result|presenter|degree|mandarin)Source\b/
  const bad = program.filter(
    ({ path, code }) => !path.startsWith('shared/ledger/sources/') && ofOneKind.test(code),
  )
  expect(bad.map(({ path }) => path)).toEqual([])
})

test('PL1 hours are reckoned from records by the policy, the claim of a county and the check of a day alone', () => {
  const asks = program.filter(
    ({ path, code }) => !path.startsWith('shared/policy/') && /\blearningHours\b/.test(code),
  )
  expect(asks.map(({ path }) => path)).toEqual([
    'county/decisions/compute-claim.ts',
    'shared/desk/daily-limit.ts',
  ])
})

test('MG6 which recognitions stand is decided in one place', () => {
  const bad = program.filter(
    ({ path, code }) => !path.startsWith('shared/ledger/') && /recognition[\s\S]*fields\.replaces/.test(code),
  )
  expect(bad.map(({ path }) => path)).toEqual([])
})

test('the patterns find what they name, and leave what is only compared or drawn', () => {
  for (const line of [
    'total + Number(line.counted)',
    'Number(fields.hours) * 45',
    'Math.round(Number(counted) * 10_000)',
    'Number.parseFloat(plannedHours) / 2',
  ])
    expect(linesWith(BY_FLOATS, line)).toEqual([line])
  for (const line of ['Number(fields.hours) > 0', 'value: ({ hours }) => Number(hours),', 'Number(required)'])
    expect(linesWith(BY_FLOATS, line)).toEqual([])
})
