import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { answerCase, expectationOf, listCases } from '../../build/scheme-cases.ts'
import { differences } from '../../build/scheme-differences.ts'
import { readSchemeFile } from '../../build/scheme-files.ts'

const FOLDERS = [
  new URL('./golden', import.meta.url).pathname,
  new URL('./other-counties', import.meta.url).pathname,
  new URL('./edges', import.meta.url).pathname,
]

for (const folder of FOLDERS) {
  for (const file of readdirSync(folder).filter((name) => isCaseFile(folder, name))) {
    const cases = listCases(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')))
    describe(file, () => {
      for (const one of cases) {
        test(`PL1 ${one.case} ${one.title}`, () => {
          const answer = answerCase(one, folder)
          expect(answer).toHaveProperty('result')
          if ('result' in answer) expect(differences(expectationOf(one), answer.result)).toEqual([])
        })
      }
    })
  }
}

for (const name of readdirSync(FOLDERS[1]!).filter(isSchemeFile)) {
  test(`§3.1 the rules of ${name} are data the model understands, with three worked cases`, () => {
    const { faults } = readSchemeFile(JSON.parse(readFileSync(`${FOLDERS[1]}/${name}`, 'utf8')))
    expect(faults).toEqual([])
    const cases = readFileSync(`${FOLDERS[1]}/${name.replace('.json', '.cases.json')}`, 'utf8')
    expect(listCases(JSON.parse(cases)).length).toBeGreaterThanOrEqual(3)
  })
}

test('PL1 there are 51 golden cases and one of recognition in portions, and a wrong expectation is noticed', () => {
  const folder = FOLDERS[0]!
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const cases = files.flatMap((name) => listCases(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))))
  expect(cases).toHaveLength(52)
  const answer = answerCase(cases.find((one) => one.case === 'GH-19')!, folder)
  const result = 'result' in answer ? answer.result : undefined
  expect(differences({ cycle: { short: { XB: '1.00', ALL: '1' } } }, result)).toEqual([])
  expect(differences({ cycle: { short: { XB: '1' } } }, result)).toMatchObject([{ path: 'cycle.short.ALL' }])
  expect(differences({ sums: { ALL: '89.01' } }, result)).toMatchObject([{ path: 'sums.ALL' }])
})

function isSchemeFile(name: string): boolean {
  return name.endsWith('.json') && !name.endsWith('.cases.json')
}

/** Beside their cases the other counties' schemes lie as `<id>.json`. */
function isCaseFile(folder: string, name: string): boolean {
  return name.endsWith(folder.endsWith('other-counties') ? '.cases.json' : '.json')
}
