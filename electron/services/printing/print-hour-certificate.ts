import pdfmake from 'pdfmake'
import type { HourCertificate } from '../../../shared/certificate/hour-certificate.ts'
import { textOfHourCertificate } from '../../../shared/certificate/hour-certificate.ts'
import { missingGlyphs, PAPER_FONT } from './fonts.ts'
import { layoutHourCertificate } from './hour-certificate-layout.ts'
import { missingHint, withMarks } from './missing-marks.ts'

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
  const marked = withMarks(paper, missing)
  return { ...marked, conclusion: [...marked.conclusion, ...missingHint(missing)] }
}
