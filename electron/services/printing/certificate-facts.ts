import type { Hex } from '../../../shared/base/bytes.ts'
import type { ResultMark } from '../../../shared/domain/kinds/training-words.ts'
import type { Fold } from '../../../shared/fold/fold.ts'
import type { Row } from '../../../shared/fold/row.ts'
import { hoursOf } from '../../../shared/ledger/sources/project-source.ts'
import type { HourCertificateFacts, HourLine } from '../../../shared/paper/hour-certificate.ts'
import { amountOf, amountText } from '../../../shared/policy/scheme/amount.ts'
import type { Scheme } from '../../../shared/policy/scheme/scheme.ts'
import { PROFILE } from '../people/users.ts'

export interface CertificateRequest {
  readonly person: Hex
  readonly purpose: string
  /** `2026`, `cycle` for the years of the scheme's cycle, or empty for all years. */
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
  const span = spanOf(asked.year, scheme)
  const lines = [
    ...recognisedLines(fold, person, scheme),
    ...openLines(fold, person),
    ...openProjects(fold, person),
  ]
    .filter(({ year }) => year >= span.first && year <= span.last)
    .sort((a, b) => (a.year + a.what < b.year + b.what ? -1 : 1))
  return {
    number: asked.number,
    name: text(person, 'name'),
    sex: text(person, 'sex') as HourCertificateFacts['sex'],
    idNumber: text(person, 'id-number'),
    showFullId: true,
    school: { name: text(school, 'name'), code: text(school, 'code') },
    purpose: asked.purpose,
    period: span.words,
    lines,
    creditScale: scheme?.number.scale ?? 2,
    conclusion: '',
    issued: asked.today,
    printed: asked.printed,
  }
}

function spanOf(year: string, scheme: Scheme | undefined) {
  if (year === 'cycle' && scheme) {
    const [first, last] = [scheme.cycle.start.slice(0, 4), scheme.cycle.end.slice(0, 4)]
    return { first, last, words: `${first}—${last}周期` }
  }
  if (year === 'cycle' || year === '') return { first: '', last: '9999', words: '各年度' }
  return { first: year, last: year, words: `${year}年度` }
}

function recognisedLines(fold: Fold, person: Row, scheme: Scheme | undefined): HourLine[] {
  const labels = new Map(scheme?.categories.map(({ id, label }) => [id, label]))
  return recognitionsOf(fold, person).map((recognition) => {
    const { kind, id } = recognition.fields.record as { kind: string; id: Hex }
    const about = kind === 'attendance' ? activityOf(fold, id) : projectOf(fold, kind, id)
    return {
      year: text(recognition, 'year'),
      category: labels.get(text(recognition, 'category')) ?? text(recognition, 'category'),
      what: about ? text(about, 'theme') || text(about, 'name') || text(about, 'college') : '',
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
  const settled = settledIds(fold, person)
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

/** Results that were passed and are not recognised yet. */
function openProjects(fold: Fold, person: Row): HourLine[] {
  const settled = settledIds(fold, person)
  return fold.list('result').flatMap((row): HourLine[] => {
    const [at = '', who] = (row.fields.of as readonly Hex[] | undefined) ?? []
    const mark = row.fields.mark as ResultMark | undefined
    const project = fold.row('project', at)
    if (who !== person.id || !project || project.fields.removed === true || row.fields.void === true)
      return []
    if (mark?.outcome !== 'completed' || mark.grade === null || mark.grade === 'fail') return []
    if ([row.id, ...row.merged].some((id) => settled.has(id))) return []
    const hours = (mark.hours ?? hoursOf(project)).reduce((sum, one) => sum + amountOf(one.hours), 0)
    const span = project.fields.span as { end: string } | undefined
    return [
      {
        year: span?.end.slice(0, 4) ?? '',
        category: TRAINING,
        what: text(project, 'name'),
        hours: amountText(hours, 0),
        credits: '0',
        recognised: false,
      },
    ]
  })
}

function settledIds(fold: Fold, person: Row): ReadonlySet<Hex> {
  return new Set(recognitionsOf(fold, person).map(({ fields }) => (fields.record as { id: Hex }).id))
}

/** What a recognised result, course taught, study or test is called by: its project, or itself. */
function projectOf(fold: Fold, kind: string, id: Hex): Row | undefined {
  const row = fold.row(kind, id)
  const [at] = (row?.fields.of as readonly Hex[] | undefined) ?? [row?.fields.project as Hex | undefined]
  return (at === undefined ? undefined : fold.row('project', at)) ?? row
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
const TRAINING = '培训'
