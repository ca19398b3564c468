import type { Checked, PolicyFault } from './fault.ts'
import { loadScheme } from './load-scheme.ts'
import { repeatedKeys } from './repeated-keys.ts'
import type { Scheme } from './scheme.ts'

/** A scheme file's text → a Scheme, or everything that is wrong with it, each with its place. */
export function readSchemeText(text: string): Checked<Scheme> {
  const plain = text.replace(/^\uFEFF/, '')
  let json: unknown
  try {
    json = JSON.parse(plain)
  } catch {
    return refused([{ path: '', sentence: '不是 JSON，读不出来。' }])
  }
  const repeated = repeatedKeys(plain)
  return repeated.length > 0 ? refused(repeated) : loadScheme(json)
}

function refused(faults: readonly PolicyFault[]): Checked<never> {
  return { ok: false, faults }
}
