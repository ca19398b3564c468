import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  type OurSchool,
  type ReadRoster,
  type RosterWish,
  readRosterFile,
  understandRoster,
} from '../../electron/services/roster/roster-file.ts'
import { rosterPreview } from '../../electron/services/roster/roster-preview.ts'
import type { RosterPreview } from '../../shared/contract/roster-values.ts'

const TODAY = { year: 2026, month: 11, day: 21 }
const OURS: OurSchool = { name: '石桥镇中心学校', code: '2151199901' }
const NOTHING_SAID: RosterWish = { sheet: null, mapping: null, answers: [] }

describe('a school takes its own rows', () => {
  test('F02 a sheet a school: the sheet named as this school is chosen, else the first that is a roster', async () => {
    const township = fixture('roster-township.xls')
    expect((await read(township, NOTHING_SAID, { name: '二 小', code: '' })).sheet.name).toBe('二小')
    expect((await read(township)).sheet.name).toBe('一小')
    expect((await read(township, { ...NOTHING_SAID, sheet: '说明' })).problem).toBe('sheet-no-header')
  })

  test('F02 a county’s list names 40 schools with their people; this one is found by its name or code', async () => {
    const county = await read(fixture('roster-county-2000.xlsx'))
    const ours = { name: '眉县第１ 小学', code: '' }
    const { schools, rows } = rosterPreview(county, [], ours)
    expect([schools.length, rows.length]).toEqual([40, 2000])
    expect(schools.every(({ count }) => count === 50)).toBe(true)
    expect(schools.filter(({ isOurs }) => isOurs).map(({ name }) => name)).toEqual(['眉县第1小学'])
    expect(rosterPreview(county, [], OURS).schools.some(({ isOurs }) => isOurs)).toBe(false)
    const coded = await read(csv('学校,姓名', '2151199901,甲', '别校,乙'))
    expect(rosterPreview(coded, [], OURS).schools).toEqual([
      { name: '2151199901', count: 1, isOurs: true },
      { name: '别校', count: 1, isOurs: false },
    ])
  })

  test('F02 without a column of schools no school is asked for', async () => {
    expect(preview(await read(fixture('roster-central-school.xlsx'))).schools).toEqual([])
  })
})

describe('what the columns are', () => {
  test('F02 a column is taken for what a person says it is, and everything is read anew', async () => {
    const file = csv('姓名,证件,备注', '甲,11010519491231002X,13812847259')
    const guessed = preview(await read(file))
    expect(guessed.columns.map(({ field }) => field)).toEqual(['name', null, 'remark'])
    const mapping = { headRow: 1, columns: columns('name', 'id-number', 'phone') }
    const changed = preview(await read(file, { ...NOTHING_SAID, mapping }))
    expect(changed.rows[0]?.fields).toMatchObject({ 'id-number': '110105********002X', phone: '138****7259' })
    expect(changed.rows[0]?.fields.remark).toBeUndefined()
  })

  test('F02 two columns for one field are refused', async () => {
    const file = await readRosterFile('名单.csv', csv('姓名,电话', '甲,1'))
    const mapping = { headRow: 1, columns: columns('name', 'name') }
    expect(file.ok && understandRoster(file.value, { ...NOTHING_SAID, mapping }, OURS, TODAY)).toMatchObject({
      refusal: { refused: 'value-refused' },
    })
  })

  test('F02 a file without heads shows its first rows, and is read as soon as a person points out the name', async () => {
    const file = csv('王芳,女,语文', '李明,男,数学')
    const shown = preview(await read(file))
    expect([shown.problem, shown.headRow, shown.rows]).toEqual(['sheet-no-header', 0, []])
    expect(shown.top).toEqual([
      { row: 1, text: '王芳 | 女 | 语文' },
      { row: 2, text: '李明 | 男 | 数学' },
    ])
    expect(shown.columns.map(({ samples }) => samples)).toEqual([
      ['王芳', '李明'],
      ['女', '男'],
      ['语文', '数学'],
    ])
    const mapping = { headRow: 0, columns: columns('name', 'sex', 'subjects') }
    const understood = preview(await read(file, { ...NOTHING_SAID, mapping }))
    expect(understood.rows.map(({ row, name }) => [row, name])).toEqual([
      [1, '王芳'],
      [2, '李明'],
    ])
  })

  test('F02 renamed heads keep what is known of them, and say what is missing', async () => {
    const shown = preview(await read(csv('花名册,,', '教工,性别,手机号', '王芳,女,13812847259')))
    expect([shown.problem, shown.headRow]).toEqual(['sheet-no-header', 2])
    expect(shown.columns.map(({ header, field }) => [header, field])).toEqual([
      ['教工', null],
      ['性别', 'sex'],
      ['手机号', 'phone'],
    ])
  })

  test('F02 heads without people below are said, not refused: another row may be the head', async () => {
    expect((await read(csv('姓名,性别', ','))).problem).toBe('sheet-no-names')
  })
})

