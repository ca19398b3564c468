import type { Hex } from '../../../shared/base/bytes.ts'
import type { HourCertificateFacts, HourLine } from '../../../shared/certificate/hour-certificate.ts'
import type { Fold } from '../../../shared/fold/fold.ts'
import type { Row } from '../../../shared/fold/row.ts'
import type { Scheme } from '../../../shared/policy/scheme.ts'
import { PROFILE } from '../people/users.ts'

export interface CertificateRequest {
  readonly person: Hex
  readonly purpose: string
  /** `2026`, or empty for all years. */
  readonly year: string
  readonly number: string
  /** Local. */
  readonly today: string
  readonly printed: string
}

/**
 * What a teacher's 学时证明 says, from the records: what the county recognised with what it granted, and
 * what they attended and it has not decided on yet, marked so. Undefined where there is no such person.
 */
export function certificateFacts(
  fold: Fold,
  scheme: Scheme | undefined,
  asked: CertificateRequest,
): HourCertificateFacts | undefined {
  const person = fold.row('person', asked.person)
  const school = fold.row('school', PROFILE)
  if (!person || !school) return undefined
  const lines = [...recognisedLines(fold, person, scheme), ...openLines(fold, person)]
    .filter(({ year }) => asked.year === '' || year === asked.year)
    .sort((a, b) => (a.year + a.what < b.year + b.what ? -1 : 1))
  return {
    number: asked.number,
    name: text(person, 'name'),
    sex: text(person, 'sex') as HourCertificateFacts['sex'],
    idNumber: text(person, 'id-number'),
    showFullId: true,
    school: { name: text(school, 'name'), code: text(school, 'code') },
    purpose: asked.purpose,
    period: asked.year === '' ? '各年度' : `${asked.year}年度`,
    lines,
    creditScale: scheme?.number.scale ?? 2,
    conclusion: '',
    issued: asked.today,
    printed: asked.printed,
    reprint: false,
  }
}

function recognisedLines(fold: Fold, person: Row, scheme: Scheme | undefined): HourLine[] {
  const labels = new Map(scheme?.categories.map(({ id, label }) => [id, label]))
  return recognitionsOf(fold, person).map((recognition) => {
    const { id } = recognition.fields.record as { id: Hex }
    const activity = activityOf(fold, id)
    return {
      year: text(recognition, 'year'),
      category: labels.get(text(recognition, 'category')) ?? text(recognition, 'category'),
      what: activity ? text(activity, 'theme') : '',
      hours: text(recognition, 'hours'),
      credits: text(recognition, 'counted'),
      recognised: true,
    }
  })
}

/** MG6: a recognition that another replaces is history. */
function recognitionsOf(fold: Fold, person: Row): Row[] {
  const all = fold.list('recognition')
  const replaced = new Set(all.map(({ fields }) => fields.replaces))
  const ids = new Set([person.id, ...person.merged])
  return all.filter(({ id, fields }) => ids.has(fields.person as Hex) && !replaced.has(id))
}

function openLines(fold: Fold, person: Row): HourLine[] {
  const settled = new Set(recognitionsOf(fold, person).map(({ fields }) => (fields.record as { id: Hex }).id))
  return fold.list('attendance').flatMap((row): HourLine[] => {
    const ends = row.fields.of as readonly Hex[] | undefined
    const mark = (row.fields.mark as { mark: string } | undefined)?.mark
    if (ends?.[1] !== person.id || [row.id, ...row.merged].some((id) => settled.has(id))) return []
    if (row.fields.void === true || mark === undefined || mark === 'absent' || mark === 'leave') return []
    const activity = fold.row('activity', ends[0]!)
    if (!activity || activity.fields.void === true) return []
    const day = (activity.fields.when as { day: string } | undefined)?.day ?? ''
    return [
      {
        year: day.slice(0, 4),
        category: SCHOOL_BASED,
        what: text(activity, 'theme'),
        hours: text(activity, 'hours') || '0',
        credits: '0',
        recognised: false,
      },
    ]
  })
}

function activityOf(fold: Fold, attendance: Hex): Row | undefined {
  const ends = fold.row('attendance', attendance)?.fields.of as readonly Hex[] | undefined
  return ends && fold.row('activity', ends[0]!)
}

function text(row: Row, field: string): string {
  const value = row.fields[field]
  return typeof value === 'string' ? value : ''
}

const SCHOOL_BASED = '校本'
