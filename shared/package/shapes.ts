import { type Hex, toHex } from '../base/bytes.ts'
import type { Value } from '../base/cbor.ts'

/** Reads one decoded value as what it must be, or answers undefined. */
export type Shape<T> = (value: Value | undefined) => T | undefined

export const idShape: Shape<Hex> = hexOf(16)
export const hashShape: Shape<Hex> = hexOf(32)
export const keyShape: Shape<Hex> = hexOf(32)

/** A safe integer from 0 on: a count, a place, milliseconds since 1970. */
export function countShape(value: Value | undefined): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined
}

/** `age1` and 58 characters of Bech32: an X25519 recipient and no other kind. */
export function recipientShape(value: Value | undefined): string | undefined {
  return typeof value === 'string' && /^age1[02-9ac-hj-np-z]{58}$/.test(value) ? value : undefined
}

/** A line of 1 to `max` UTF-16 units without control or direction characters: it is shown to people. */
export function lineShape(max: number): Shape<string> {
  return (value) =>
    typeof value === 'string' && value.length > 0 && value.length <= max && !UNPRINTABLE.test(value)
      ? value
      : undefined
}

export function bytesShape(least: number, most: number): Shape<Uint8Array> {
  return (value) =>
    value instanceof Uint8Array && value.length >= least && value.length <= most ? value : undefined
}

export function nullOr<T>(shape: Shape<T>): Shape<T | null> {
  return (value) => (value === null ? null : shape(value))
}

export function listOf<T>(shape: Shape<T>, most: number): Shape<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > most) return undefined
    const list: T[] = []
    for (const item of value) {
      const read = shape(item)
      if (read === undefined) return undefined
      list.push(read)
    }
    return list
  }
}

/** Exactly these, in this order. */
export function tupleOf<T extends readonly unknown[]>(...shapes: { [K in keyof T]: Shape<T[K]> }): Shape<T> {
  return (value) => {
    if (!Array.isArray(value) || value.length !== shapes.length) return undefined
    const read = shapes.map((shape, at) => shape(value[at]))
    return read.includes(undefined) ? undefined : (read as unknown as T)
  }
}

function hexOf(length: number): Shape<Hex> {
  return (value) => (value instanceof Uint8Array && value.length === length ? toHex(value) : undefined)
}

const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u
