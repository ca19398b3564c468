import type { Hex } from '../../base/bytes.ts'
import type { Row } from '../../fold/row.ts'
import type { TrainingRecord } from '../../policy/scheme/training-record.ts'
import { textOf } from '../school-rows.ts'
import { hoursOf, segmentsOf } from './project-source.ts'
import { type SourceOfKind, sourceOf } from './source-of-kind.ts'

/** F25, H-040: hours of a degree course with its four conditions; it ends on the day of the certificate. */
export const degreeSource = {
  reads: [],
  person: ({ fields }) => String(fields.person ?? ''),
  of(study, person, at) {
    const name = [textOf(study, 'college'), textOf(study, 'major')].filter((one) => one !== '').join(' ')
    const said = { name, number: certificateOf(study)?.number ?? '' }
    return {
      source: sourceOf(study, [], degreeRecord(study, person), said, at),
      isGone: study.fields.removed === true,
    }
  },
} as const satisfies SourceOfKind

function degreeRecord(study: Row, person: Hex): Omit<TrainingRecord, 'id'> {
  const { fields } = study
  const approved = fields.approved as { readonly given: boolean } | undefined
  const certDate = certificateOf(study)?.day ?? null
  const segments = segmentsOf(hoursOf(study))
  return {
    role: 'attendee',
    kind: 'degree',
    teacherId: person,
    ...(segments.length > 0 ? { segments } : {}),
    end: certDate,
    tags: [],
    status: 'draft',
    degree: {
      approved: approved?.given ?? false,
      majorRelated: fields.related === true,
      stateRecognised: fields.recognised === true,
      certDate,
      split: splitOf(fields.split),
    },
  }
}

function certificateOf({ fields }: Row): { readonly number: string; readonly day: string } | undefined {
  return (fields.certificate as { number: string; day: string } | null | undefined) ?? undefined
}

function splitOf(split: unknown): Readonly<Record<string, string>> | null {
  const parts =
    (split as readonly { readonly category: string; readonly credits: string }[] | undefined) ?? []
  return parts.length === 0
    ? null
    : Object.fromEntries(parts.map(({ category, credits }) => [category, credits]))
}
