import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseSpreadsheet } from '../../electron/services/sheets/parse-spreadsheet.ts'
import { readRoster } from '../../shared/domain/roster/roster.ts'
import { guessColumns } from '../../shared/domain/roster/roster-columns.ts'
import { peopleOf, type Roster, rowsOfSchool, schoolsOf } from '../../shared/domain/roster/roster-row.ts'
import type { Sheet } from '../../shared/domain/sheet.ts'
import { type MadeCell, madeSheet } from './made-sheet.ts'

const TODAY = { year: 2026, month: 11, day: 21 }

describe('the rosters that schools send', () => {
  test('F02 the central school: 49 rows, 48 people, five ID numbers refused by their cells', () => {
    const { rows, doubts, notes } = rosterOf(fixture('roster-central-school.xlsx')[0]!)
    expect([rows.length, peopleOf(rows).length]).toEqual([49, 48])
    expect(doubts.map(({ address, reason }) => `${address} ${reason}`)).toEqual(
      ['F8', 'F19', 'F31', 'F43', 'F54'].map((address) => `${address} id-number-typed-as-number`),
    )
    expect(doubts.every(({ shown }) => shown === undefined)).toBe(true)
    expect(rows.filter(({ idNumber }) => idNumber === undefined).map(({ row }) => row)).toEqual([
      8, 19, 31, 43, 54,
    ])
    expect(rows.at(-1)).toMatchObject({ row: 55, name: '陈犇骉', repeats: 10 })
    expect(notes).toContainEqual({ note: 'same-person-twice', row: 55, otherRow: 10 })
    expect(notes).toContainEqual({ note: 'row-skipped', row: 57, why: 'signature' })
    expect(notes).toContainEqual({ note: 'same-name', rows: [26, 45, 51] })
  })

  test('F02 the central school: every way of writing is read, every row keeps its number', () => {
    const { rows } = rosterOf(fixture('roster-central-school.xlsx')[0]!)
    const row = (number: number) => rows.find((one) => one.row === number)
    expect(row(5)).toMatchObject({ birth: { year: 1971, month: 2 }, started: { year: 2004, month: 8 } })
    expect(row(6)).toMatchObject({ birth: { year: 1974, month: 8 }, idNumber: '654004197408040076' })
    expect(row(7)).toMatchObject({ birth: { year: 1977, month: 8, day: 22 }, searchName: '买买提江·吐尔逊' })
    expect(row(8)).toMatchObject({ birth: { year: 1992, month: 2, day: 3 }, started: { year: 2015 } })
    expect(row(9)?.name).toBe('邓华辉')
    expect(row(12)?.phone).toBe('13812847259')
    expect(row(13)).toMatchObject({
      name: '古丽扎尔•艾则孜',
      searchName: '古丽扎尔·艾则孜',
      nation: '哈萨克族',
    })
    expect(row(5)).toMatchObject({ subjects: '劳动、道德与法治', stage: '初中', 'staff-kind': '在编' })
  })

  test('F02 the county: 2,000 rows of 40 schools, taken school by school', () => {
    const { rows, notes } = rosterOf(fixture('roster-county-2000.xlsx')[0]!)
    const schools = schoolsOf(rows)
    expect([rows.length, schools.length]).toEqual([2000, 40])
    expect(schools.map((school) => rowsOfSchool(rows, school).length)).toEqual(schools.map(() => 50))
    expect(rowsOfSchool(rows, ' 眉县第１小学 ')[0]?.row).toBe(2)
    expect(notes.filter(({ note }) => note === 'same-person-in-two-schools')).toHaveLength(133)
    expect(rows.every(({ repeats }) => repeats === undefined)).toBe(true)
  })

  test('F02 the township: a sheet a school', () => {
    const [one, two, hint] = fixture('roster-township.xls')
    expect([rosterOf(one!).rows.length, rosterOf(two!).rows.length]).toEqual([12, 9])
    expect(rosterOf(one!).rows[0]).toMatchObject({ birth: { year: 1982, month: 8, day: 18 } })
    expect(guessColumns(hint!).ok).toBe(false)
  })

  test('F02 the teaching point: a tab behind an ID number is nothing, an exponent is a lost number', () => {
    const { rows, doubts } = rosterOf(fixture('roster-teaching-point-gb18030.csv')[0]!)
    expect(rows[1]?.idNumber).toBe('430521199712101863')
    expect(doubts).toEqual([
      { address: 'C5', row: 5, field: 'id-number', reason: 'id-number-typed-as-number' },
    ])
  })
})

