import pdfmake from 'pdfmake'
import type { HourCertificate } from '../../../shared/certificate/hour-certificate.ts'
import { textOfHourCertificate } from '../../../shared/certificate/hour-certificate.ts'
import { MISSING_MARK, missingGlyphs, PAPER_FONT } from './fonts.ts'
import { layoutHourCertificate } from './hour-certificate-layout.ts'

pdfmake.setFonts({ paper: PAPER_FONT })
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => Object.values(PAPER_FONT).includes(path))

/**
 * The paper as PDF. Equal papers made at the same `made` give equal bytes (CT1). Characters that
 * `missingGlyphs` names were to be announced before; here they become 〓, named in a line at the end.
 */
export async function printHourCertificate(paper: HourCertificate, made: Date): Promise<Uint8Array> {
  const missing = missingGlyphs(textOfHourCertificate(paper))
  const drawn = missing.length === 0 ? paper : withoutMissing(paper, missing)
  const pdf = await pdfmake.createPdf(layoutHourCertificate(drawn, made)).getBuffer()
  return new Uint8Array(pdf)
}

function withoutMissing(paper: HourCertificate, missing: readonly string[]): HourCertificate {
  const marked = replaced(paper, new Set(missing))
  const names = missing.map((character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase()}`)
  const hint = `${MISSING_MARK} 为打印字体所缺的字（${names.join('、')}），请手写补正并加盖校对章。`
  return { ...marked, conclusion: [...marked.conclusion, hint] }
}

function replaced<T>(value: T, missing: ReadonlySet<string>): T {
  if (typeof value === 'string') {
    return [...value].map((one) => (missing.has(one) ? MISSING_MARK : one)).join('') as T
  }
  if (Array.isArray(value)) return value.map((one) => replaced(one, missing)) as T
  const entries = Object.entries(value as object).map(([key, one]) => [key, replaced(one, missing)])
  return Object.fromEntries(entries) as T
}
