import * as fs from 'node:fs/promises'
import type { Disk } from './disk.ts'
import { replaceFile } from './replace-file.ts'

/**
 * ST6: whether the folder is where it was. new: nothing is here yet; machine: marked on another machine;
 * moved: marked under another path, or another folder stands there; restored: the mark is a copy, or is
 * missing beside a journal. A disk put back as a whole shows in none of this: that takes a witness elsewhere.
 */
export type Place = 'new' | 'same' | 'machine' | 'moved' | 'restored'

/** What a copy of a folder cannot take along. The device number is left out: it changes between starts. */
interface Mark {
  readonly machine: string
  readonly path: string
  readonly folder: string
  readonly file: string
}

export async function readPlace(disk: Disk, folder: string, machine: string): Promise<Place> {
  const stored = await disk.read(`${folder}/${MARK_FILE}`)
  if (!stored) return (await disk.size(`${folder}/journal`)) === undefined ? 'new' : 'restored'
  const mark = parse(Buffer.from(stored).toString())
  const now = await markFor(folder, `${folder}/${MARK_FILE}`, machine)
  if (mark?.machine !== now.machine) return mark ? 'machine' : 'restored'
  if (mark.path !== now.path || mark.folder !== now.folder) return 'moved'
  return mark.file === now.file ? 'same' : 'restored'
}

/** Renaming keeps a file's identity, so the mark can hold its own. */
export async function writePlace(
  disk: Disk,
  folder: string,
  machine: string,
  random: (bytes: number) => Uint8Array,
): Promise<void> {
  await replaceFile(disk, `${folder}/${MARK_FILE}`, random, async (fresh) =>
    Buffer.from(JSON.stringify(await markFor(folder, fresh, machine))),
  )
}

const MARK_FILE = 'place'

async function markFor(folder: string, file: string, machine: string): Promise<Mark> {
  return {
    machine,
    path: await fs.realpath(folder),
    folder: await identity(folder),
    file: await identity(file),
  }
}

async function identity(path: string): Promise<string> {
  const { ino, birthtimeNs } = await fs.stat(path, { bigint: true })
  return `${ino}:${birthtimeNs}`
}

function parse(text: string): Mark | undefined {
  try {
    return JSON.parse(text) as Mark
  } catch {
    return undefined
  }
}
