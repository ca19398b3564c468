import pdfmake, { type DocumentDefinition } from 'pdfmake'
import { PAPER_FONT } from './fonts.ts'

pdfmake.setFonts({ paper: PAPER_FONT })
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => Object.values(PAPER_FONT).includes(path))

/** Equal definitions give equal bytes (CT1); nothing is read but the two faces of the paper's font. */
export async function writePdf(definition: DocumentDefinition): Promise<Uint8Array> {
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer())
}
