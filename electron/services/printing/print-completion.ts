import { type CompletionPaper, textOfCompletion } from '../../../shared/paper/completion-certificate.ts'
import { layoutCompletion } from './layout/completion-layout.ts'
import { missingGlyphs } from './pdf/fonts.ts'
import { withMarks } from './pdf/missing-marks.ts'
import { writePdf } from './pdf/pdf-writer.ts'

/** Certificates as PDF, a page each. Characters that the font lacks become 〓; they were named beforehand (CT4). */
export function printCompletion(paper: CompletionPaper, made: Date): Promise<Uint8Array> {
  return writePdf(layoutCompletion(withMarks(paper, missingGlyphs(textOfCompletion(paper))), made))
}
