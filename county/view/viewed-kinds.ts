import { BOOKS } from '../../shared/domain/books/books.ts'

/** SC1: of what kinds the view keeps records: those that a question reads there. Others are asked of the fold. */
export function isViewed(kind: string): boolean {
  return VIEWED.has(kind)
}

/** Books, the records that their fields name, and by what names devices were enrolled. */
const VIEWED: ReadonlySet<string> = new Set([
  'device-enrolment',
  ...Object.values(BOOKS)
    .filter(({ side }) => side === 'school')
    .flatMap(({ kind, fields }) => [
      kind,
      ...Object.values(fields).flatMap(({ type }) => (type.type === 'record' ? [type.of] : [])),
    ]),
])
