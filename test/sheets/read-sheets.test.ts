import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CFB, utils, type WorkBook, write } from 'xlsx'
import { parseSpreadsheet } from '../../electron/services/sheets/parse-spreadsheet.ts'
import { readSheets } from '../../electron/services/sheets/read-sheets.ts'
import { cellOf, type Sheet } from '../../shared/domain/sheet.ts'
import { madeZip, textCell, workbookParts } from './made-zip.ts'

const ROSTER = '姓名,性别\r\n李㛃,女\r\n䶮,男\r\n'

describe('sheets are recognised by content', () => {
  test('F02 an xlsx is read in the worker: cells with address, shown text, raw type and number', async () => {
    const [sheet] = await sheetsOf(fixture('roster-central-school.xlsx'))
    const row = sheet!.rows.find(({ number }) => number === 8)!
    expect(cellOf(row, 6)).toMatchObject({ address: 'F8', type: 'n', shown: '6.54004E+17' })
    expect(cellOf(row, 5)).toMatchObject({ address: 'E8', type: 'd', number: 33637 })
    expect(cellOf(row, 2)).toEqual({ address: 'B8', column: 2, type: 's', shown: '冯雪春' })
    expect(sheet!.merges).toContainEqual({ firstRow: 3, lastRow: 3, firstColumn: 9, lastColumn: 10 })
  })

  test('F02 an xls gives a sheet a school, in order', () => {
    expect(read(fixture('roster-township.xls')).map(({ name }) => name)).toEqual(['一小', '二小', '说明'])
  })

  test.each([
    ['GB18030', fixture('roster-teaching-point-gb18030.csv'), '巴合提古丽·胡安德克'],
    ['UTF-8', Buffer.from(ROSTER), '李㛃'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${ROSTER}`), '李㛃'],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${ROSTER}`, 'utf16le'), '李㛃'],
    ['UTF-16 big-endian', Buffer.from(`\uFEFF${ROSTER}`, 'utf16le').swap16(), '李㛃'],
    ['UTF-16 without a mark', Buffer.from(ROSTER, 'utf16le'), '李㛃'],
    // 䶮 is FE9F: one of those that a `gbk` decoder makes private
    ['GB18030, a name', Buffer.from('d0d5c3fb2cd0d4b1f00afe9f2cc4d0', 'hex'), '䶮'],
  ])('F02 a CSV in %s is text in columns', (_, bytes, name) => {
    const [sheet] = read(bytes)
    expect(sheet!.rows[0]!.cells[0]!.shown).toBe('姓名')
    expect(sheet!.rows[1]!.cells[0]).toMatchObject({ address: 'A2', type: 's', shown: name })
  })

  test('F02 a field in quotes may hold the separator, a line end and a doubled quote', () => {
    const [sheet] = read(Buffer.from('姓名,备注\n甲,"一,\n""二"""\n\n乙,\n'))
    expect(sheet!.rows.map(({ number }) => number)).toEqual([1, 2, 4])
    expect(sheet!.rows[1]!.cells[1]!.shown).toBe('一,\n"二"')
  })

  test('F02 hidden rows, hidden sheets, the 1904 calendar and macros are told', () => {
    const sheet = utils.aoa_to_sheet([['姓名'], ['甲'], ['乙']])
    sheet['!rows'] = [{}, { hidden: true }, {}]
    const book: WorkBook = {
      SheetNames: ['明', '暗'],
      Sheets: { 明: sheet, 暗: utils.aoa_to_sheet([['x']]) },
      Workbook: { WBProps: { date1904: true }, Sheets: [{ Hidden: 0 }, { Hidden: 1 }] },
      vbaraw: new Uint8Array([1, 2, 3]),
    } as WorkBook
    const sheets = read(write(book, { type: 'buffer', bookType: 'xlsm', bookVBA: true }))
    expect(sheets.map(({ hidden }) => hidden)).toEqual([false, true])
    expect(sheets[0]).toMatchObject({ date1904: true, notes: ['macros-ignored'] })
    expect(sheets[0]!.rows.map(({ hidden }) => hidden)).toEqual([false, true, false])
  })

  test('F02 a formula gives its cached value and nothing is computed', () => {
    const cells = '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>7</v></c></row></sheetData>'
    expect(read(madeZip(workbookParts(cells)))[0]!.rows[0]!.cells).toEqual([
      { address: 'A1', column: 1, type: 'n', shown: '7', number: 7 },
    ])
  })
})

