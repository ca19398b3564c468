import type { Content, DocumentDefinition } from 'pdfmake'
import type { FormPaper } from '../../../../shared/paper/form-paper.ts'
import { CELL, closing, contentWidth, FRAME, framedPages, roomsTable, titleOf } from './paper-frame.ts'
import { tableOf, totalsTable } from './table-layout.ts'

/** Where things stand on the A4 of a list form (domain §4.6). Sizes in points unless named mm. */
export function layoutForm(paper: FormPaper, made: Date): DocumentDefinition {
  const width = contentWidth(paper.isWide)
  const last = paper.parts.length - 1
  const lastTable = paper.parts[last]?.table
  return {
    ...framedPages(paper, paper.isWide, made),
    content: [
      titleOf(paper),
      ...(paper.facts.length > 0 ? [factsTable(paper)] : []),
      ...paper.parts.map((part, at) => tableOf(part, { width }, at !== last)),
      // The sums never part from the signatures, so that both stand on the last page (§4.6).
      {
        unbreakable: true,
        stack: [...(lastTable ? totalsTable(lastTable, width) : []), ...afterTables(paper), closing(paper)],
      },
    ],
  }
}

/** Label and value in turn: four pairs a row across, two upright. */
function factsTable({ facts, isWide }: FormPaper): Content {
  const pairs = isWide && facts.length > 2 ? 4 : 2
  const rows = Array.from({ length: Math.ceil(facts.length / pairs) }, (_, at) =>
    Array.from({ length: pairs }, (_, place) => facts[at * pairs + place] ?? ['', '']).flatMap(
      ([label, value]) => [
        { text: label, alignment: 'center', ...CELL },
        { text: value, ...CELL },
      ],
    ),
  )
  const widths = Array.from({ length: pairs }, () => [58, '*']).flat()
  return { table: { widths, body: rows, dontBreakRows: true }, layout: FRAME, margin: [0, 0, 0, 8] }
}

function afterTables(paper: FormPaper): Content[] {
  const notes = paper.notes.map((text) => ({ text, margin: [0, 6, 0, 0] }))
  return paper.rooms.length === 0 ? notes : [...notes, roomsTable(paper.rooms)]
}
