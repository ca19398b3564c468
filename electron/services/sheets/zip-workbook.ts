import { type Result, refuse } from '../../../shared/base/refusal.ts'
import type { Sheet } from '../../../shared/domain/sheet.ts'
import { storedZip } from './stored-zip.ts'
import { readWorkbook } from './workbook-sheets.ts'
import { unpackZip, WORKBOOK_CAPS } from './zip-entries.ts'

/** xlsx (and xlsm, its macros left out): unpacked under caps, its XML without document types, then read. */
export function readZipWorkbook(bytes: Uint8Array): Result<Sheet[]> {
  const unpacked = unpackZip(bytes, WORKBOOK_CAPS)
  if (!unpacked.ok) return unpacked
  const names = [...unpacked.value.keys()]
  if (!names.some((name) => /^\/?xl\/workbook\.xml$/i.test(name))) return refuse('sheet-not-a-spreadsheet')
  const parts = new Map([...unpacked.value].filter(([name]) => /\.(xml|rels)$/i.test(name)))
  for (const part of parts.values()) if (declaresType(part)) return refuse('sheet-bomb', { why: 'entities' })
  const macros = names.some((name) => /vbaProject\.bin$/i.test(name))
  return readWorkbook(storedZip(parts), macros ? ['macros-ignored'] : [])
}

/** A DTD, in UTF-8 or hidden in an encoding of two bytes, which no spreadsheet program writes. */
function declaresType(part: Uint8Array): boolean {
  const xml = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
  return xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY') || xml.includes(0)
}
