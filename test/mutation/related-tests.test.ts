import { expect, test } from 'vitest'
import { relatedTests } from './related-tests.ts'

test('of the fast tests that load a file those come first that are near it, mirror its folder and are called like it', () => {
  const testsOf = relatedTests()
  const first = (path: string) => testsOf(path)[0]
  expect(first('shared/fold/undo-made.ts')).toMatch(/^test\/fold\/undo/)
  expect(first('county/exchange/package-files.ts')).toBe('test/county/package-files.test.ts')
  // Two dozen tests load the county's desk: those about schemes are asked about rehearsing one.
  expect(testsOf('county/schemes/rehearse-county.ts').slice(0, 3).sort()).toEqual([
    'test/county/commands/schemes-command.test.ts',
    'test/county/schemes-travel.test.ts',
    'test/county/schemes.test.ts',
  ])
  expect(testsOf('shared/domain/kinds/county-kinds.ts').slice(0, 12)).toContain('test/domain/kinds.test.ts')
  expect(testsOf('county/exchange/intake.ts').filter((path) => path.includes('.slow.'))).toEqual([])
  expect(testsOf('county/none.ts')).toEqual([])
})
