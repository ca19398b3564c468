import { type Result, refuse } from '../../../shared/base/refusal.ts'
import type { Sheet } from '../../../shared/domain/sheet.ts'
import { readCsv } from './csv-sheet.ts'
import { readOleWorkbook } from './ole-workbook.ts'
import { readZipWorkbook } from './zip-workbook.ts'

export const MOST_FILE_BYTES = 64 * 1024 * 1024

/** Recognises the file by its first bytes and reads it; blocks, so it runs in the sheet worker. */
export function parseSpreadsheet(bytes: Uint8Array): Result<Sheet[]> {
  if (bytes.length === 0) return refuse('sheet-empty')
  if (bytes.length > MOST_FILE_BYTES) return refuse('sheet-too-large', { why: 'file' })
  if (startsWith(bytes, ZIP)) return readZipWorkbook(bytes)
  if (startsWith(bytes, OLE)) return readOleWorkbook(bytes)
  return readCsv(bytes)
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
