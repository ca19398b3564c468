import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { codeSources, ROOT, type Source } from '../architecture/sources.ts'

/**
 * The fast tests that load a file, nearest first: those that import it themselves, then those that reach it
 * through others; of equally near ones that which loads less says more about it.
 */
export function relatedTests(): (path: string) => readonly string[] {
  const imports = new Map(codeSources().map((source) => [source.path, importsOf(source)]))
  const tests = [...imports.keys()].filter((path) => /\.test\.tsx?$/.test(path) && !path.includes('.slow.'))
  const reached = tests.map((test) => ({ test, steps: stepsTo(test, imports) }))
  return (path) =>
    reached
      .filter(({ steps }) => steps.has(path))
      .sort((a, b) => a.steps.get(path)! - b.steps.get(path)! || a.steps.size - b.steps.size)
      .map(({ test }) => test)
}

export function sourceText(path: string): string {
  return readFileSync(ROOT + path, 'utf8')
}

/** Every file a test loads, and over how many imports. */
function stepsTo(test: string, imports: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const steps = new Map([[test, 0]])
  for (const [path, far] of steps)
    for (const next of imports.get(path) ?? []) if (!steps.has(next)) steps.set(next, far + 1)
  return steps
}

function importsOf({ path, text }: Source): readonly string[] {
  const names = [...text.matchAll(IMPORTS)].map((match) => (match[1] ?? match[2])!)
  return names.map((name) => posix.join(posix.dirname(path), name))
}

/** What is imported to run: `import type` is erased. */
const IMPORTS = /^(?:import|export)(?! type\b)[^'"()]*?['"](\.[^'"]+)['"]|\bimport\(['"](\.[^'"]+)['"]\)/gm
