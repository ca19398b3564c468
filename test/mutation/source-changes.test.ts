import { expect, test } from 'vitest'
import { changed, sourceChanges } from './source-changes.ts'

const TEXT = `import { a } from 'a'
export function first(list: readonly string[], most: 3): string | undefined {
  const sorted = list.toSorted((x, y) => (x < y ? -1 : 1))
  if (list.length > 2 && !list.includes('x')) return sorted[0] ?? a
  count('word' + list.length)
  return undefined
}
`

test('a source is broken where it decides, never in types, imports, words or the signs of an order', () => {
  expect(sourceChanges('first.ts', TEXT).map(({ line, kind, said }) => `${line} ${kind}: ${said}`)).toEqual([
    '3 condition: x < y → true',
    '3 condition: x < y → false',
    '3 edge: < → <=',
    "4 condition: list.length > 2 && !list.includes('x') → true",
    "4 condition: list.length > 2 && !list.includes('x') → false",
    '4 logic: && → ||',
    '4 edge: > → >=',
    '4 constant: 2 → 3',
    "4 condition: !list.includes('x') → list.includes('x')",
    '4 result: sorted[0] ?? a → undefined',
    '4 logic: sorted[0] ?? a → (sorted[0])',
    '4 constant: 0 → 1',
    "5 statement: count('word' + list.length) → ;",
  ])
})

test('a change alters its own place alone', () => {
  const change = sourceChanges('first.ts', TEXT).find(({ kind }) => kind === 'logic')!
  expect(changed(TEXT, change)).toBe(TEXT.replace('&&', '||'))
})
