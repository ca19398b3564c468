import type { Hex } from '../../base/bytes.ts'
import type { PresentedPart } from '../../domain/kinds/training-words.ts'
import type { Row } from '../../fold/row.ts'
import type { LedgerSource } from '../../policy/ledger/ledger-source.ts'
import type { RecordStatus } from '../../policy/scheme/training-record.ts'
import { textOf } from '../school-rows.ts'
import { projectFacts, sourceOf } from './project-source.ts'
import { numberOf } from './result-source.ts'

/** H-039, F15: the hours of a person who taught at a project are their own, on their own day. */
export function presenterSource(
  person: Hex,
  presenter: Row,
  project: Row | undefined,
  status: RecordStatus,
  waiting?: ReadonlySet<string>,
): LedgerSource | undefined {
  const part = presenter.fields.part as PresentedPart | undefined
  if (!part || presenter.fields.void === true || project?.fields.removed === true) return undefined
  const record = {
    ...projectFacts(project),
    role: 'presenter',
    kind: part.what,
    teacherId: person,
    mode: part.mode,
    hours: Number(part.hours),
    // Who teaches has passed: there is no one to grade them.
    grade: 'pass',
    start: part.day,
    end: part.day,
    tags: [],
    status,
  } as const
  const name = [project ? textOf(project, 'name') : '', part.topic ?? '']
    .filter((one) => one !== '')
    .join(' · ')
  return sourceOf(presenter, [project], record, { name, number: project ? numberOf(project) : '' }, waiting)
}
