import { compareDates, isPossible, type PartialDate } from './chinese-date.ts'

/** A 公民身份号码 of 18 characters whose check digit and birth date hold. Plain: masking is the caller's. */
export type IdNumber = string

export type IdNumberProblem =
  | 'id-number-typed-as-number' // 6.54004E+17: the last digits are lost and cannot be rebuilt
  | 'id-number-length'
  | 'id-number-characters'
  | 'id-number-check-digit'
  | 'id-number-birth-date'
  | 'id-number-birth-in-future'

export type IdNumberReading =
  | { readonly ok: true; readonly idNumber: IdNumber; readonly lengthened: boolean }
  | { readonly ok: false; readonly problem: IdNumberProblem }

/**
 * Reads what was typed as text (GB 11643, domain.md §2.3). A valid number of the first generation (15
 * digits) gets its century and check digit, and says so. `today` bounds the birth date.
 */
export function readIdNumber(typed: string, today: PartialDate): IdNumberReading {
  const text = tidyIdNumber(typed)
  if (/^\d(\.\d+)?E\+\d+$/.test(text)) return { ok: false, problem: 'id-number-typed-as-number' }
  if (text.length !== 18 && text.length !== 15) return { ok: false, problem: 'id-number-length' }
  const lengthened = text.length === 15
  if (!(lengthened ? /^[1-9]\d{14}$/ : /^[1-9]\d{16}[\dX]$/).test(text)) {
    return { ok: false, problem: 'id-number-characters' }
  }
  const body = lengthened ? `${text.slice(0, 6)}19${text.slice(6)}` : text.slice(0, 17)
  const idNumber = body + checkDigit(body)
  if (!lengthened && idNumber !== text) return { ok: false, problem: 'id-number-check-digit' }
  const born = birthOfIdNumber(idNumber)
  if (!isPossible(born)) return { ok: false, problem: 'id-number-birth-date' }
  if (compareDates(born, today) > 0) return { ok: false, problem: 'id-number-birth-in-future' }
  return { ok: true, idNumber, lengthened }
}

/** Whether papers of this kind bear a 公民身份号码; passports and permits do not, and without a kind it is an ID card. */
export function bearsIdNumber(kind: string): boolean {
  return kind.trim() === '' || /身份证|居住证|公民身份/.test(kind)
}

/** Without the marks and spaces that spreadsheets and typists leave; `x` becomes `X`. */
export function tidyIdNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s'‘’`´\u200B\uFEFF-]/g, '')
    .toUpperCase()
}

/** ISO 7064 MOD 11-2 over any number of digits. */
export function checkDigit(digits: string): string {
  let sum = 0
  for (const digit of digits) sum = ((sum + Number(digit)) * 2) % 11
  return '10X98765432'[sum] ?? ''
}

export function birthOfIdNumber(idNumber: IdNumber): Required<PartialDate> {
  return {
    year: Number(idNumber.slice(6, 10)),
    month: Number(idNumber.slice(10, 12)),
    day: Number(idNumber.slice(12, 14)),
  }
}

export function sexOfIdNumber(idNumber: IdNumber): 'male' | 'female' {
  return Number(idNumber[16]) % 2 === 1 ? 'male' : 'female'
}

/** 前6后4: `654004********1127`. Passports and permits, being shorter, keep two at each end. */
export function maskIdNumber(idNumber: string): string {
  return idNumber.length >= 15 ? masked(idNumber, 6, 4) : masked(idNumber, 2, 2)
}

/** `150****7033` */
export function maskPhone(phone: string): string {
  return phone.length >= 11 ? masked(phone, 3, 4) : masked(phone, 0, 2)
}

/** The middle as asterisks, as many as it has characters; all of a text too short to keep both ends. */
function masked(text: string, first: number, last: number): string {
  const characters = [...text]
  const hidden = Math.max(characters.length - first - last, 0)
  if (hidden === 0) return '*'.repeat(characters.length)
  return characters.slice(0, first).join('') + '*'.repeat(hidden) + characters.slice(-last).join('')
}
