import { expect, test } from 'vitest'
import { readResultCells } from '../../shared/domain/results/results-cells.ts'
import type { ResultColumns } from '../../shared/domain/results/results-columns.ts'
import { readCells } from '../../shared/domain/roster/roster-cells.ts'
import type { RosterMapping } from '../../shared/domain/roster/roster-columns.ts'
import type { Cell, SheetRow } from '../../shared/domain/sheet.ts'
import { type MadeCell, madeSheet } from './made-sheet.ts'

const TODAY = { year: 2026, month: 11, day: 21 }
const ID = '11010519491231002X'

type Columns<C> = { readonly [F in keyof C]: MadeCell | typeof BROKEN }
const BROKEN = 'a cell with an error'

/** A row in which each field has the column of its place. */
function laid<C extends object>(cells: Columns<C>): { readonly row: SheetRow; readonly columns: C } {
  const fields = Object.keys(cells)
  const made = Object.values(cells) as MadeCell[]
  const [row = { number: 1, hidden: false, cells: [] }] = madeSheet([made]).rows
  const isBroken = (cell: Cell) => cell.shown === BROKEN
  const marked = row.cells.map((cell) =>
    isBroken(cell) ? { ...cell, type: 'e' as const, shown: '#REF!' } : cell,
  )
  const columns = Object.fromEntries(fields.map((field, at) => [field, at + 1])) as C
  return { row: { ...row, cells: marked }, columns }
}

type ResultCells = Partial<Columns<ResultColumns['columns']>>
type RosterCells = Partial<Columns<RosterMapping['columns']>>

function resultOf(cells: ResultCells) {
  const { row, columns } = laid(cells as Columns<ResultColumns['columns']>)
  const { result, doubts } = readResultCells(row, columns, TODAY)
  const told = doubts.map(({ address, reason, shown }) =>
    [address, reason, ...(shown === undefined ? [] : [shown])].join(' '),
  )
  return { result, told }
}

function personOf(cells: RosterCells, date1904 = false) {
  const { row, columns } = laid(cells as Columns<RosterMapping['columns']>)
  const { person, doubts } = readCells(row, columns, date1904, TODAY)
  const told = doubts.map(({ address, reason, shown, choices }) =>
    [address, reason, ...(shown === undefined ? [] : [shown]), ...(choices ?? [])].join(' '),
  )
  return { person, told }
}

const LI = { row: 1, name: '李明', searchName: '李明' }

test('F16 a result holds what its row says and no empty fields; what does not read is doubted by its cell', () => {
  const cases: readonly (readonly [ResultCells, object | undefined, readonly string[]])[] = [
    [{ name: '李明' }, { ...LI, grade: null }, []],
    [
      {
        name: ' 李　明 ',
        school: '石桥小学',
        phone: { number: 13812847259, shown: '1.38E+10' },
        'id-number': ID,
        'training-number': 'J1',
        grade: '优秀等次',
        attended: '100%',
        score: '98',
        hours: '50学时',
      },
      {
        ...LI,
        name: '李　明',
        school: '石桥小学',
        phone: '13812847259',
        idNumber: ID,
        trainingNumber: 'J1',
        grade: 'excellent',
        attended: '1',
        score: '98',
        hours: '50',
      },
      [],
    ],
    [{ name: '李明', grade: '' }, { ...LI, grade: null }, ['B1 grade-missing']],
    [{ name: '李明', grade: '甲等' }, { ...LI, grade: null }, ['B1 grade-unreadable 甲等']],
    [{ name: '李明', grade: '未 通过' }, { ...LI, grade: 'fail' }, ['B1 grade-fail 未 通过']],
    [{ name: '李明', attended: '0' }, { ...LI, grade: null, attended: '0' }, ['B1 attended-partly 0']],
    [
      { name: '李明', attended: { number: 0.99999, shown: '100%' } },
      { ...LI, grade: null, attended: '1' },
      [],
    ],
    [{ name: '李明', attended: { number: 1 } }, { ...LI, grade: null, attended: '1' }, []],
    [{ name: '李明', attended: '100.01%' }, { ...LI, grade: null }, ['B1 attended-unreadable 100.01%']],
    [{ name: '李明', attended: '-1' }, { ...LI, grade: null }, ['B1 attended-unreadable -1']],
    [{ name: '李明', attended: BROKEN }, { ...LI, grade: null }, ['B1 cell-error #REF!']],
    [{ name: '李明', hours: '99999.99' }, { ...LI, grade: null, hours: '99999.99' }, []],
    [{ name: '李明', hours: '100000' }, { ...LI, grade: null }, ['B1 hours-unreadable 100000']],
    [{ name: '李明', score: '9'.repeat(21) }, { ...LI, grade: null, score: '9'.repeat(20) }, []],
    [
      { name: '李明', score: '59.9', grade: 'C' },
      { ...LI, grade: 'pass', score: '59.9' },
      ['B1 score-against-grade 59.9'],
    ],
    [{ name: '李明', score: '60', grade: 'C' }, { ...LI, grade: 'pass', score: '60' }, []],
    [
      { name: '李明', score: '1000', grade: 'D' },
      { ...LI, grade: 'fail', score: '1000' },
      ['C1 grade-fail D'],
    ],
    [{ name: '李明', phone: '138' }, { ...LI, grade: null }, ['B1 phone-unreadable']],
    [
      { name: '李明', 'id-number': { number: 1.1e17 } },
      { ...LI, grade: null },
      ['B1 id-number-typed-as-number'],
    ],
    [
      { name: '李明', 'id-number': '110105491231002' },
      { ...LI, grade: null, idNumber: ID },
      ['B1 id-number-lengthened'],
    ],
    [
      { name: '李明', 'id-number': '123' },
      { ...LI, grade: null },
      [expect.stringMatching(/^B1 id-number-\S+$/)],
    ],
    [{ grade: '合格', name: '' }, undefined, ['B1 name-missing']],
    [{ grade: '合格' }, undefined, ['A1 name-missing']],
    [
      { name: '张\ue000', grade: 'B' },
      { row: 1, name: '张\ue000', searchName: '张\ue000', grade: 'good' },
      ['A1 name-private-use 张\ue000'],
    ],
    [{ name: '张\u200B三', grade: 'B' }, undefined, [expect.stringContaining('A1 name-hidden-characters')]],
  ]
  for (const [cells, result, told] of cases)
    expect([cells, resultOf(cells)]).toStrictEqual([cells, { result, told }])
})

