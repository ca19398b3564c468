import { concatBytes, fromHex, type Hex } from '../base/bytes.ts'
import { hashBytes } from '../base/hash.ts'
import { done, type Result, refuse } from '../base/refusal.ts'
import { WORD_LIST } from './trust-word-list.ts'

/** Five words of the first five bytes: 40 bits, read over the telephone. */
export function wordsOf(bytes: Uint8Array): readonly string[] {
  return [...bytes.subarray(0, 5)].map((byte) => WORD_LIST[byte]!)
}

/** School to county: both compute them from the request's bytes. */
export function requestWords(request: { readonly hash: Uint8Array }): readonly string[] {
  return wordsOf(hashBytes(concatBytes([UTF8.request, request.hash])))
}

/** County to school: they stand for the county root as the answer to this request. */
export function answerWords(root: Hex, request: { readonly hash: Uint8Array }): readonly string[] {
  return wordsOf(hashBytes(concatBytes([UTF8.answer, fromHex(root), request.hash])))
}

/** Refuses `enrolment-words-differ`; spaces and commas between what was typed do not matter. */
export function checkWords(expected: readonly string[], typed: string): Result<true> {
  return typed.replace(/[\s,，、]/gu, '') === expected.join('')
    ? done(true)
    : refuse('enrolment-words-differ')
}

const UTF8 = {
  request: ascii('yanxiubu/words/request'),
  answer: ascii('yanxiubu/words/answer'),
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}
