import {
  mayBeSameDay,
  type PartialDate,
  readChineseDate,
  writePartialDate,
} from '../../../shared/domain/chinese-date.ts'
import {
  bearsIdNumber,
  birthOfIdNumber,
  type IdNumberProblem,
  readIdNumber,
  sexOfIdNumber,
  tidyIdNumber,
} from '../../../shared/domain/id-number.ts'
import type { PersonForm } from './write-person.ts'

export interface NumberDoubts {
  /** Why it cannot be an ID number; it is not saved. */
  readonly problem: IdNumberProblem | undefined
  /** It holds, and was written with 15 digits. */
  readonly isLengthened: boolean
  readonly birthDiffers: boolean
  readonly sexDiffers: boolean
  /** What the number says, where the form says nothing: offered, never filled in by itself. */
  readonly says: { readonly birth: string; readonly sex: 'male' | 'female' } | undefined
}

/** Told while somebody types; a number that is still being typed has no doubts yet. */
export function numberDoubts(form: PersonForm, now: Date): NumberDoubts {
  const typed = form['id-number']
  if (typed.trim() === '' || !bearsIdNumber(form['id-kind'])) return NONE
  const reading = readIdNumber(typed, todayOf(now))
  if (!reading.ok) return { ...NONE, problem: reading.problem }
  const birth = birthOfIdNumber(reading.idNumber)
  const sex = sexOfIdNumber(reading.idNumber)
  const given = readChineseDate(form.birth)
  return {
    problem: undefined,
    isLengthened: reading.lengthened,
    birthDiffers: given.ok && !mayBeSameDay(given.date, birth),
    sexDiffers: form.sex !== '' && form.sex !== sex,
    says: form.birth === '' || form.sex === '' ? { birth: writePartialDate(birth), sex } : undefined,
  }
}

/** So long that it is no longer being typed. */
export function isTypedOut(typed: string): boolean {
  return tidyIdNumber(typed).length >= 18
}

function todayOf(now: Date): PartialDate {
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }
}

const NONE: NumberDoubts = {
  problem: undefined,
  isLengthened: false,
  birthDiffers: false,
  sexDiffers: false,
  says: undefined,
}