describe('doubts', () => {
  const HEAD = ['姓名', '性别', '出生日期', '身份证号', '联系电话']

  test.each<[string, MadeCell[], string]>([
    ['no name beside other content', ['', '男'], 'A2 name-missing'],
    ['a hidden character in a name', ['甲\u200B乙'], 'A2 name-hidden-characters'],
    ['a private character in a name', ['甲\uE863'], 'A2 name-private-use'],
    ['an unknown sex', ['甲', '雌'], 'B2 sex-unreadable'],
    ['the other sex', ['甲', '男', '', '11010519491231002X'], 'B2 sex-differs-from-id-number'],
    [
      'another month of birth',
      ['甲', '女', '1949.11', '11010519491231002X'],
      'C2 birth-differs-from-id-number',
    ],
    ['a tenth month as a number', ['甲', '', { number: 1990.1 }], 'C2 date-tenth-month-lost'],
    ['a bare day number', ['甲', '', { number: 33637 }], 'C2 date-unreadable'],
    ['an ID number of 15 digits', ['甲', '', '', '110105491231002'], 'D2 id-number-lengthened'],
    [
      'an ID number as a number',
      ['甲', '', '', { number: 110105194912310000 }],
      'D2 id-number-typed-as-number',
    ],
    ['a short telephone number', ['甲', '', '', '', '1381284725'], 'E2 phone-unreadable'],
  ])('F02 %s is named with its cell', (_, cells, expected) => {
    const roster = rosterOf(madeSheet([HEAD, cells, ['丙']]))
    expect(roster.doubts.map(({ address, reason }) => `${address} ${reason}`)).toEqual([expected])
  })

  test('F02 what is in doubt is shown, unless it is an ID or telephone number', () => {
    const { doubts } = rosterOf(madeSheet([HEAD, ['甲', '雌', '不详', '123', '456']]))
    expect(doubts.map(({ field, shown }) => [field, shown])).toEqual([
      ['sex', '雌'],
      ['birth', '不详'],
      ['id-number', undefined],
      ['phone', undefined],
    ])
  })

  test('F02 a refused field leaves the rest of the row, a refused name leaves no row', () => {
    const { rows } = rosterOf(madeSheet([HEAD, ['甲', '男', '不详', '123'], ['乙\u202E'], ['丙']]))
    expect(rows).toEqual([
      { row: 2, name: '甲', searchName: '甲', sex: 'male' },
      { row: 4, name: '丙', searchName: '丙' },
    ])
  })

  test('F02 a telephone number in a number cell has lost nothing', () => {
    const { rows } = rosterOf(
      madeSheet([HEAD, ['甲', '', '', '', { number: 13812847259, shown: '1.38E+10' }]]),
    )
    expect(rows[0]?.phone).toBe('13812847259')
  })

  test('F02 a cell with an error is doubted and empty', () => {
    const sheet = madeSheet([HEAD, ['甲', '#REF!']])
    const broken = {
      ...sheet.rows[1]!,
      cells: sheet.rows[1]!.cells.map((cell) => ({
        ...cell,
        type: cell.column === 2 ? ('e' as const) : cell.type,
      })),
    }
    const roster = rosterOf({ ...sheet, rows: [sheet.rows[0]!, broken] })
    expect(roster.doubts.map(({ reason }) => reason)).toEqual(['cell-error'])
    expect(roster.rows[0]?.sex).toBeUndefined()
  })

  test('F02 other papers than the ID card are taken unchecked where the list says so', () => {
    const { rows, doubts } = rosterOf(
      madeSheet([
        ['姓名', '证件类型', '证件号码'],
        ['Anna', '护照', 'E12345678'],
      ]),
    )
    expect([rows[0]?.idNumber, rows[0]?.idKind, doubts]).toEqual(['E12345678', '护照', []])
  })

  test('F02 the day numbers of the 1904 calendar are read as such', () => {
    const cells: MadeCell[] = ['甲', '', { number: 33637 - 1462, shown: '1992/2/3', date: true }]
    const { rows } = rosterOf(madeSheet([HEAD, cells], { date1904: true }))
    expect(rows[0]?.birth).toEqual({ year: 1992, month: 2, day: 3 })
  })
})

