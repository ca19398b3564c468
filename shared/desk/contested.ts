import type { Hex } from '../base/bytes.ts'
import { grouped } from '../base/grouped.ts'
import { derivedIdOf } from '../base/hash.ts'
import { answersOf, type DocumentRef, stood } from '../fold/document.ts'
import type { Row } from '../fold/row.ts'
import type { Found } from './found.ts'

/** A document about which two decisions stand that do not know of each other. */
export interface Contested<R extends Row = Row> extends Found {
  readonly kind: 'contested'
  readonly document: DocumentRef
  readonly decisions: readonly R[]
}

/** About each document one decision stands (MG8). `decisions`: all rows of the kinds that decide. */
export function checkContested<R extends Row>(decisions: readonly R[]): Contested<R>[] {
  return standingDecisions(decisions).flatMap((standing) => {
    if (standing.length < 2) return []
    const document = documentOf(standing[0]!)
    const rows = [document, ...standing.map(({ kind, id }) => ({ kind, id }))]
    const ids: readonly Hex[] = standing.map(({ id }) => id).sort()
    const operations = stood(standing)
    const id = derivedIdOf(['contested', document.kind, document.id, ...ids])
    return [{ kind: 'contested', id, rows, operations, document, decisions: standing }]
  })
}

/** Those that no other answers, by document. */
export function standingDecisions<R extends Row>(decisions: readonly R[]): R[][] {
  const answered = new Set(decisions.flatMap(answersOf))
  const standing = decisions.filter(({ id }) => !answered.has(id))
  return [
    ...grouped(standing, (row) => {
      const { kind, id } = documentOf(row)
      return `${kind}/${id}`
    }).values(),
  ]
}

export function documentOf({ fields }: Row): DocumentRef {
  return fields.document as unknown as DocumentRef
}
