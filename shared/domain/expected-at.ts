import type { Value } from '../base/cbor.ts'
import { isInServiceAt } from './in-service.ts'

/** Who is expected at an activity (应到): one 学段, one 学科, both, or with both empty everybody in service. */
export interface Audience {
  readonly stage: string
  readonly subject: string
}

export const EVERYBODY: Audience = { stage: '', subject: '' }

type Fields = Readonly<Record<string, Value>>

export function audienceOf(activity: Fields): Audience {
  const { stage = '', subject = '' } = (activity.expected ?? {}) as Partial<Audience>
  return { stage, subject }
}

/** In service on the activity's day, and of its audience. */
export function isExpectedAt(activity: Fields, person: Fields): boolean {
  const { day = '' } = (activity.when ?? {}) as { readonly day?: string }
  return isInServiceAt(person, day) && isOfAudience(audienceOf(activity), person)
}

export function isOfAudience({ stage, subject }: Audience, person: Fields): boolean {
  const isStage = stage === '' || person.stage === stage
  return isStage && (subject === '' || subjectsOf(person).includes(subject))
}

/** `语文、道德与法治` → both; as rosters write them. */
export function subjectsOf(person: Fields): readonly string[] {
  const { subjects } = person
  if (typeof subjects !== 'string') return []
  return subjects
    .split(/[、，,;；/\s]+/)
    .map((subject) => subject.trim())
    .filter((subject) => subject !== '')
}
