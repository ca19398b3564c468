import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const ROOT = new URL('../../..', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'scheme-'))
afterAll(() => rmSync(folder, { recursive: true }))

const golden = join(ROOT, 'test/policy/golden/horgos-c7.json')
const scheme = JSON.parse(readFileSync(join(ROOT, 'shared/policy/scheme/built-in/horgos-c7.json'), 'utf8'))
const record = {
  id: 'r',
  level: 'county',
  nature: 'major',
  mode: 'face',
  hours: 40,
  grade: 'pass',
  end: '2025-05-20',
}

test('PL1 evaluate prints one line of JSON a case, with phases and calculations as lists', () => {
  const cases = run('evaluate', golden)
  expect(cases.code).toBe(0)
  const lines = cases.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toHaveLength(34)
  expect(lines[0]).toMatchObject({
    case: 'GH-01',
    result: { records: { r1: { registered: '10.00' } }, sums: { ALL: '10.00' } },
  })
  expect(lines.find((line) => line.case === 'GH-11').result).toMatchObject([
    { records: { r1: { outcome: 'held' } } },
    { sums: { ALL: '12.00' } },
  ])
  const calculations = run('evaluate', join(ROOT, 'test/policy/golden/calculations.json'))
  expect(JSON.parse(calculations.out.split('\n')[1]!)).toEqual({
    case: 'GS-02',
    result: [true, false, false],
  })
})

test('PL1 check exits 0 when all is as expected and names every difference otherwise', () => {
  expect(run('check', golden).code).toBe(0)
  const expectation = { records: { r: { registered: '10', category: 'XX' } }, cycle: { short: {} } }
  const wrong = run(
    'check',
    written('wrong.json', [{ case: 'W', scheme: 'horgos-c7', records: [record], expect: expectation }]),
  )
  expect(wrong.code).toBe(1)
  expect(wrong.err).toContain('W records.r.category: 应为 "XX",得 "BX.X.Y"')
  expect(wrong.err).toContain('W cycle.short.BX')
  expect(wrong.err).not.toContain('registered')
})

test('§3.3 a case that cannot be evaluated is refused with its place, and the others are answered', () => {
  const cases = [
    { case: 'A', scheme: 'horgos-c7', records: [{ ...record, hours: -1 }], expect: {} },
    { case: 'B', scheme: 'nowhere', records: [], expect: {} },
    { case: 'C', scheme: 'horgos-c7', records: [record], expect: {} },
  ]
  const file = written('refused.json', cases)
  const answer = run('evaluate', file)
  expect(answer.code).toBe(1)
  const lines = answer.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toMatchObject([
    { refused: [{ path: 'records[0].hours' }] },
    { refused: [{ path: 'scheme' }] },
    { result: {} },
  ])
  expect(run('check', file).code).toBe(1)
})

test('§3.2 validate names every fault of a scheme file and exits non-zero', () => {
  expect(run('validate', join(ROOT, 'shared/policy/scheme/built-in/horgos-c7.json'))).toMatchObject({
    code: 0,
  })
  const broken = structuredClone(scheme)
  broken.base[0].ratio['*'] = 0
  broken.categories[1].parent = 'BX.Z'
  broken.colour = 'red'
  const answer = run('validate', written('broken.json', { schemes: [scheme, broken] }))
  expect(answer.code).toBe(1)
  expect(answer.err).toContain('schemes[1].base[0].ratio.*')
  expect(answer.err).toContain('schemes[1].colour')
  expect(answer.err).toContain('schemes[1].id')
  expect(run('validate', written('list.json', [])).code).toBe(1)
})

test('§3.2 a key that stands twice is a fault: JSON alone would keep the last and say nothing', () => {
  const file = join(folder, 'twice.json')
  const text = JSON.stringify(scheme).replace('"min":90', '"min":90,"m\\u0069n":60')
  writeFileSync(file, text)
  expect(run('validate', file)).toMatchObject({
    code: 1,
    err: expect.stringContaining('categories[0].min: 键“min”'),
  })
})

test('a file that is not there or not JSON, and a command nobody knows, are said in a sentence', () => {
  writeFileSync(join(folder, 'torn.json'), '{"id": ')
  expect(run('validate', join(folder, 'torn.json'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('不是 JSON'),
  })
  expect(run('evaluate', join(folder, 'missing.json'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('读不了'),
  })
  expect(run('explain', golden)).toMatchObject({ code: 2, err: expect.stringContaining('用法') })
})

function run(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'build/scheme.ts'), ...args], {
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

function written(name: string, json: unknown): string {
  writeFileSync(join(folder, name), JSON.stringify(json))
  return join(folder, name)
}
