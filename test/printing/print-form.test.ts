import { expect, test } from 'vitest'
import { columnWidths, typeSizeFor } from '../../electron/services/printing/layout/form-columns.ts'
import { printForm } from '../../electron/services/printing/print-form.ts'
import type { FormPaper } from '../../shared/paper/form-paper.ts'
import { textOfPages } from './pdf-text.ts'

const MADE = new Date(Date.UTC(2026, 10, 21, 6, 3))
const COLUMNS = [
  { key: 'order', label: '序号', isNumber: true },
  { key: 'name', label: '姓名', isNumber: false },
  { key: 'conclusion', label: '结论', isNumber: false },
  { key: 'total', label: '合计', isNumber: true },
]

function paper(people: number, more: Partial<FormPaper> = {}): FormPaper {
  const rows = Array.from({ length: people }, (_, at) => ({
    order: String(at + 1),
    name: `教师${at + 1}阿卜杜热合曼·麦麦提依明`,
    conclusion: '未达标(差必修课程12.00、选修课程2.00)',
    total: '1234.50',
  }))
  return {
    title: '教师继续教育学分（学时）登记汇总表',
    isWide: true,
    running: { left: '石桥小学（标识码 2151199901）', right: '表号 F19　档案号 2151199901-2026-ABC-0001' },
    subtitle: { left: '2026年度', right: '单位：学分' },
    facts: [['批次号', '0001']],
    parts: [
      { caption: '一、名单', table: { columns: COLUMNS, rows, totals: [{ name: '合计', total: '9' }] } },
    ],
    notes: ['以认定为准。'],
    rooms: ['学校意见'],
    signatures: ['填表人：', '审核人：', '校长（签字）：'],
    seal: '（公章）',
    issued: '2026年11月21日',
    printed: '打印时间 2026-11-21 14:03',
    ...more,
  }
}

test('§4.6 header, table head and page x of y stand on every page; sums, signatures and seal on the last alone', async () => {
  const pages = textOfPages(await printForm(paper(60), MADE))
  expect(pages.length).toBeGreaterThan(2)
  pages.forEach((page, at) => {
    expect(page).toContain('表号 F19')
    expect(page).toContain(`第 ${at + 1} 页 共 ${pages.length} 页`)
    expect(page).toContain('打印时间 2026-11-21 14:03')
    for (const once of ['以认定为准', '填表人', '（公章）', '学校意见'])
      expect(page.includes(once)).toBe(at === pages.length - 1)
  })
  for (const page of pages.slice(0, -1)) expect(page).toContain('结论')
})

test('CT4 what is written can be read back from the pages, every row once and none divided', async () => {
  const pages = textOfPages(await printForm(paper(60), MADE))
  for (let order = 1; order <= 60; order++) {
    const holding = pages.filter((page) => page.includes(`教师${order}阿卜`))
    expect(holding).toHaveLength(1)
    expect(holding[0]).toContain(`教师${order}阿卜杜热合曼·麦麦提依明`)
  }
})

test('CT4 a character the font lacks is printed as 〓 and named', async () => {
  const [page] = textOfPages(await printForm(paper(1, { facts: [['姓名', '李\u{2CE4E}']] }), MADE))
  expect(page).not.toContain('\uFFFD')
  if (page!.includes('〓')) expect(page).toContain('U+2CE4E')
})

test('§4.6 a form without records is printed blank, to be filled in by hand', async () => {
  const [page] = textOfPages(await printForm(paper(0), MADE))
  expect(page).toContain('姓名')
  expect(page).not.toContain('教师1')
})

test('§4.6 columns fill the page, however few or many, and no number is broken', () => {
  for (const columns of [1, 4, 22]) {
    const table = {
      columns: Array.from({ length: columns }, (_, at) => ({
        key: `k${at}`,
        label: '必修课程',
        isNumber: at > 0,
      })),
      rows: [Object.fromEntries(Array.from({ length: columns }, (_, at) => [`k${at}`, '12.50']))],
      totals: [],
    }
    const size = typeSizeFor(table, 714)
    const widths = columnWidths(table, 714, size)
    const whole = widths.reduce((sum, one) => sum + one + 2 * size.padding + 0.5, 1)
    expect(whole).toBeCloseTo(714, 5)
    for (const width of widths) expect(width).toBeGreaterThanOrEqual(5 * 0.56 * size.font)
  }
})
