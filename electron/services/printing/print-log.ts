import type { Hex } from '../../../shared/base/bytes.ts'
import type { PaperLine } from '../../../shared/contract/paper-values.ts'
import type { Fold } from '../../../shared/fold/fold.ts'
import type { Row } from '../../../shared/fold/row.ts'

/** Every paper of the school with how often it was printed again (CT1), the latest first. */
export function printLog(fold: Fold): readonly PaperLine[] {
  const copies = new Map<Hex, number>()
  for (const { fields } of fold.list('paper-print')) {
    const paper = fields.paper as Hex
    copies.set(paper, (copies.get(paper) ?? 0) + 1)
  }
  return fold
    .list('school-paper')
    .map((row): PaperLine => {
      const { paper, number, person, record, file } = row.fields
      return {
        id: row.id,
        form: String(paper),
        number: String(number),
        person: typeof person === 'string' ? person : null,
        record: typeof record === 'string' ? record : null,
        ...madeBy(fold, row),
        again: copies.get(row.id) ?? 0,
        isKept: typeof file === 'string',
      }
    })
    .sort((a, b) => b.at - a.at || (a.number < b.number ? 1 : -1))
}

function madeBy(fold: Fold, { made }: Row): Pick<PaperLine, 'at' | 'by'> {
  const name = made && fold.row('user', made.by)?.fields.name
  return { at: made?.at ?? 0, by: typeof name === 'string' ? name : '' }
}
