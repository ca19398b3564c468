import pdfmake from 'pdfmake'
import { type FormPaper, textOfFormPaper } from '../../../shared/certificate/form-paper.ts'
import { missingGlyphs, PAPER_FONT } from './fonts.ts'
import { layoutForm } from './form-layout.ts'
import { missingHint, withMarks } from './missing-marks.ts'

pdfmake.setFonts({ paper: PAPER_FONT })
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => Object.values(PAPER_FONT).includes(path))

/** A list form as PDF. Characters that the font lacks become 〓, named in a line at the end (CT4). */
export async function printForm(paper: FormPaper, made: Date): Promise<Uint8Array> {
  const missing = missingGlyphs(textOfFormPaper(paper))
  const drawn = withMarks(paper, missing)
  const marked = { ...drawn, notes: [...drawn.notes, ...missingHint(missing)] }
  return new Uint8Array(await pdfmake.createPdf(layoutForm(marked, made)).getBuffer())
}
