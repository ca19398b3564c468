import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldRule } from '../../shared/domain/kinds/kinds.ts'
import { readPastedCells } from '../../shared/domain/pasted-cells.ts'
import { readPastedLines } from '../../shared/domain/plan/plan-cells.ts'
import { guessPlanColumns } from '../../shared/domain/plan/plan-columns.ts'

test('F05 cells of a spreadsheet are parted by tabs; quotes hold what contains tabs, lines or quotes', () => {
  expect(readPastedCells('a\tb\r\nc\t"d\ne ""f"""\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd\ne "f"'],
  ])
  expect(readPastedCells('a\t\nb')).toEqual([['a', ''], ['b']])
  expect(readPastedCells('"听"课\t2')).toEqual([['"听"课', '2']])
})

test('F05 whatever a sheet holds, its cells come back as they were', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '研', ' '), maxLength: 6 })
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(rows, (cells) => {
      const text = `${cells.map((row) => row.map(quoted).join('\t')).join('\n')}\n`
      const read = readPastedCells(text)
      expect(read).toEqual(cells.map((row) => row.map((one) => one.trim())))
    }),
  )
})

test('F05 columns are known by the words of their heads, each field once', () => {
  const rows = [
    ['2026 年度校本研修专题表'],
    ['序号', '时间', '研修主题', '主讲（主持）', '课时', '备注', '活动主题'],
    ['1', '3月', '师德', '校长', '2', '', ''],
  ]
  expect(guessPlanColumns(rows)).toEqual({
    head: 1,
    columns: ['order', 'when', 'theme', 'host', 'hours', null, null],
  })
})

test('F05 without heads columns are known by what they hold, and the rest by their place on the form', () => {
  const rows = [
    ['1', '3月第1周', '师德专题', '学习材料', '讲座', '2学时'],
    ['2', '4月', '命题研究', '分组', '课题', '4'],
  ]
  expect(guessPlanColumns(rows)).toEqual({
    head: null,
    columns: ['order', 'when', 'theme', 'content', 'form', 'hours'],
  })
  expect(guessPlanColumns([['师德专题'], ['命题研究']])).toEqual({ head: null, columns: ['theme'] })
})

test('F05 heads are looked for in the first six rows; two are heads, or 主题 alone; each field has one column', () => {
  const columns = (...rows: readonly (readonly string[])[]) => guessPlanColumns(rows)
  expect(columns(['研修主题', '学时（节）', '学时', '主题', '备注'], ['师德'])).toEqual({
    head: 0,
    columns: ['theme', null, 'hours', null, null],
  })
  expect(columns(['主题'], ['师德'])).toEqual({ head: 0, columns: ['theme'] })
  expect(columns(['主题', '随便'], ['师德', 'x']).head).toBeNull()
  expect(columns(['学时'], ['2']).head).toBeNull()
  const title = ['2026 年计划']
  expect(columns(title, title, title, title, title, ['序号', '时间', '主题', '多出来'])).toEqual({
    head: 5,
    columns: ['order', 'when', 'theme', null],
  })
  expect(columns(title, title, title, title, title, title, ['时间', '主题']).head).toBeNull()
  expect(columns(['时间', '主题'], ['3月', '师德', '多出来']).columns).toEqual(['when', 'theme', null])
})

test('F05 without heads a column is known by what most of its cells hold, the others by their places on the form', () => {
  const columns = (...rows: readonly (readonly string[])[]) => guessPlanColumns(rows).columns
  expect(columns(['1', '3月', '师德', '2'], ['2', '4月', '备课', '3学时'])).toEqual([
    'order',
    'when',
    'theme',
    'hours',
  ])
  expect(columns(['1', '师德'], ['3', '备课'])).toEqual(['hours', 'theme'])
  expect(columns(['1'], ['2'])).toEqual(['hours'])
  expect(columns(['3月', '师德', '1.5'], ['开学', '备课', '100课时'])).toEqual(['theme', 'content', 'hours'])
  expect(columns(['3月', '师德'], ['4月', '备课'], ['开学', '评课'])).toEqual(['when', 'theme'])
  expect(columns(['师德', '1000'], ['备课', '2000'])).toEqual(['theme', 'content'])
  expect(columns(['师德', ''], ['备课', ''])).toEqual(['theme', 'content'])
  const wide = Array.from({ length: 11 }, (_, at) => `甲${at}`)
  expect(columns(wide)).toEqual([
    'theme',
    'content',
    'form',
    'host',
    'place',
    'audience',
    'outcome',
    'responsible',
    'category',
    null,
    null,
  ])
  expect(guessPlanColumns([])).toEqual({ head: null, columns: [] })
})

test('F05 every doubt is told with its row and its reason, and nothing doubtful is kept as sure', () => {
  const rows = [
    ['时间', '主题', '机制', '学时'],
    ['2025年4月', '命题研究', '同课异构', '几节'],
    ['46120', '读书交流', '实践 反思', '2 学时'],
    ['', '', '', ''],
    ['合计', '', '', '6'],
    ['5月', '', '', '2'],
    ['6月', '题'.repeat(201), '', '1'],
    ['7月', '观课', '', '四节'],
  ]
  const { lines, skipped } = readPastedLines(rows, guessPlanColumns(rows), 2026)
  expect(lines.map(({ row, values }) => [row, values])).toEqual([
    [2, { when: '2025年4月', theme: '命题研究' }],
    [3, { when: '2026-04-08', theme: '读书交流', mechanism: 'reflection', hours: '2' }],
    [8, { when: '7月', theme: '观课', hours: '4' }],
  ])
  expect(lines.flatMap(({ row, doubts }) => doubts.map(({ field, reason }) => [row, field, reason]))).toEqual(
    [
      [2, 'when', 'other-year'],
      [2, 'mechanism', 'mechanism-unknown'],
      [2, 'hours', 'hours-unreadable'],
      [3, 'when', 'serial-day'],
    ],
  )
  expect(skipped).toEqual([
    { row: 5, reason: 'total' },
    { row: 6, reason: 'no-theme' },
    { row: 7, reason: 'theme-too-long' },
  ])
})

test('OP5 whatever is pasted, every value that would be written is accepted by its kind', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 5 }),
    fc.constantFrom('3月', '2.5', '实践反思', '十', '1234.567', 'x'.repeat(300), '46120', '2025/3/1'),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell, cell, cell), { minLength: 1 }), (body) => {
      const rows = [['时间', '主题', '机制', '学时', '地点'], ...body]
      for (const { values } of readPastedLines(rows, guessPlanColumns(rows), 2026).lines)
        for (const [field, value] of Object.entries(values))
          expect(fieldRule('plan-line', field)?.accepts(value), `${field} ${value}`).toBe(true)
    }),
  )
})

function quoted(cell: string): string {
  return /[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
