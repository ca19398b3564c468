import { type FormPaper, textOfFormPaper } from '../../../shared/paper/form-paper.ts'
import { layoutForm } from './layout/form-layout.ts'
import { missingGlyphs } from './pdf/fonts.ts'
import { missingHint, withMarks } from './pdf/missing-marks.ts'
import { writePdf } from './pdf/pdf-writer.ts'

/** A list form as PDF. Characters that the font lacks become 〓, named in a line at the end (CT4). */
export async function printForm(paper: FormPaper, made: Date): Promise<Uint8Array> {
  const missing = missingGlyphs(textOfFormPaper(paper))
  const drawn = withMarks(paper, missing)
  return writePdf(layoutForm({ ...drawn, notes: [...drawn.notes, ...missingHint(missing)] }, made))
}
