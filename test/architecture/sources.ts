import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Source {
  /** From the root, with slashes: `shared/base/hash.ts`. */
  readonly path: string
  readonly text: string
}

/** The project's own folder, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const FOLDERS = ['build', 'county', 'docs', 'electron', 'renderer', 'shared', 'test']

/** Every file of ours that has one of these endings, in a fixed order. */
export function sourcesEnding(...endings: readonly string[]): readonly Source[] {
  return FOLDERS.flatMap((folder) => filesUnder(folder))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
}

export function codeSources(): readonly Source[] {
  return sourcesEnding('.ts', '.tsx')
}

export interface Code {
  /** The text with every comment blanked out, line by line. */
  readonly code: string
  /** The text with comments, and the inside of strings as well, blanked out. */
  readonly bare: string
}

/** Good enough to tell code from talk: strings, templates and comments; JSX text counts as code. */
export function readCode(text: string): Code {
  const pieces = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`/g
  const blank = (piece: string) => piece.replace(/[^\n]/g, ' ')
  const isComment = (piece: string) => piece.startsWith('//') || piece.startsWith('/*')
  return {
    code: text.replace(pieces, (piece) => (isComment(piece) ? blank(piece) : piece)),
    bare: text.replace(pieces, blank),
  }
}

function filesUnder(folder: string): readonly string[] {
  const found = readdirSync(join(ROOT, folder), { withFileTypes: true })
  return found
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      return entry.isDirectory() ? filesUnder(path) : [path]
    })
    .sort()
}
