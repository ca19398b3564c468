import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type CoverageRow, countedInHead, coverageRows, testNames } from './coverage-page.ts'
import { ROOT } from './sources.ts'

/** How many numbers each document has, and in how many digits they are written. */
const ASKED: readonly (readonly [string, number, number])[] = [
  ['P-', 50, 3],
  ['P-AMB-', 5, 2],
  ['S-', 74, 3],
  ['S-AMB-', 16, 2],
  ['B-', 67, 3],
  ['B-AMB-', 12, 2],
  ['N-', 69, 3],
  ['N-AMB-', 10, 2],
  ['H-', 67, 3],
  ['H-AMB-', 30, 2],
  ['F', 40, 2],
  ['SY-', 47, 2],
]

const page = readFileSync(`${ROOT}docs/coverage.md`, 'utf8')
const rows = coverageRows(page)

test('every number of the documents, forms and year has one line, in their order', () => {
  expect(
    ASKED.slice(0, 10)
      .filter(([prefix]) => !prefix.includes('AMB'))
      .reduce((sum, [, count]) => sum + count, 0),
  ).toBe(327)
  expect(rows.map(({ id }) => id)).toEqual(
    ASKED.flatMap(([prefix, count, digits]) =>
      Array.from({ length: count }, (_, at) => prefix + String(at + 1).padStart(digits, '0')),
    ),
  )
})

test('the head counts what the lines say', () => {
  const counted = new Map<string, number>([['in all', rows.length]])
  for (const { state } of rows) counted.set(state, (counted.get(state) ?? 0) + 1)
  expect(Object.fromEntries(countedInHead(page))).toEqual(Object.fromEntries(counted))
})

test('a line says what its state asks for', () => {
  expect(rows.flatMap(wrongFor)).toEqual([])
})

test('every file and folder that a line names is there', () => {
  const named = rows.flatMap(({ id, places }) => places.map((place) => `${id} ${place}`))
  expect(named.filter((one) => !existsSync(ROOT + one.split(' ')[1]))).toEqual([])
})

test('every test that a line names is there, and is the only one of its file that begins so', () => {
  const named = rows.flatMap(({ id, tests }) => tests.map((one) => ({ id, ...one })))
  const unlike = named.flatMap(({ id, file, begins }) => {
    const there = existsSync(`${ROOT}test/${file}`) ? readFileSync(`${ROOT}test/${file}`, 'utf8') : ''
    const found = testNames(file, there).filter((name) => name.startsWith(begins)).length
    return found === 1 ? [] : [`${id} ${file} “${begins}”: ${found}`]
  })
  expect(unlike).toEqual([])
})

test('a name is found in a test, in a table of tests and in worked cases, and nowhere else', () => {
  const code = "const a = 'H-001 b'\ntest('H-002 c', () => {})\ntest.each([1])(`H-003 d %i`, () => {})"
  expect(testNames('x.test.ts', code)).toEqual(['H-002 c', 'H-003 d %i'])
  expect(testNames('x.test.ts', "test.each([\n  ['H-004 e', 1],\n])('%s', () => {})")).toEqual([
    '%s',
    'H-004 e',
  ])
  expect(testNames('x.json', '[{ "case": "GH-01", "title": "州级" }]')).toEqual(['GH-01 州级'])
})

test('what contradicts itself is noticed: done without a test, untested with one, partly nowhere, a state of no meaning', () => {
  const row = (state: string, words: string, tests: string) =>
    coverageRows(`| X-1 | asked | ${state} | ${words} | ${tests} |`).flatMap(wrongFor)
  expect(row('done', '`docs`', '`a.test.ts` “b”')).toEqual([])
  expect(row('done', '`docs`', '–')).toEqual(['X-1 is done and names no test'])
  expect(row('untested', '`docs`', '`a.test.ts` “b”')).toEqual(['X-1 is untested and names a test'])
  expect(row('partly', 'some', '–')).toEqual(['X-1 is partly and names no place'])
  expect(row('nearly', '`docs`', '–')).toEqual(['X-1 has a state of no meaning: nearly'])
})

function wrongFor({ id, asked, state, words, places, tests }: CoverageRow): readonly string[] {
  const wrong: string[] = []
  if (!['done', 'untested', 'partly', 'not', 'none'].includes(state))
    wrong.push(`${id} has a state of no meaning: ${state}`)
  if (['done', 'untested', 'partly'].includes(state) && places.length === 0)
    wrong.push(`${id} is ${state} and names no place`)
  if (state === 'done' && tests.length === 0) wrong.push(`${id} is done and names no test`)
  if (['untested', 'none'].includes(state) && tests.length > 0)
    wrong.push(`${id} is ${state} and names a test`)
  if (asked.trim() === '' || words.trim() === '') wrong.push(`${id} says nothing`)
  return wrong
}