test('F02 a person holds what their row says and no empty fields; what does not read is doubted by its cell', () => {
  const born = { year: 1949, month: 12, day: 31 }
  const cases: readonly (readonly [RosterCells, object | undefined, readonly string[]])[] = [
    [{ name: '李明' }, LI, []],
    [
      {
        name: '李　明',
        sex: '2-女',
        birth: '1949-12-31',
        'id-number': ID,
        'id-kind': '居民身份证',
        phone: '13812847259',
        title: '一级教师',
      },
      {
        ...LI,
        name: '李　明',
        title: '一级教师',
        birth: born,
        idKind: '居民身份证',
        idNumber: ID,
        sex: 'female',
        phone: '13812847259',
      },
      [],
    ],
    [{ name: '李明', sex: '1' }, { ...LI, sex: 'male' }, []],
    [{ name: '李明', sex: '男性' }, { ...LI, sex: 'male' }, []],
    [{ name: '李明', sex: '雌' }, LI, ['B1 sex-unreadable 雌']],
    [
      { name: '李明', sex: '男', 'id-number': ID },
      { ...LI, idNumber: ID, sex: 'male' },
      ['B1 sex-differs-from-id-number 男'],
    ],
    [
      { name: '李明', birth: '1949-12-30', 'id-number': ID },
      { ...LI, birth: { ...born, day: 30 }, idNumber: ID },
      ['B1 birth-differs-from-id-number 1949-12-30'],
    ],
    [
      { name: '李明', birth: '1949.12', 'id-number': ID },
      { ...LI, birth: { year: 1949, month: 12 }, idNumber: ID },
      [],
    ],
    [
      { name: '李明', sex: '男', 'id-kind': '护照', 'id-number': ID },
      { ...LI, idKind: '护照', idNumber: ID, sex: 'male' },
      [],
    ],
    [{ name: '李明', 'id-kind': '护照', 'id-number': 'E1' }, { ...LI, idKind: '护照', idNumber: 'E1' }, []],
    [{ name: '李明', 'id-number': { number: 1.1e17, date: true } }, LI, ['B1 id-number-typed-as-number']],
    [{ name: '李明', 'id-number': '110105491231002' }, { ...LI, idNumber: ID }, ['B1 id-number-lengthened']],
    [
      { name: '李明', birth: { number: 33637, shown: '1992/2/3', date: true } },
      { ...LI, birth: { year: 1992, month: 2, day: 3 } },
      [],
    ],
    [{ name: '李明', birth: { number: 1990.1 } }, LI, ['B1 date-tenth-month-lost 1990.1 1990-01 1990-10']],
    [{ name: '李明', birth: '74.8' }, LI, ['B1 date-two-digit-year 74.8 1974-08']],
    [{ name: '李明', birth: BROKEN }, LI, ['B1 cell-error #REF!']],
    [
      { name: '李明', phone: { number: 13812847259, shown: '1.38E+10' } },
      { ...LI, phone: '13812847259' },
      [],
    ],
    [{ name: '李明', phone: '1381' }, LI, ['B1 phone-unreadable']],
    [{ name: '李明', title: 'x'.repeat(500) }, LI, [`B1 text-too-long ${'x'.repeat(500)}`]],
    [{ sex: '男' }, undefined, ['A1 name-missing']],
    [{ sex: '男', name: '' }, undefined, ['B1 name-missing']],
  ]
  for (const [cells, person, told] of cases)
    expect([cells, personOf(cells)]).toStrictEqual([cells, { person, told }])
  const serial: RosterCells = { name: '李明', birth: { number: 33637 - 1462, shown: '1992/2/3', date: true } }
  expect(personOf(serial, true).person).toStrictEqual({ ...LI, birth: { year: 1992, month: 2, day: 3 } })
})
