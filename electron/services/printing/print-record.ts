import { type RecordPaper, textOfRecordPaper } from '../../../shared/paper/record-paper.ts'
import { layoutRecord, type PaperImages } from './layout/record-layout.ts'
import { missingGlyphs } from './pdf/fonts.ts'
import { missingHint, withMarks } from './pdf/missing-marks.ts'
import { writePdf } from './pdf/pdf-writer.ts'

/** A form about one record as PDF. Characters that the font lacks become 〓, named in a line at the end (CT4). */
export async function printRecord(paper: RecordPaper, images: PaperImages, made: Date): Promise<Uint8Array> {
  const missing = missingGlyphs(textOfRecordPaper(paper))
  const drawn = withMarks(paper, missing)
  const hints = missingHint(missing)
  const blocks =
    hints.length === 0 ? drawn.blocks : [...drawn.blocks, { block: 'notes', notes: hints } as const]
  return writePdf(layoutRecord({ ...drawn, blocks }, images, made))
}
