import { z } from 'zod'
import { COUNTY_DOCUMENTS } from '../domain/documents/documents.ts'
import { OPERATION_LIMIT } from '../operation/encode.ts'

/** What stands in the console's questions, piece by piece; each with its bound. */
export function id() {
  return z.string().regex(/^[0-9a-f]{32}$/)
}

export function hash() {
  return z.string().regex(/^[0-9a-f]{64}$/)
}

/** Of a kind of record; whether a school keeps such a book is answered in words. */
export function bookName() {
  return z.string().max(40)
}

export function documentKind() {
  return z.enum(COUNTY_DOCUMENTS)
}

export function stood() {
  return z.array(id()).max(20_000).readonly()
}

/** Decisions about one document. */
export function standing() {
  return z.array(id()).max(100).readonly()
}

/** Why something of a school no longer counts, or counts again. */
export function reason() {
  return z.string().min(1).max(500)
}

export function opinion() {
  return z.string().max(2000)
}

export function filingNumber() {
  return z.string().max(60)
}

/** How short it may be is the county's to say, in a sentence. */
export function password() {
  return z.string().max(200)
}

export function schemeFile() {
  return z.string().max(OPERATION_LIMIT)
}

/** Part of a name, a title or a code. */
export function search() {
  return z.string().max(100)
}

/** Milliseconds since 1970. */
export function time() {
  return z.int().min(0)
}

/** Of a list, `next` of the lines before; null: from the first. */
export function place() {
  return z.string().max(200).nullable()
}