describe('doubtful cells', () => {
  const file = csv('姓名,出生年月,参加工作时间', '甲,76.8,98年9月', '乙,不详,2001.9', '丙,3.5,30年')

  test('F02 a two-digit year is offered with the years it may mean, none of them in the future', async () => {
    const { doubts, rows } = preview(await read(file))
    expect(doubts.map(({ cell, reason, choices }) => [cell, reason, choices])).toEqual([
      ['B2', 'date-two-digit-year', ['1976-08']],
      ['C2', 'date-two-digit-year', ['1998-09']],
      ['B3', 'date-unreadable', []],
      ['B4', 'date-unreadable', []],
      ['C4', 'date-two-digit-year', ['1930']],
    ])
    expect(rows[0]?.fields.birth).toBeUndefined()
  })

  test('F02 what a person picked stands in the row; what was not offered does not', async () => {
    const answers = [
      { cell: 'B2', value: '1976-08' },
      { cell: 'C2', value: '1898-09' },
      { cell: 'B3', value: '1980-01' },
    ]
    const { doubts, rows } = preview(await read(file, { ...NOTHING_SAID, answers }))
    expect(doubts.map(({ cell, answer }) => [cell, answer]).slice(0, 3)).toEqual([
      ['B2', '1976-08'],
      ['C2', null],
      ['B3', null],
    ])
    expect(rows[0]?.fields).toMatchObject({ birth: '1976-08' })
    expect(rows[0]?.fields.started).toBeUndefined()
    expect(rows[1]?.fields.birth).toBeUndefined()
  })
})

test('TR5 nothing in a preview is a whole ID number or telephone number, whatever its column is taken for', async () => {
  const files = ['roster-central-school.xlsx', 'roster-township.xls', 'roster-county-2000.xlsx'].map(fixture)
  const odd = csv('王芳,654004197102051127,138 1284 7259', '李明,654004197102051127,13812847259')
  for (const bytes of [...files, fixture('roster-teaching-point-gb18030.csv'), odd]) {
    const shown = JSON.stringify(preview(await read(bytes)))
    expect(shown).not.toMatch(/[1-9]\d{16}[\dXx]/)
    expect(shown).not.toMatch(/1[3-9]\d[ -]?\d{4}[ -]?\d{4}/)
  }
})

test('F02 a reading that is given up ends at once and says so', async () => {
  const giveUp = new AbortController()
  const reading = readRosterFile('r.xlsx', fixture('roster-county-2000.xlsx'), giveUp.signal)
  giveUp.abort()
  expect(await reading).toMatchObject({ refusal: { refused: 'reading-cancelled' } })
})

async function read(bytes: Uint8Array, wish = NOTHING_SAID, ours = OURS): Promise<ReadRoster> {
  const file = await readRosterFile('花名册', bytes)
  if (!file.ok) throw new Error(file.refusal.refused)
  const understood = understandRoster(file.value, wish, ours, TODAY)
  if (!understood.ok) throw new Error(understood.refusal.refused)
  return understood.value
}

function preview(understood: ReadRoster): RosterPreview {
  return rosterPreview(understood, [], OURS)
}

function columns(...fields: readonly ('name' | 'id-number' | 'phone' | 'sex' | 'subjects')[]) {
  return fields.map((field, at) => ({ column: at + 1, field }))
}

function csv(...lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.join('\n'))
}

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)))
}
