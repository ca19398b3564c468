import type { Row } from '../../fold/row.ts'
import { BUILT_IN_SCHEMES } from './built-in-schemes.ts'
import type { Checked, PolicyFault } from './fault.ts'
import { readSchemeText } from './read-scheme-text.ts'
import type { Scheme } from './scheme.ts'
import type { SchemeVersion } from './scheme-in-force.ts'

/** The value of a record of kind `scheme`: one version, whole, as the county published it. */
export interface PublishedScheme extends SchemeVersion {
  /** The version it succeeds; null for the first of a scheme the program does not come with. */
  readonly succeeds: string | null
  /** The JSON file, as it was given. */
  readonly file: string
}

export interface KnownSchemes {
  readonly schemes: readonly Scheme[]
  /** OP4: kept without effect, because this program is older than the format or the file says otherwise. */
  readonly unread: readonly UnreadScheme[]
}

export interface UnreadScheme extends SchemeVersion {
  readonly faults: readonly PolicyFault[]
}

/** The schemes the program comes with and those the county published. `rows`: all of kind `scheme`. */
export function knownSchemes(rows: readonly Row[]): KnownSchemes {
  const schemes = [...BUILT_IN_SCHEMES]
  const unread: UnreadScheme[] = []
  for (const row of [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const { id, version, effectiveFrom } = row.fields as unknown as PublishedScheme
    const read = readOnce(row)
    if (!read.ok) unread.push({ id, version, effectiveFrom, faults: read.faults })
    // A version there is already is not edited by another of its name (PL3).
    else if (!schemes.some((one) => one.id === id && one.version === version)) schemes.push(read.value)
  }
  return { schemes, unread }
}

function readOnce(row: Row): Checked<Scheme> {
  const known = READ.get(row.id)
  if (known) return known
  const read = readPublished(row.fields as unknown as PublishedScheme)
  READ.set(row.id, read)
  return read
}

/** The file is what counts; a record that names another version than its file is not believed. */
function readPublished({ id, version, effectiveFrom, file }: PublishedScheme): Checked<Scheme> {
  const read = readSchemeText(file)
  if (!read.ok) return read
  const scheme = read.value
  const same = scheme.id === id && scheme.version === version && scheme.effectiveFrom === effectiveFrom
  return same ? read : { ok: false, faults: [{ path: 'version', sentence: '与发布时所说的版本不同。' }] }
}

// A record's id follows from its content (MG7), so it is read once; preparing a scheme is kept by the scheme.
const READ = new Map<string, Checked<Scheme>>()
