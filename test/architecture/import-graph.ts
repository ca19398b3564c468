import { posix } from 'node:path'
import { readCode, type Source } from './sources.ts'

export interface Import {
  readonly from: Source
  readonly name: string
  /** From the root, for relative imports. */
  readonly target: string | undefined
}

export function imports(from: readonly Source[]): readonly Import[] {
  return from.flatMap((source) => {
    const { code } = readCode(source.text)
    const ways = [
      /\bfrom\s+['"]([^'"\n]+)['"]/g,
      /^\s*import\s+['"]([^'"\n]+)['"]/gm,
      /\bimport\(\s*['"]([^'"\n]+)['"]/g,
    ]
    const names = ways.flatMap((way) => [...code.matchAll(way)].flatMap((found) => found[1] ?? []))
    return names.map((name) => ({ from: source, name, target: targetOf(source.path, name) }))
  })
}

function targetOf(path: string, name: string): string | undefined {
  return name.startsWith('.') ? posix.join(posix.dirname(path), name.replace(/\?.*$/, '')) : undefined
}

/**
 * Files that import each other in a circle, written out: `a.ts → b.ts → a.ts`. Every file that is in one is in one
 * of those answered; imports of types count.
 */
export function circles(sources: readonly Source[]): readonly string[] {
  const targets = new Map(sources.map(({ path }) => [path, [] as string[]]))
  for (const { from, target } of imports(sources))
    if (target !== undefined && targets.has(target)) targets.get(from.path)?.push(target)
  const told = new Set<string>()
  return [...targets.keys()].flatMap((path) => {
    const way = told.has(path) ? undefined : wayBack(path, targets)
    for (const met of way ?? []) told.add(met)
    return way ? [[...way, path].join(' → ')] : []
  })
}

/** The shortest way from a file over what it imports back to itself, without its end. */
function wayBack(start: string, targets: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const cameFrom = new Map<string, string>()
  const open = [start]
  for (const path of open)
    for (const target of targets.get(path) ?? []) {
      if (target === start) return wayTo(path, cameFrom)
      if (cameFrom.has(target)) continue
      cameFrom.set(target, path)
      open.push(target)
    }
  return undefined
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const before = cameFrom.get(end)
  return before === undefined ? [end] : [...wayTo(before, cameFrom), end]
}
