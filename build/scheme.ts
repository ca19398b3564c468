import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { PolicyFault } from '../shared/policy/scheme/fault.ts'
import { repeatedKeys } from '../shared/policy/scheme/repeated-keys.ts'
import { answerCase, type CaseAnswer, expectationOf, listCases } from './scheme-cases.ts'
import { differences } from './scheme-differences.ts'
import { readSchemeFile } from './scheme-files.ts'

/**
 * npm run -s scheme -- evaluate CASES.json    one line of JSON a case: what the engine says
 * npm run -s scheme -- check CASES.json       every difference from what the cases expect
 * npm run -s scheme -- validate SCHEME.json   every fault of a scheme file, by path
 *
 * Exit 0: all is well. 1: a difference, a fault, a case that cannot be evaluated. 2: not understood.
 */
function main([command, file, ...rest]: readonly string[]): number {
  if (file === undefined || rest.length > 0 || !COMMANDS.has(command ?? '')) {
    console.error('用法: npm run -s scheme -- evaluate|check 算例.json,或 validate 方案.json')
    return 2
  }
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    console.error(`读不了 ${file}: ${(error as Error).message}`)
    return 2
  }
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    console.error(`${file} 不是 JSON: ${(error as Error).message}`)
    return command === 'validate' ? 1 : 2
  }
  const repeated = repeatedKeys(text)
  printFaults(repeated)
  return repeated.length > 0 ? 1 : COMMANDS.get(command!)!(json, dirname(file))
}

function evaluateFile(json: unknown, folder: string): number {
  const answers = listCases(json).map((one) => answerCase(one, folder))
  for (const answer of answers) console.log(JSON.stringify(answer))
  for (const answer of answers) reportRefusals(answer)
  return answers.some(isRefused) ? 1 : 0
}

function checkFile(json: unknown, folder: string): number {
  let wrong = 0
  const cases = listCases(json)
  for (const one of cases) {
    const answer = answerCase(one, folder)
    reportRefusals(answer)
    const found = isRefused(answer) ? [] : differences(expectationOf(one), answer.result)
    for (const { path, expected, actual } of found)
      console.error(`${answer.case} ${path}: 应为 ${JSON.stringify(expected)},得 ${JSON.stringify(actual)}`)
    if (isRefused(answer) || found.length > 0) wrong += 1
  }
  console.log(`${cases.length} 例,${cases.length - wrong} 例相符,${wrong} 例不符`)
  return wrong > 0 || cases.length === 0 ? 1 : 0
}

function validateFile(json: unknown): number {
  const { schemes, faults } = readSchemeFile(json)
  printFaults(faults)
  if (faults.length === 0) console.log(`没有问题: ${schemes.map(({ id }) => id).join('、')}`)
  return faults.length === 0 ? 0 : 1
}

function reportRefusals(answer: CaseAnswer): void {
  if (isRefused(answer)) printFaults(answer.refused, `${answer.case} `)
}

function printFaults(faults: readonly PolicyFault[], prefix = ''): void {
  for (const { path, sentence } of faults)
    console.error(`${prefix}${path === '' ? '(全文)' : path}: ${sentence}`)
}

function isRefused(answer: CaseAnswer): answer is Extract<CaseAnswer, { refused: unknown }> {
  return 'refused' in answer
}

const COMMANDS = new Map([
  ['evaluate', evaluateFile],
  ['check', checkFile],
  ['validate', validateFile],
])

process.exitCode = main(process.argv.slice(2))
