import type { Hex } from '../../../shared/base/bytes.ts'
import type { Value } from '../../../shared/base/cbor.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type {
  ModeHours,
  ProjectAim,
  TrainingLevel,
  TrainingNature,
} from '../../../shared/domain/kinds/training-words.ts'
import { day } from '../../../shared/domain/kinds/value-rule.ts'
import type { ResultsTitle } from '../../../shared/domain/results/results-title.ts'
import { dayText, decimalText, line } from '../../../shared/domain/typed-text.ts'
import { compare, exact } from '../../../shared/policy/scheme/exact.ts'
import { edited, type SaveChange } from '../changes.ts'
import { type FieldValues, firstWrites, rewrites } from '../field-changes.ts'
import { type HoursText, hoursText, NO_HOURS, readHours, totalHours } from './hours-by-mode.ts'

/** A training project as typed (F07). `''` where nothing was chosen. */
export interface ProjectText {
  readonly name: string
  readonly number: string
  readonly issuer: string
  readonly level: TrainingLevel | ''
  readonly document: string
  readonly organiser: string
  readonly nature: TrainingNature | ''
  readonly aim: ProjectAim
  readonly category: string
  readonly hours: HoursText
  readonly practice: string
  readonly start: string
  readonly end: string
  readonly reviewed: string
  readonly autoIncluded: boolean
  readonly accredited: 'yes' | 'no' | ''
}

export type ProjectOrigin = 'typed' | 'file'

export const NEW_PROJECT: ProjectText = {
  name: '',
  number: '',
  issuer: '',
  level: '',
  document: '',
  organiser: '',
  nature: '',
  aim: 'training',
  category: '',
  hours: NO_HOURS,
  practice: '',
  start: '',
  end: '',
  reviewed: '',
  autoIncluded: false,
  accredited: '',
}

/** What the lines above a provider's list say; the rest is for a person. Hours need a mode to stand under. */
export function projectFromTitle(title: ResultsTitle): ProjectText {
  const { name = '', number = '', level = '', mode, hours } = title
  const known = mode && hours ? { ...NO_HOURS, [mode]: hours } : NO_HOURS
  return { ...NEW_PROJECT, name, number, level, hours: known }
}

export function projectText(row: ViewRow | undefined): ProjectText {
  if (!row) return NEW_PROJECT
  const { fields } = row
  const issued = fields.issued as { readonly by: string; readonly level: TrainingLevel } | undefined
  const span = fields.span as { readonly start: string; readonly end: string } | undefined
  const practice = asText(fields.practice)
  return {
    name: asText(fields.name),
    number: asText(fields.number),
    issuer: issued?.by ?? '',
    level: issued?.level ?? '',
    document: asText(fields.document),
    organiser: asText(fields.organiser),
    nature: asText(fields.nature) as TrainingNature | '',
    aim: (fields.aim as ProjectAim | undefined) ?? 'training',
    category: asText(fields.category),
    hours: hoursText(fields.hours as readonly ModeHours[] | undefined),
    practice: practice === '0' ? '' : practice,
    start: span?.start ?? '',
    end: span?.end ?? '',
    reviewed: asText(fields.reviewed),
    autoIncluded: fields['auto-included'] === true,
    accredited: fields.accredited === true ? 'yes' : fields.accredited === false ? 'no' : '',
  }
}

export function addProject(id: Hex, typed: ProjectText, origin: ProjectOrigin): Result<SaveChange[]> {
  const read = readProject(typed)
  return read.ok ? done(firstWrites('project', id, { ...read.value, origin })) : read
}

/** Only what differs from the project as the form showed it. */
export function rewriteProject(shown: ViewRow, typed: ProjectText): Result<SaveChange[]> {
  const read = readProject(typed)
  return read.ok ? done(rewrites(shown, read.value)) : read
}

/** Entered by mistake, and taken back; its results stay readable and no longer count. */
export function removeProject(shown: ViewRow, isRemoved: boolean): SaveChange[] {
  return [edited(shown, 'removed', isRemoved)]
}

function readProject(typed: ProjectText): Result<FieldValues> {
  const name = line(typed.name)
  if (name === '') return refuse('required', { field: 'name' })
  if (typed.level === '') return refuse('required', { field: 'level' })
  if (typed.nature === '') return refuse('required', { field: 'nature' })
  const hours = readHours(typed.hours)
  if (!hours.ok) return hours
  if (hours.value.length === 0) return refuse('required', { field: 'hours' })
  const practice = typed.practice.trim() === '' ? '0' : decimalText(typed.practice)
  if (practice === undefined || compare(exact(practice), exact(totalHours(hours.value))) > 0)
    return refuse('value-refused', { field: 'practice' })
  const span = readSpan(typed)
  if (!span.ok) return span
  return done({
    name,
    number: line(typed.number),
    issued: { by: line(typed.issuer), level: typed.level },
    document: line(typed.document),
    organiser: line(typed.organiser),
    nature: typed.nature,
    aim: typed.aim,
    category: line(typed.category),
    hours: hours.value as unknown as Value,
    practice,
    span: span.value,
    reviewed: line(typed.reviewed),
    'auto-included': typed.autoIncluded,
    accredited: typed.accredited === '' ? null : typed.accredited === 'yes',
  })
}

/** A project of one day may give its start alone. */
function readSpan(typed: ProjectText): Result<{ start: string; end: string }> {
  if (typed.start.trim() === '') return refuse('required', { field: 'start' })
  const start = dayText(typed.start)
  if (start === undefined || !day(start)) return refuse('value-refused', { field: 'start' })
  const end = typed.end.trim() === '' ? start : dayText(typed.end)
  if (end === undefined || !day(end) || end < start) return refuse('value-refused', { field: 'end' })
  return done({ start, end })
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
