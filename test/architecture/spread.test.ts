import { expect, test } from 'vitest'
import { codeSources, readCode } from './sources.ts'

/**
 * SC2, decision 0013: a call takes some hundred thousand arguments and then throws, so no list whose length follows from
 * data is spread into one. These have a length that the program itself gives.
 */
const BOUNDED: readonly (readonly [where: string, why: string])[] = [
  ['oneOf(', 'the words of a field, listed in the program'],
  ['goTo(', 'the parts of one address'],
  ['today-part.tsx: keepChoice(', 'a pair'],
  ['record-names.ts: nameOf(', 'a kind and an id'],
  ['key-keeper.ts: run(', 'one command line of the program'],
  ['use-school.ts: rowsOnce(', 'one list a kind'],
  ['use-school.ts: work(', 'the arguments of the function itself'],
  ['bytes.ts: String.fromCharCode(', 'LONG bytes at most, twice as many digits'],
]

const PROGRAM = /^(shared|electron|county|renderer)\//
const found = codeSources()
  .filter(({ path }) => PROGRAM.test(path))
  .flatMap(({ path, text }) => spreadsIn(text).map((what) => `${path}: ${what}`))

test('SC2 no list is spread into a call, unless the program itself gives its length', () => {
  expect(found.filter((one) => !BOUNDED.some(([where]) => one.includes(where)))).toEqual([])
})

test('SC2 every exception stands for a call that is there', () => {
  expect(BOUNDED.filter(([where]) => !found.some((one) => one.includes(where)))).toEqual([])
})

test('the scan finds a spread in a call and leaves lists, records and parameters alone', () => {
  const calls = [
    'list.push(...found)',
    'Math.max(0, ...all)',
    'f(a, ...b.map((c) => [c]))',
    'new Set(...x)',
    'y ? f(...x) : z',
    'f?.(...x)',
  ]
  for (const text of calls) expect(spreadsIn(text), text).toHaveLength(1)
  const none = [
    '[...found]',
    'f([...found])',
    'f({ ...one })',
    'function f(...all: string[]) {}',
    'const f = (...all) => 1',
    'async (...all) => 1',
    'return (...all) => 1',
    '// f(...x)',
    "'f(...x)'",
  ]
  for (const text of none) expect(spreadsIn(text), text).toEqual([])
})

/** Each as far as its line goes. */
function spreadsIn(text: string): readonly string[] {
  const { bare } = readCode(text)
  const open: number[] = []
  const found: string[] = []
  for (let at = 0; at < bare.length; at++) {
    const one = bare[at]!
    if ('([{'.includes(one)) open.push(at)
    else if (')]}'.includes(one)) open.pop()
    else if (bare.startsWith('...', at)) {
      const within = open.at(-1)
      if (within !== undefined && isCall(bare, within) && !/^\w+\s*:/.test(bare.slice(at + 3, at + 80)))
        found.push(
          calledAt(bare, within) +
            text
              .slice(at, at + 40)
              .split('\n')[0]!
              .replace(/[),;].*$/, ''),
        )
      at += 2
    }
  }
  return found
}

/** A bracket that opens arguments stands behind what is called; one that opens the parameters of an arrow does not. */
function isCall(bare: string, at: number): boolean {
  if (bare[at] !== '(') return false
  const before = bare.slice(Math.max(0, at - 80), at).trimEnd()
  return (
    /(?:[\w$)\]]|\?\.|>)$/.test(before) &&
    !/\b(?:return|async|yield|await)$/.test(before) &&
    !before.endsWith('=>')
  )
}

function calledAt(bare: string, at: number): string {
  return `${/[\w$.?]*$/.exec(bare.slice(Math.max(0, at - 80), at).trimEnd())![0]}(`
}
