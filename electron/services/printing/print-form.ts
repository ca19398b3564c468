import { type FormPaper, textOfFormPaper } from '../../../shared/paper/form-paper.ts'
import { missingGlyphs } from './fonts.ts'
import { layoutForm } from './form-layout.ts'
import { missingHint, withMarks } from './missing-marks.ts'
import { writePdf } from './pdf-writer.ts'

/** A list form as PDF. Characters that the font lacks become 〓, named in a line at the end (CT4). */
export async function printForm(paper: FormPaper, made: Date): Promise<Uint8Array> {
  const missing = missingGlyphs(textOfFormPaper(paper))
  const drawn = withMarks(paper, missing)
  return writePdf(layoutForm({ ...drawn, notes: [...drawn.notes, ...missingHint(missing)] }, made))
}
