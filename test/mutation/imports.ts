import { posix } from 'node:path'
import type { Source } from '../architecture/sources.ts'

/** The files of ours that a source loads when it runs. */
export function importsOf({ path, text }: Source): readonly string[] {
  const names = [...text.matchAll(IMPORTS)].map((match) => (match[1] ?? match[2])!)
  return names.map((name) => posix.join(posix.dirname(path), name))
}

export function isFastTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) && !path.includes('.slow.')
}

/** What is imported to run: `import type` is erased. */
const IMPORTS = /^(?:import|export)(?! type\b)[^'"()]*?['"](\.[^'"]+)['"]|\bimport\(['"](\.[^'"]+)['"]\)/gm