describe('rows', () => {
  const ID = '11010519491231002X'

  test('F02 one ID number under two names is doubted, not decided', () => {
    const { rows, doubts } = rosterOf(
      madeSheet([
        ['姓名', '身份证号'],
        ['甲', ID],
        ['乙', ID],
      ]),
    )
    expect(doubts).toEqual([
      { address: 'B3', row: 3, field: 'id-number', reason: 'id-number-with-two-names', otherRow: 2 },
    ])
    expect(peopleOf(rows)).toHaveLength(2)
  })

  test('F02 a person listed three times is one person', () => {
    const { rows } = rosterOf(
      madeSheet([
        ['姓名', '身份证号'],
        ['李　明', ID],
        ['李明', ID],
        ['李明', ID],
      ]),
    )
    expect(rows.map(({ repeats }) => repeats)).toEqual([undefined, 2, 2])
  })

  test('F02 totals, signatures and repeated heads are no people; each is noted', () => {
    const sheet = madeSheet([
      ['序号', '姓名', '性别'],
      ['1', '甲', '男'],
      ['2', '', ''],
      ['序号', '姓名', '性别'],
      ['3', '乙', '女'],
      ['合　计', '2人', ''],
      ['', '总计', '2'],
      ['', '校长（签字）：', ''],
      ['', '', '填表人：丙'],
    ])
    const { rows, notes, doubts } = rosterOf(sheet)
    expect(rows.map(({ name }) => name)).toEqual(['甲', '乙'])
    expect(doubts).toEqual([])
    expect(notes.map((note) => ('why' in note ? `${note.row} ${note.why}` : note.note))).toEqual([
      '4 repeated-head',
      '6 totals',
      '7 totals',
      '8 signature',
      '9 signature',
    ])
  })

  test('F02 people whose names begin like a signature line stay people', () => {
    const names = ['注明', '负责', '计合', '单位', '审核']
    expect(rosterOf(madeSheet([['姓名', '性别'], ...names.map((name) => [name, '男'])])).rows).toHaveLength(5)
  })

  test('F02 hidden rows are read and reported', () => {
    const { rows, notes } = rosterOf(
      madeSheet(
        [
          ['姓名', '性别'],
          ['甲', '男'],
          ['乙', '女'],
        ],
        { hiddenRows: [3] },
      ),
    )
    expect([rows.length, notes]).toEqual([2, [{ note: 'row-hidden', row: 3 }]])
  })

  test('F02 a list without people is refused', () => {
    const sheet = madeSheet([
      ['姓名', '性别'],
      ['', ''],
    ])
    const guess = guessColumns(sheet)
    expect(guess.ok && readRoster(sheet, guess.value, TODAY)).toMatchObject({
      refusal: { refused: 'sheet-no-names' },
    })
  })
})

function fixture(name: string): readonly Sheet[] {
  const result = parseSpreadsheet(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)))
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

function rosterOf(sheet: Sheet): Roster {
  const guess = guessColumns(sheet)
  if (!guess.ok) throw new Error(JSON.stringify(guess.refusal))
  const roster = readRoster(sheet, guess.value, TODAY)
  if (!roster.ok) throw new Error(JSON.stringify(roster.refusal))
  return roster.value
}
