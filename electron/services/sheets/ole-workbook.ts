import { CFB } from 'xlsx'
import { type Result, refuse } from '../../../shared/base/refusal.ts'
import type { Sheet } from '../../../shared/domain/sheet.ts'
import { readWorkbook } from './workbook-sheets.ts'

/** xls (OLE with a BIFF stream); also the envelope in which Office keeps an encrypted xlsx. */
export function readOleWorkbook(bytes: Uint8Array): Result<Sheet[]> {
  const streams = streamNames(bytes)
  if (!streams) return refuse('sheet-not-a-spreadsheet', { why: 'damaged' })
  const has = (pattern: RegExp) => streams.some((name) => pattern.test(name))
  if (has(/\/(EncryptedPackage|EncryptionInfo)$/i)) return refuse('sheet-encrypted')
  if (!has(/^[^/]*\/(Workbook|Book)$/i)) return refuse('sheet-not-a-spreadsheet')
  return readWorkbook(bytes, has(/_VBA_PROJECT/i) ? ['macros-ignored'] : [])
}

function streamNames(bytes: Uint8Array): readonly string[] | undefined {
  try {
    return CFB.read(Buffer.from(bytes), { type: 'buffer' }).FullPaths
  } catch {
    return undefined
  }
}
