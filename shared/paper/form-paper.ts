import type { FormTable } from './form-table.ts'

/** What a list form says, word for word and in the order of reading; printing adds lines and page numbers. */
export interface FormPaper {
  readonly title: string
  /** A4 landscape (domain §4.6); else portrait. */
  readonly isWide: boolean
  readonly running: { readonly left: string; readonly right: string }
  readonly subtitle: { readonly left: string; readonly right: string }
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly parts: readonly FormPart[]
  /** Conclusions and remarks, a paragraph each. */
  readonly notes: readonly string[]
  /** Boxes to be filled in by hand, such as 学校意见. */
  readonly rooms: readonly string[]
  readonly signatures: readonly string[]
  /** `（公章）`, under the room kept empty for it. */
  readonly seal: string
  readonly issued: string
  readonly printed: string
}

export interface FormPart {
  readonly caption: string
  readonly table: Pick<FormTable, 'columns' | 'rows' | 'totals'>
}

/** All characters that will be drawn, to be compared with the font beforehand (CT4). */
export function textOfFormPaper(paper: FormPaper): string {
  const tables = paper.parts.flatMap(({ caption, table }) => [
    caption,
    ...table.columns.map(({ label }) => label),
    ...[...table.rows, ...table.totals].flatMap((row) => Object.values(row)),
  ])
  return [
    paper.title,
    ...Object.values(paper.running),
    ...Object.values(paper.subtitle),
    ...paper.facts.flat(),
    ...tables,
    ...paper.notes,
    ...paper.rooms,
    ...paper.signatures,
    paper.seal,
    paper.issued,
    paper.printed,
  ].join('\n')
}