describe('what is no spreadsheet, or a weapon, is refused with its own kind', () => {
  const sheet = workbookParts(`<sheetData><row r="1">${textCell('A1', '姓名')}</row></sheetData>`)
  const megabytes = (count: number) => Buffer.alloc(count * 1024 * 1024, 0x20)
  const noise = (length: number) =>
    Buffer.from(Array.from({ length }, (_, at) => (at * at * 31 + at * 7) % 251))
  const unpackable = (length: number) => {
    let state = 1
    return Buffer.from(
      Array.from({ length }, () => {
        state = (state * 48_271) % 2_147_483_647
        return state >> 8
      }),
    )
  }
  const olePackage = CFB.utils.cfb_new()
  CFB.utils.cfb_add(olePackage, '/EncryptedPackage', Buffer.from('x'))
  const oleDocument = CFB.utils.cfb_new()
  CFB.utils.cfb_add(oleDocument, '/WordDocument', Buffer.from('x'))

  test.each([
    ['an empty file', Buffer.alloc(0), 'sheet-empty', undefined],
    ['blank lines', Buffer.from('\r\n \r\n'), 'sheet-empty', undefined],
    [
      'a JPEG',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]),
      'sheet-not-a-spreadsheet',
      undefined,
    ],
    ['a PDF', Buffer.from('%PDF-1.7\n1, 2\n'), 'sheet-not-a-spreadsheet', undefined],
    ['a web page', Buffer.from('<html><td>a,b</td>'), 'sheet-not-a-spreadsheet', undefined],
    ['text without columns', Buffer.from('各位老师\n明天开会\n'), 'sheet-not-a-spreadsheet', 'no-columns'],
    [
      'a zip that holds a document',
      madeZip([{ name: 'word/document.xml', content: '<w/>' }]),
      'sheet-not-a-spreadsheet',
      undefined,
    ],
    ['a torn zip', madeZip(sheet).subarray(0, 300), 'sheet-not-a-spreadsheet', 'damaged'],
    [
      'a Word file',
      Buffer.from(CFB.write(oleDocument, { type: 'buffer' }) as Uint8Array),
      'sheet-not-a-spreadsheet',
      undefined,
    ],
    [
      'an OLE mark and noise',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), noise(600)]),
      'sheet-not-a-spreadsheet',
      'damaged',
    ],
    [
      'an encrypted workbook',
      Buffer.from(CFB.write(olePackage, { type: 'buffer' }) as Uint8Array),
      'sheet-encrypted',
      undefined,
    ],
    [
      'an encrypted zip',
      madeZip(sheet.map((entry) => ({ ...entry, encrypted: true }))),
      'sheet-encrypted',
      undefined,
    ],
    [
      '2,001 entries',
      madeZip(Array.from({ length: 2001 }, (_, at) => ({ name: `${at}`, content: '' }))),
      'sheet-bomb',
      'entries',
    ],
    [
      'two MiB of blanks',
      madeZip([...sheet, { name: 'xl/a.xml', content: megabytes(2) }]),
      'sheet-bomb',
      'ratio',
    ],
    [
      'two MiB of blanks beside what does not pack',
      madeZip([
        ...sheet,
        { name: 'xl/a.xml', content: megabytes(2) },
        { name: 'xl/b.bin', content: unpackable(100_000) },
      ]),
      'sheet-bomb',
      'ratio',
    ],
    [
      'a declared size of 201 MiB',
      madeZip([...sheet, { name: 'xl/a.xml', content: noise(1e5), declared: 201 * 1024 * 1024 }]),
      'sheet-bomb',
      'size',
    ],
    [
      'more bytes than declared',
      madeZip([...sheet, { name: 'xl/a.xml', content: megabytes(8), declared: 1000 }]),
      'sheet-bomb',
      'size',
    ],
    [
      'fewer bytes than declared',
      madeZip([...sheet, { name: 'xl/a.xml', content: 'ab', declared: 3 }]),
      'sheet-bomb',
      'size',
    ],
    [
      'a name that climbs',
      madeZip([...sheet, { name: 'xl/../../a.xml', content: '' }]),
      'sheet-bomb',
      'path',
    ],
    [
      'a name that climbs backwards',
      madeZip([...sheet, { name: 'xl\\..\\a.xml', content: '' }]),
      'sheet-bomb',
      'path',
    ],
    [
      'a name twice',
      madeZip([...sheet, { name: 'XL/workbook.xml', content: '' }]),
      'sheet-bomb',
      'duplicate',
    ],
    [
      'a zip within',
      madeZip([...sheet, { name: 'xl/a.bin', content: madeZip(sheet) }]),
      'sheet-bomb',
      'nested',
    ],
    [
      'a document type',
      madeZip([...sheet, { name: 'xl/a.xml', content: '<!DOCTYPE a [<!ENTITY b "c">]>' }]),
      'sheet-bomb',
      'entities',
    ],
    [
      'XML in two bytes',
      madeZip([...sheet, { name: 'xl/a.xml', content: Buffer.from('<!DOCTYPE a>', 'utf16le') }]),
      'sheet-bomb',
      'entities',
    ],
    [
      'a cell in row 20,001',
      madeZip(workbookParts(`<sheetData><row r="20001">${textCell('A20001', '甲')}</row></sheetData>`)),
      'sheet-too-large',
      'rows',
    ],
    [
      'a cell in column 201',
      madeZip(workbookParts(`<sheetData><row r="1">${textCell('GS1', '甲')}</row></sheetData>`)),
      'sheet-too-large',
      'columns',
    ],
    ['20,001 lines', Buffer.from('a,b\n'.repeat(20_001)), 'sheet-too-large', 'rows'],
  ] as const)('T10 %s', (_, bytes, refused, why) => {
    const result = parseSpreadsheet(bytes)
    expect(result).toMatchObject({ ok: false, refusal: why ? { refused, facts: { why } } : { refused } })
  })

  test('T10 a sheet that claims every row and merges them all is read by its content', () => {
    const claimed = `<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${textCell('A1', '姓名')}</row></sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`
    expect(read(madeZip(workbookParts(claimed)))[0]!.rows).toHaveLength(1)
  })

  test('T10 50,000 empty rows with heights are no bomb and no rows', () => {
    const empty = Array.from(
      { length: 50_000 },
      (_, at) => `<row r="${at + 2}" ht="14.25" customHeight="1"/>`,
    )
    const cells = `<sheetData><row r="1">${textCell('A1', '姓名')}</row>${empty.join('')}</sheetData>`
    expect(read(madeZip(workbookParts(cells)))[0]!.rows).toHaveLength(1)
  })

  test('T10 every cut of a workbook is refused or read, and never throws', () => {
    const whole = fixture('roster-township.xls')
    const zipped = madeZip(sheet)
    for (let at = 1; at < whole.length; at += 127) parseSpreadsheet(whole.subarray(0, at))
    for (let at = 4; at < zipped.length; at++) {
      expect(parseSpreadsheet(zipped.subarray(0, at)).ok).toBe(false)
    }
  })

  test('T10 the thread is ended when its time or its memory is up', async () => {
    const bytes = fixture('roster-county-2000.xlsx')
    const late = await readSheets(bytes, { milliseconds: 0, megabytes: 512 })
    expect(late).toMatchObject({ refusal: { refused: 'sheet-too-large', facts: { why: 'time' } } })
    const tight = await readSheets(bytes, { milliseconds: 30_000, megabytes: 16 })
    expect(tight).toMatchObject({ refusal: { refused: 'sheet-too-large', facts: { why: 'memory' } } })
  })
})

function fixture(name: string): Buffer {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url))
}

function read(bytes: Uint8Array): Sheet[] {
  const result = parseSpreadsheet(bytes)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

async function sheetsOf(bytes: Uint8Array): Promise<Sheet[]> {
  const result = await readSheets(bytes)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
