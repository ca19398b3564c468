import { expect, test } from 'vitest'
import { rosterChanges } from '../../electron/services/roster/roster-changes.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { fieldRule } from '../../shared/domain/kinds/kinds.ts'
import { readRoster } from '../../shared/domain/roster/roster.ts'
import { guessColumns } from '../../shared/domain/roster/roster-columns.ts'
import { createFold } from '../../shared/fold/fold.ts'
import { undoChanges } from '../../shared/fold/undo.ts'
import { madeSheet } from '../domain/made-sheet.ts'
import { pen, set } from '../worlds/feed-pen.ts'

const LI = derivedId('li')
const TODAY = { year: 2026, month: 11, day: 21 }
const SHEET = madeSheet([
  ['姓名', '职称', '手机', '政治面貌', '是否班主任', '进校日期', '状态'],
  ['王芳', '一级教师', '13812847259', '群众', '是', '2004.8', '在岗'],
  ['李明', '高级教师', '13812847260', '', '否', '', ''],
])

function world() {
  const guess = guessColumns(SHEET)
  const roster = guess.ok ? readRoster(SHEET, guess.value, TODAY) : guess
  if (!roster.ok) throw new Error(roster.refusal.refused)
  const office = pen('office')
  const fold = createFold()
  const first = office.write(set('person', LI, 'name', '李明'), set('person', LI, 'title', '一级教师'))
  fold.take([first])
  let count = 0
  const random = () => Uint8Array.from({ length: 16 }, (_, at) => (at < 15 ? 7 : ++count))
  return { read: { roster: roster.value }, office, fold, first, random }
}

test('F02 a new person is all that the row says, in the words of the record', () => {
  const { read, fold, random } = world()
  const changes = rosterChanges(read, { rows: [2] }, fold, random)
  if (!changes.ok) throw new Error(changes.refusal.refused)
  expect(Object.fromEntries(changes.value.map(({ field, value }) => [field, value]))).toEqual({
    name: '王芳',
    title: '一级教师',
    phone: '13812847259',
    politics: '群众',
    'class-teacher': 'yes',
    joined: '2004-08',
    status: { word: '在职', from: null },
  })
  for (const { field, value } of changes.value)
    expect(fieldRule('person', field)?.accepts(value), field).toBe(true)
})

test('MG2 of a person who is here only the ticked fields are written, over what the screen showed', () => {
  const { read, fold, first, random } = world()
  const updates = [
    {
      row: 3,
      person: LI,
      fields: [
        { field: 'title', over: [first.id] },
        { field: 'class-teacher', over: [] },
      ],
    },
  ]
  expect(rosterChanges(read, { rows: [], updates }, fold, random)).toEqual({
    ok: true,
    value: [
      { kind: 'person', id: LI, field: 'title', value: '高级教师', over: [first.id] },
      { kind: 'person', id: LI, field: 'class-teacher', value: 'no', over: [] },
    ],
  })
})

test('F02 a roster that says nothing of the state changes none', () => {
  const { read, fold, random } = world()
  const updates = [{ row: 3, person: LI, fields: [{ field: 'status', over: [] }] }]
  expect(rosterChanges(read, { rows: [], updates }, fold, random)).toMatchObject({ ok: false })
})

test('F02 rows and persons that are not there, a field twice and a row both ways are refused', () => {
  const { read, fold, random } = world()
  const update = { row: 3, person: LI, fields: [{ field: 'title', over: [] }] }
  const refused = [
    { rows: [99] },
    { rows: [], updates: [{ ...update, row: 99 }] },
    { rows: [], updates: [{ ...update, person: derivedId('nobody') }] },
    { rows: [], updates: [update, { ...update, row: 2 }] },
    { rows: [3], updates: [update] },
    { rows: [], updates: [{ ...update, fields: [{ field: 'nation', over: [] }] }] },
  ]
  for (const taken of refused)
    expect(rosterChanges(read, taken, fold, random)).toMatchObject({ refusal: { refused: 'value-refused' } })
})

test('OP1 an import of new people and updates is undone as one: the new are gone, the others as they were', () => {
  const { read, office, fold, first, random } = world()
  const updates = [{ row: 3, person: LI, fields: [{ field: 'title', over: [first.id] }] }]
  const changes = rosterChanges(read, { rows: [2], updates }, fold, random)
  if (!changes.ok) throw new Error(changes.refusal.refused)
  const imported = office.write(...changes.value)
  fold.take([imported])
  const undo = undoChanges(fold, imported.id)
  expect(undo.kept).toEqual([])
  fold.take([office.write(...undo.changes)])
  expect(fold.row('person', LI)?.fields.title).toBe('一级教师')
  const others = fold.list('person').filter(({ id }) => id !== LI)
  expect(others.map(({ fields }) => [fields.name, fields.removed])).toEqual([['王芳', true]])
})

test('F02 more than one operation holds is refused whole: it is imported in parts', () => {
  const { fold, random } = world()
  const line = Array.from({ length: 8 }, () => '备'.repeat(60))
  const heads = ['姓名', '民族', '职称', '毕业院校', '专业', '骨干称号', '调入学校', '备注', '曾用名']
  const rows = Array.from({ length: 5000 }, (_, at) => [`教师${at}`, ...line])
  const sheet = madeSheet([heads, ...rows])
  const guess = guessColumns(sheet)
  const roster = guess.ok ? readRoster(sheet, guess.value, TODAY) : guess
  if (!roster.ok) throw new Error(roster.refusal.refused)
  const all = roster.value.rows.map(({ row }) => row)
  expect(rosterChanges({ roster: roster.value }, { rows: all }, fold, random)).toEqual({
    ok: false,
    refusal: { refused: 'sheet-too-large', facts: { why: 'people' } },
  })
  expect(rosterChanges({ roster: roster.value }, { rows: all.slice(0, 50) }, fold, random).ok).toBe(true)
})
