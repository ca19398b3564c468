import { readFileSync } from 'node:fs'
import { codeSources, ROOT } from '../architecture/sources.ts'
import { importsOf, isFastTest } from './imports.ts'

/**
 * The fast tests that load a file, nearest first: those that import it themselves, then those that reach it
 * through others; one in the folder that mirrors the file's is a step nearer. Of equally near ones that which is called
 * more like the file is asked first, then that which loads less.
 */
export function relatedTests(): (path: string) => readonly string[] {
  const imports = new Map(codeSources().map((source) => [source.path, importsOf(source)]))
  const tests = [...imports.keys()].filter(isFastTest)
  const reached = tests.map((test) => ({ test, steps: stepsTo(test, imports) }))
  return (path) =>
    reached
      .filter(({ steps }) => steps.has(path))
      .map(({ test, steps }) => ({
        test,
        far: steps.get(path)! - (mirrors(test, path) ? 1 : 0),
        alike: wordsOf(test).filter((word) => wordsOf(path).includes(word)).length,
        loads: steps.size,
      }))
      .sort((a, b) => a.far - b.far || b.alike - a.alike || a.loads - b.loads)
      .map(({ test }) => test)
}

/** `test/domain/…` of `shared/domain/kinds/…`, `test/county/…` of `county/…`: tests mirror the tree. */
function mirrors(test: string, path: string): boolean {
  return path.replace(/^shared\//, '').split('/')[0] === test.split('/')[1]
}

export function sourceText(path: string): string {
  return readFileSync(ROOT + path, 'utf8')
}

/** `county/schemes/rehearse-county.ts`: rehearse, county, scheme; a plural is its word. */
function wordsOf(path: string): readonly string[] {
  const words = path.replace(/^(test|shared)\/|(\.test)?\.tsx?$/g, '').split(/[/-]/)
  return [...new Set(words.map((word) => word.replace(/s$/, '')))]
}

/** Every file a test loads, and over how many imports. */
function stepsTo(test: string, imports: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const steps = new Map([[test, 0]])
  for (const [path, far] of steps)
    for (const next of imports.get(path) ?? []) if (!steps.has(next)) steps.set(next, far + 1)
  return steps
}
