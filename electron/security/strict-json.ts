const DEPTH = 64
const FORBIDDEN = ['__proto__', 'constructor', 'prototype']

/**
 * JSON from outside. Answers with nothing for what is no JSON, is nested deeper than 64, or holds a key that
 * could reach an object's prototype in code that copies fields.
 */
export function parseStrictJson(text: string): { readonly value: unknown } | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  return isHarmless(value) ? { value } : undefined
}

// A stack of our own: the input decides the depth.
function isHarmless(value: unknown): boolean {
  const open: { readonly part: unknown; readonly depth: number }[] = [{ part: value, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { part, depth } = next
    if (typeof part !== 'object' || part === null) continue
    if (depth >= DEPTH || FORBIDDEN.some((key) => Object.hasOwn(part, key))) return false
    for (const within of Object.values(part)) open.push({ part: within, depth: depth + 1 })
  }
  return true
}
