import type { Hex } from '../../../shared/base/bytes.ts'
import type { Value } from '../../../shared/base/cbor.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { Presented, PresentedPart, TrainingMode } from '../../../shared/domain/kinds/training-words.ts'
import { day } from '../../../shared/domain/kinds/value-rule.ts'
import { dayText, decimalText, line } from '../../../shared/domain/typed-text.ts'
import { linkId } from '../../../shared/fold/understood.ts'
import { edited, type SaveChange } from '../changes.ts'
import { firstWrites, rewrites } from '../field-changes.ts'

/** What a person of the school taught at a project (H-039, F15), as typed. */
export interface PresenterText {
  readonly person: Hex | ''
  readonly what: Presented
  readonly mode: TrainingMode
  readonly hours: string
  readonly day: string
  readonly topic: string
}

export function presenterId(project: Hex, person: Hex): Hex {
  return linkId('presenter', [project, person])
}

export function presenterText(row: ViewRow | undefined): PresenterText {
  const part = row?.fields.part as PresentedPart | undefined
  const [, person = ''] = (row?.fields.of as readonly Hex[] | undefined) ?? []
  return {
    person,
    what: part?.what ?? 'training',
    mode: part?.mode ?? 'face',
    hours: part?.hours ?? '',
    day: part?.day ?? '',
    topic: part?.topic ?? '',
  }
}

/** `shown`: what this person has at this project already, as the screen showed it. */
export function writePresenter(
  project: Hex,
  shown: ViewRow | undefined,
  typed: PresenterText,
): Result<SaveChange[]> {
  if (typed.person === '') return refuse('required', { field: 'person' })
  const part = readPart(typed)
  if (!part.ok) return part
  const values = { part: part.value as unknown as Value }
  if (!shown) {
    const of = [project, typed.person]
    return done(firstWrites('presenter', presenterId(project, typed.person), { of, ...values }))
  }
  return done(rewrites(shown, shown.fields.void === true ? { ...values, void: false } : values))
}

export function voidPresenter(shown: ViewRow): SaveChange[] {
  return [edited(shown, 'void', true)]
}

function readPart(typed: PresenterText): Result<PresentedPart> {
  const hours = decimalText(typed.hours)
  if (hours === undefined || hours === '0') return refuse('value-refused', { field: 'hours' })
  const on = dayText(typed.day)
  if (on === undefined || !day(on)) return refuse('value-refused', { field: 'day' })
  const topic = line(typed.topic)
  return done({ what: typed.what, mode: typed.mode, hours, day: on, ...(topic === '' ? {} : { topic }) })
}
