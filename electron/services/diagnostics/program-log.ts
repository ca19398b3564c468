import { basename } from 'node:path'
import { type Disk, despiteWeather } from '../../../shared/disk/disk.ts'

/**
 * What the program did, for whoever must find out why it failed: words of the program and small numbers. I9: no
 * name, ID number, key or package content can get in, because nothing that a person typed has a place here.
 */
export interface ProgramLog {
  note(what: LogWord, facts?: LogFacts): void
  /** Where it broke, not what it was about: a fault's own words may hold what people typed. Once, whoever tells. */
  fault(thrown: unknown): void
  /** The lines that are kept, oldest first. */
  lines(): Promise<readonly string[]>
  /** All that was noted so far is on the disk, or the disk would not have it. */
  written(): Promise<void>
}

export type LogWord = 'start' | 'end' | 'refused' | 'fault' | 'call-fault' | 'window'
export type LogFacts = Readonly<Record<string, string | number | boolean>>

export const LOG_FOLDER = 'logs'
/** Bytes of one file; there are two, so that the last of them are always there. */
export const LOG_BYTES = 256 * 1024

/** In the data folder, so that all users of the PC write one story. `now`: milliseconds since 1970. */
export function openProgramLog(disk: Disk, data: string, now: () => number): ProgramLog {
  const folder = `${data}/${LOG_FOLDER}`
  const current = `${folder}/program.log`
  const before = `${folder}/program.1.log`
  const told = new WeakSet<object>()
  let last: Promise<void> = Promise.resolve()

  function note(what: LogWord, facts: LogFacts = {}): void {
    const said = Object.entries(facts).map(([key, value]) => ` ${key}=${harmless(value)}`)
    const line = Buffer.from(`${new Date(now()).toISOString()} ${what}${said.join('')}\n`)
    // A log that cannot be written is no reason to stop.
    last = last.then(() => despiteWeather(() => append(line)))
  }

  async function append(line: Uint8Array): Promise<void> {
    const size = await disk.size(current)
    if (size === undefined) await disk.makeFolder(folder)
    if ((size ?? 0) + line.length > LOG_BYTES) await disk.rename(current, before)
    const file = await disk.open(current)
    try {
      await file.append(line)
    } finally {
      await file.close()
    }
  }

  async function lines(): Promise<readonly string[]> {
    await last
    const texts = await Promise.all([before, current].map((path) => disk.read(path)))
    return texts
      .flatMap((bytes) =>
        Buffer.from(bytes ?? [])
          .toString()
          .split('\n'),
      )
      .filter(Boolean)
  }

  return {
    note,
    fault(thrown) {
      if (thrown instanceof Error && told.has(thrown)) return
      if (thrown instanceof Error) told.add(thrown)
      note('fault', { at: placeOf(thrown) })
    },
    lines,
    written: () => last,
  }
}

/** ASCII of the program's own making; a run of digits as long as a telephone number is none of it. */
function harmless(value: string | number | boolean): string {
  return String(value)
    .slice(0, 400)
    .replace(/[^\w.:/@+,()<>-]/g, '_')
    .replace(/\d{7,}/g, '#')
}

/** `RangeError(ERR_X) fold@fold.ts:12:3<write@…`: kind, code, and where, without folders, which may name people. */
function placeOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown
  const code = 'code' in thrown && typeof thrown.code === 'string' ? `(${thrown.code})` : ''
  const frames = (thrown.stack ?? '').split('\n').flatMap((line) => frameOf(line))
  return `${thrown.name}${code} ${frames.slice(0, 8).join('<')}`
}

function frameOf(line: string): readonly string[] {
  const found = /^\s+at (?:async )?(?:(\S+) )?\(?(.+?):(\d+):(\d+)\)?$/.exec(line)
  if (!found) return []
  const [, name = '', file = '', row, column] = found
  return [`${name}@${basename(file.replaceAll('\\', '/'))}:${row}:${column}`]
}
