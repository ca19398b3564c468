/** The content of one file on the simulated disk: what is durable, what a reader sees, and what lies between. */
export interface Content {
  durable: Bytes
  current: Bytes
  pending: Change[]
}

export interface Bytes {
  held: Uint8Array
  length: number
}

export type Change = { readonly at: number; readonly bytes: Uint8Array } | { readonly truncate: number }

export function emptyContent(): Content {
  return { durable: noBytes(), current: noBytes(), pending: [] }
}

export function change(content: Content, one: Change): void {
  content.pending.push(one)
  apply(content.current, one)
}

export function makeDurable(content: Content): void {
  for (const one of content.pending) apply(content.durable, one)
  content.pending = []
}

/**
 * What a power cut leaves: the durable bytes, the first changes after them, and of the next ones some blocks,
 * one of them torn. A block that did not arrive reads as it was before, or as zeros where the file grew.
 */
export function afterCut({ durable, pending }: Content, random: () => number): Content {
  const left = { held: durable.held.slice(), length: durable.length }
  const fate = random()
  const whole = fate < 0.2 ? 0 : fate < 0.4 ? pending.length : Math.floor(random() * (pending.length + 1))
  for (const one of pending.slice(0, whole)) apply(left, one)
  if (fate >= 0.4) {
    for (const one of pending.slice(whole)) {
      if ('truncate' in one) break
      applyBlocks(left, one, random)
    }
  }
  return { durable: left, current: { held: left.held.slice(), length: left.length }, pending: [] }
}

export function seen({ held, length }: Bytes, from = 0, to = length): Uint8Array {
  return held.slice(Math.min(from, length), Math.min(to, length))
}

const BLOCK = 512

function applyBlocks(
  left: Bytes,
  { at, bytes }: { at: number; bytes: Uint8Array },
  random: () => number,
): void {
  for (let start = 0; start < bytes.length; ) {
    const end = Math.min(bytes.length, start + BLOCK - ((at + start) % BLOCK))
    const luck = random()
    const arrived = luck < 0.4 ? end : luck < 0.8 ? start : start + Math.floor(random() * (end - start))
    if (arrived > start) apply(left, { at: at + start, bytes: bytes.subarray(start, arrived) })
    start = end
  }
}

function apply(bytes: Bytes, one: Change): void {
  if ('truncate' in one) {
    reserve(bytes, one.truncate)
    if (one.truncate < bytes.length) bytes.held.fill(0, one.truncate, bytes.length)
    bytes.length = one.truncate
    return
  }
  reserve(bytes, one.at + one.bytes.length)
  bytes.held.set(one.bytes, one.at)
  bytes.length = Math.max(bytes.length, one.at + one.bytes.length)
}

function reserve(bytes: Bytes, length: number): void {
  if (length <= bytes.held.length) return
  const held = new Uint8Array(Math.max(length, bytes.held.length * 2))
  held.set(bytes.held)
  bytes.held = held
}

function noBytes(): Bytes {
  return { held: new Uint8Array(0), length: 0 }
}
