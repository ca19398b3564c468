import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BUILT_IN_SCHEMES } from '../shared/policy/scheme/built-in-schemes.ts'
import type { Checked, PolicyFault } from '../shared/policy/scheme/fault.ts'
import { loadScheme } from '../shared/policy/scheme/load-scheme.ts'
import type { Scheme } from '../shared/policy/scheme/scheme.ts'

/** One scheme, or several as `{ modelVersion, levels, schemes: […] }` or a list; faults with their paths. */
export function readSchemeFile(json: unknown): { schemes: Scheme[]; faults: PolicyFault[] } {
  const bundled = typeof json === 'object' && json !== null && 'schemes' in json
  const list = bundled ? json.schemes : json
  if (bundled && !Array.isArray(list))
    return { schemes: [], faults: [{ path: 'schemes', sentence: '应是方案的列表。' }] }
  if (!Array.isArray(list)) return gather([['', loadScheme(list)]])
  const place = bundled ? 'schemes' : ''
  const read = gather(list.map((one, at) => [`${place}[${at}]`, loadScheme(one)]))
  const ids = list.map((one) => (one as { id?: unknown } | null)?.id)
  for (const [at, id] of ids.entries())
    if (id !== undefined && ids.indexOf(id) < at)
      read.faults.push({ path: `${place}[${at}].id`, sentence: `“${String(id)}”用了不止一次。` })
  if (list.length === 0) read.faults.push({ path: place, sentence: '没有方案。' })
  return read
}

/** The scheme a case names: one that comes with the program, `<id>.json` beside the case file, or written out. */
export function schemeNamed(name: unknown, folder: string): Checked<Scheme> {
  if (typeof name === 'object' && name !== null) return under('scheme', loadScheme(name))
  const builtIn = BUILT_IN_SCHEMES.find(({ id }) => id === name)
  if (builtIn !== undefined) return { ok: true, value: builtIn }
  if (typeof name !== 'string' || !/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name)) return unknownScheme(name)
  let text: string
  try {
    text = readFileSync(join(folder, `${name}.json`), 'utf8')
  } catch {
    return unknownScheme(name)
  }
  try {
    return under(`${name}.json`, loadScheme(JSON.parse(text)))
  } catch {
    return { ok: false, faults: [{ path: `${name}.json`, sentence: '不是 JSON。' }] }
  }
}

function unknownScheme(name: unknown): Checked<never> {
  return { ok: false, faults: [{ path: 'scheme', sentence: `没有名为“${String(name)}”的方案。` }] }
}

function gather(read: readonly (readonly [place: string, Checked<Scheme>])[]): {
  schemes: Scheme[]
  faults: PolicyFault[]
} {
  return {
    schemes: read.flatMap(([, one]) => (one.ok ? [one.value] : [])),
    faults: read.flatMap(([place, one]) => {
      const placed = place === '' ? one : under(place, one)
      return placed.ok ? [] : placed.faults
    }),
  }
}

function under(place: string, loaded: Checked<Scheme>): Checked<Scheme> {
  if (loaded.ok) return loaded
  const faults = loaded.faults.map(({ path, sentence }) => ({
    path: path === '' || path.startsWith('[') ? place + path : `${place}.${path}`,
    sentence,
  }))
  return { ok: false, faults }
}
