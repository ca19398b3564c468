import { parseArgs } from 'node:util'

/** What a person may add to the program's name. */
export interface ProgramWords {
  readonly data: string | undefined
  /** The machine's own browser instead of a window of ours. */
  readonly browser: boolean
}

/**
 * Packed, a word that is not ours ends the start: Chromium takes switches that run programs (CVE-2026-34769), and we
 * cannot take them back from it. Unpacked, a developer's switches stand beside ours.
 */
export function readProgramWords(argv: readonly string[], isPacked: boolean): ProgramWords | undefined {
  try {
    const { values } = parseArgs({
      args: argv.slice(1),
      options: { data: { type: 'string' }, browser: { type: 'boolean', default: false } },
      strict: isPacked,
      allowPositionals: !isPacked,
    })
    const { data, browser } = values
    return { data: typeof data === 'string' ? data : undefined, browser: browser === true }
  } catch {
    return undefined
  }
}
