import type { HourCertificate } from '../../../shared/paper/hour-certificate.ts'
import { textOfHourCertificate } from '../../../shared/paper/hour-certificate.ts'
import { layoutHourCertificate } from './layout/hour-certificate-layout.ts'
import { missingGlyphs } from './pdf/fonts.ts'
import { missingHint, withMarks } from './pdf/missing-marks.ts'
import { writePdf } from './pdf/pdf-writer.ts'

/**
 * The paper as PDF. Equal papers made at the same `made` give equal bytes (CT1). Characters that
 * `missingGlyphs` names were to be announced before; here they become 〓, named in a line at the end.
 */
export async function printHourCertificate(paper: HourCertificate, made: Date): Promise<Uint8Array> {
  const missing = missingGlyphs(textOfHourCertificate(paper))
  const drawn = missing.length === 0 ? paper : withoutMissing(paper, missing)
  return writePdf(layoutHourCertificate(drawn, made))
}

function withoutMissing(paper: HourCertificate, missing: readonly string[]): HourCertificate {
  const marked = withMarks(paper, missing)
  return { ...marked, conclusion: [...marked.conclusion, ...missingHint(missing)] }
}
