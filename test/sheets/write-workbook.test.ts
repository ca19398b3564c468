import { expect, test } from 'vitest'
import { type CellObject, read, utils, type WorkSheet } from 'xlsx'
import { plainText, writeWorkbook } from '../../electron/services/sheets/write-workbook.ts'
import type { FormPaper } from '../../shared/paper/form-paper.ts'

const COLUMNS = [
  { key: 'number', label: '继教编号', isNumber: false },
  { key: 'name', label: '姓名', isNumber: false },
  { key: 'total', label: '合计', isNumber: true },
]

function workbook(rows: FormPaper['parts'][number]['table']['rows']): WorkSheet {
  const paper: FormPaper = {
    title: '登记汇总表',
    isWide: true,
    running: { left: '石桥小学', right: '表号 F19' },
    subtitle: { left: '2026年度', right: '' },
    facts: [],
    parts: [{ caption: '', table: { columns: COLUMNS, rows, totals: [] } }],
    notes: [],
    rooms: [],
    signatures: [],
    seal: '',
    issued: '',
    printed: '',
  }
  const book = read(writeWorkbook(paper), { type: 'array', cellNF: true })
  return book.Sheets[book.SheetNames[0]!]!
}

/** Cells of the n-th row of people. */
function cells(sheet: WorkSheet, at: number): CellObject[] {
  const head = 4
  return COLUMNS.map((_, column) => sheet[utils.encode_cell({ r: head + at, c: column })] as CellObject)
}

test('§4.4 ID numbers and codes stay text, whatever they look like', () => {
  const [number] = cells(workbook([{ number: '654004198001010011', name: '李', total: '1' }]), 0)
  expect(number).toMatchObject({ t: 's', v: '654004198001010011' })
  const [zero] = cells(workbook([{ number: '0012', name: '李', total: '1' }]), 0)
  expect(zero).toMatchObject({ t: 's', v: '0012' })
})

test('§4.7 amounts are numbers with their decimals; a fraction and an empty cell are not', () => {
  const sheet = workbook([{ total: '12.50' }, { total: '100/45' }, { total: '' }])
  expect(cells(sheet, 0)[2]).toMatchObject({ t: 'n', v: 12.5, z: '0.00' })
  expect(cells(sheet, 1)[2]).toMatchObject({ t: 's', v: '100/45' })
  expect(cells(sheet, 2)[2]?.v ?? '').toBe('')
})

test.each(['=1+1', '+86 1390000', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])(
  '§4.7 a cell that begins like a formula is neutralised: %j',
  (text) => {
    const [, name] = cells(workbook([{ number: '', name: text, total: text }]), 0)
    expect(name?.f).toBeUndefined()
    expect(name?.t).toBe('s')
    expect(String(name?.v).startsWith("'")).toBe(true)
    expect(plainText(`甲${text}`)).toBe(`甲${text}`)
  },
)
