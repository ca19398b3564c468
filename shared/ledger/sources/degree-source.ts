import type { Hex } from '../../base/bytes.ts'
import type { Row } from '../../fold/row.ts'
import type { LedgerSource } from '../../policy/ledger/ledger-source.ts'
import type { RecordStatus } from '../../policy/scheme/training-record.ts'
import { textOf } from '../school-rows.ts'
import { hoursOf, segmentsOf, sourceOf } from './project-source.ts'

/** F25, H-040: hours of a degree course with its four conditions; it ends on the day of the certificate. */
export function degreeSource(
  person: Hex,
  study: Row,
  status: RecordStatus,
  waiting?: ReadonlySet<string>,
): LedgerSource | undefined {
  const { fields } = study
  if (fields.removed === true) return undefined
  const approved = fields.approved as { readonly given: boolean } | undefined
  const certificate = fields.certificate as
    | { readonly number: string; readonly day: string }
    | null
    | undefined
  const certDate = certificate?.day ?? null
  const segments = segmentsOf(hoursOf(study))
  const record = {
    role: 'attendee',
    kind: 'degree',
    teacherId: person,
    ...(segments.length > 0 ? { segments } : {}),
    end: certDate,
    tags: [],
    status,
    degree: {
      approved: approved?.given ?? false,
      majorRelated: fields.related === true,
      stateRecognised: fields.recognised === true,
      certDate,
      split: splitOf(fields.split),
    },
  } as const
  const name = [textOf(study, 'college'), textOf(study, 'major')].filter((one) => one !== '').join(' ')
  return sourceOf(study, [], record, { name, number: certificate?.number ?? '' }, waiting)
}

function splitOf(split: unknown): Readonly<Record<string, string>> | null {
  const parts =
    (split as readonly { readonly category: string; readonly credits: string }[] | undefined) ?? []
  return parts.length === 0
    ? null
    : Object.fromEntries(parts.map(({ category, credits }) => [category, credits]))
}
