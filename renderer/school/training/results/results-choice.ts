import type { Hex } from '../../../../shared/base/bytes.ts'
import type { HostInput } from '../../../../shared/contract/host-api.ts'
import type { ResultsPreviewRow, ViewRow } from '../../../../shared/contract/host-values.ts'
import type { ResultMark } from '../../../../shared/domain/kinds/training-words.ts'
import { markOfResult, resultId } from '../../../actions/training/write-result.ts'

/** What a person has decided about the rows of a list: who each is, and which are taken. */
export interface ResultsChoice {
  readonly persons: ReadonlyMap<number, Hex>
  readonly ticked: ReadonlySet<number>
}

/** The certain ones are ticked; where one person has the name they are named, and wait for a tick. */
export function firstChoice(rows: readonly ResultsPreviewRow[]): ResultsChoice {
  return {
    persons: new Map(
      rows.flatMap(({ row, match, persons: [person] }) =>
        person !== undefined && (match === 'sure' || match === 'name-only') ? [[row, person] as const] : [],
      ),
    ),
    ticked: new Set(rows.flatMap(({ row, match }) => (match === 'sure' ? [row] : []))),
  }
}

/** Saying who somebody is takes the row. */
export function chosen({ persons, ticked }: ResultsChoice, row: number, person: Hex): ResultsChoice {
  return { persons: new Map(persons).set(row, person), ticked: new Set(ticked).add(row) }
}

/** Two rows for one person: only one can be taken. */
export function hasOneTwice({ persons, ticked }: ResultsChoice): boolean {
  const taken = [...ticked].map((row) => persons.get(row))
  return new Set(taken).size < taken.length
}

/** The result a person has in this project already, unless it is void. */
export function existingMark(result: ViewRow | undefined): ResultMark | undefined {
  return result?.fields.void === true ? undefined : markOfResult(result)
}

/** Whether the list says nothing new. Hours are compared where the list gives some of the person's own. */
export function saysTheSame(mark: ResultMark, { grade, attended, score }: ResultsPreviewRow): boolean {
  return (
    mark.outcome === 'completed' &&
    mark.grade === grade &&
    (mark.attended ?? '') === (attended ?? '') &&
    (mark.score ?? '') === (score ?? '')
  )
}

/** `rowOf` gives results as the screen shows them: what an import replaces (MG2). */
export function rowsToTake(
  { persons, ticked }: ResultsChoice,
  project: Hex,
  rowOf: (result: Hex) => ViewRow | undefined,
): HostInput<'results-import'>['rows'] {
  return [...ticked]
    .sort((a, b) => a - b)
    .flatMap((row) => {
      const person = persons.get(row)
      if (person === undefined) return []
      const shown = rowOf(resultId(project, person))
      const over = {
        mark: [...(shown?.writes.mark ?? [])],
        void: shown?.fields.void === true ? [...(shown.writes.void ?? [])] : [],
      }
      return [{ row, person, over }]
    })
}
