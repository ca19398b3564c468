import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseSpreadsheet } from '../../electron/services/sheets/parse-spreadsheet.ts'
import { readResults } from '../../shared/domain/results/results.ts'
import { readResultsTitle } from '../../shared/domain/results/results-title.ts'
import type { Sheet } from '../../shared/domain/sheet.ts'
import { type MadeCell, madeSheet } from './made-sheet.ts'

const TODAY = { year: 2026, month: 11, day: 21 }
const HEAD = ['姓名', '单位', '手机号', '出勤率', '总评', '等次', '学时', '身份证号', '继教编号']

describe('the list a provider sends', () => {
  test('F16 20 people, the project and its hours from the lines above', () => {
    const { rows, title, columns } = resultsOf(fixture())
    expect(rows).toHaveLength(20)
    expect(title).toEqual({
      name: '信息技术应用能力提升工程2.0',
      level: 'county',
      mode: 'online',
      hours: '50',
    })
    expect(columns.headRow).toBe(3)
    expect(columns.heads.map(({ field }) => field)).toEqual([
      'ordinal',
      'name',
      'school',
      'phone',
      'attended',
      'score',
      'grade',
    ])
    expect(rows[0]).toEqual({
      row: 4,
      name: '郑丽梅',
      searchName: '郑丽梅',
      school: '××乡中心小学',
      phone: '13924767515',
      grade: 'good',
      attended: '1',
      score: '98',
    })
  })

  test('F16 four cells to look at: half attended, one failed, two marks against their grades', () => {
    const { doubts, rows } = resultsOf(fixture())
    expect(doubts.map(({ address, reason, shown }) => `${address} ${reason} ${shown}`)).toEqual([
      'F8 score-against-grade 56',
      'E11 attended-partly 0.5',
      'G12 grade-fail 不合格',
      'F12 score-against-grade 89',
    ])
    expect(rows.find(({ row }) => row === 11)).toMatchObject({ attended: '0.5', grade: 'pass' })
    expect(rows.find(({ row }) => row === 12)).toMatchObject({ grade: 'fail' })
  })

  test('F16 a roster is no list of results', () => {
    const roster = madeSheet([
      ['姓名', '性别', '学科'],
      ['张三', '男', '语文'],
    ])
    expect(readResults(roster, TODAY)).toMatchObject({ ok: false, refusal: { refused: 'sheet-no-results' } })
    const empty = madeSheet([['姓名', '等次']])
    expect(readResults(empty, TODAY)).toMatchObject({ ok: false, refusal: { refused: 'sheet-no-names' } })
  })

  test('F16 totals, signatures, hidden and repeated heads are named, and no result', () => {
    const sheet = madeSheet(
      [
        ['姓名', '等次'],
        ['张三', '合格'],
        ['李四', '优秀'],
        ['姓名', '等次'],
        ['合计：2人', ''],
        ['填表人：王五', ''],
      ],
      { hiddenRows: [3] },
    )
    const { rows, skipped } = resultsOf(sheet)
    expect(rows.map(({ name }) => name)).toEqual(['张三', '李四'])
    expect(skipped).toEqual([
      { row: 3, reason: 'hidden' },
      { row: 4, reason: 'repeated-head' },
      { row: 5, reason: 'totals' },
      { row: 6, reason: 'signature' },
    ])
  })
})

describe('cells', () => {
  test.each<[string, MadeCell[], string]>([
    ['no name', ['', '', '', '', '', '合格'], 'A2 name-missing'],
    ['a grade of another scale', ['甲', '', '', '', '', '甲等'], 'F2 grade-unreadable'],
    ['no grade', ['甲'], 'F2 grade-missing'],
    ['an attendance over 100%', ['甲', '', '', '150%', '', '合格'], 'D2 attended-unreadable'],
    ['hours in words', ['甲', '', '', '', '', '合格', '五十'], 'G2 hours-unreadable'],
    ['a telephone with a digit short', ['甲', '', '1381284725', '', '', '合格'], 'C2 phone-unreadable'],
    [
      'an ID number typed as a number',
      ['甲', '', '', '', '', '合格', '', { number: 6.54004e17, shown: '6.54E+17' }],
      'H2 id-number-typed-as-number',
    ],
  ])('F16 %s is doubted by its cell', (_name, cells, expected) => {
    const { doubts } = resultsOf(madeSheet([HEAD, cells, ['乙', '', '', '', '', '合格']]))
    expect(doubts.map(({ address, reason }) => `${address} ${reason}`)).toEqual([expected])
  })

  test.each<[MadeCell, string]>([
    ['100%', '1'],
    ['92.5％', '0.925'],
    [{ number: 0.5 }, '0.5'],
    [{ number: 0.9, shown: '90%' }, '0.9'],
    ['0', '0'],
  ])('F16 an attendance written %j is %s', (cell, expected) => {
    expect(resultsOf(madeSheet([HEAD, ['甲', '', '', cell, '', '合格']])).rows[0]?.attended).toBe(expected)
  })

  test('F16 a row without a readable name is no result; one with a character nobody can type is, and is doubted', () => {
    const rowsOf = (name: string) =>
      resultsOf(madeSheet([HEAD, [name, '', '', '', '', '合格'], ['乙', '', '', '', '', '合格']]))
    expect(rowsOf('').rows.map(({ name }) => name)).toEqual(['乙'])
    expect(rowsOf('张\ue000').rows.map(({ name }) => name)).toEqual(['张\ue000', '乙'])
    expect(rowsOf('张\ue000').doubts.map(({ reason }) => reason)).toEqual(['name-private-use'])
  })

  test.each<[string, string, boolean]>([
    ['59.5', '合格', true],
    ['60', '合格', false],
    ['59', '不合格', false],
    ['60', '不合格', true],
    ['优', '不合格', false],
  ])('H-043 a mark of %s with %s is doubted: %s; the grade stands', (score, grade, expected) => {
    const { doubts, rows } = resultsOf(madeSheet([HEAD, ['甲', '', '', '', score, grade]]))
    expect(doubts.some(({ reason }) => reason === 'score-against-grade')).toBe(expected)
    expect(rows[0]?.grade).toBe(grade === '合格' ? 'pass' : 'fail')
  })

  test('TR5 an ID number and a telephone number are never shown in a doubt', () => {
    const { doubts } = resultsOf(
      madeSheet([HEAD, ['甲', '', '139', '', '', '合格', '', '654004197102051120']]),
    )
    expect(doubts.map(({ field, shown }) => [field, shown])).toEqual([
      ['id-number', undefined],
      ['phone', undefined],
    ])
  })
})

test('F16 a bracket behind the project stays where it says anything we do not know', () => {
  const title = (text: string) => readResultsTitle([{ address: 'A1', column: 1, type: 's', shown: text }])
  expect(title('项目：班主任培训（第一期）')).toEqual({ name: '班主任培训(第一期)' })
  expect(title('项目：班主任培训（）')).toEqual({ name: '班主任培训()' })
  expect(title('项目：班主任培训（国家级）')).toEqual({ name: '班主任培训', level: 'nation' })
  expect(title('学员考核成绩登记表')).toEqual({})
})

function resultsOf(sheet: Sheet) {
  const results = readResults(sheet, TODAY)
  if (!results.ok) throw new Error(results.refusal.refused)
  return results.value
}

function fixture(): Sheet {
  const parsed = parseSpreadsheet(
    readFileSync(new URL('../fixtures/results-from-provider.xlsx', import.meta.url)),
  )
  if (!parsed.ok) throw new Error(parsed.refusal.refused)
  return parsed.value[0]!
}
