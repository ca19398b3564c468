import { createHash } from 'node:crypto'
import { type Hex, toHex } from '../../base/bytes.ts'
import { done, type Result, refuse } from '../../base/refusal.ts'
import { type Disk, despiteWeather, isWeather, refusalOf } from '../disk.ts'

/** What is to be written: `hash` is the SHA-256 of all its `bytes` bytes. */
export interface StickPackage {
  /** U: from the school up; D: from the county down. */
  readonly direction: 'U' | 'D'
  /** Of both, only ASCII letters and digits go into the file's name. */
  readonly school: string
  readonly device: string
  readonly number: number
  readonly bytes: number
  readonly hash: Hex
  readonly chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
}

export interface StickTools {
  readonly random: (bytes: number) => Uint8Array
  /** Bytes written and then read back, of twice the size. */
  readonly progress?: (done: number, whole: number) => void
  /** Obeyed until the file has its name; after that it is only read back. Throws the signal's reason. */
  readonly signal?: AbortSignal
}

export interface OnStick {
  readonly path: string
  readonly name: string
}

/**
 * PK6: writes beside, syncs, renames to a name never used before and reads back, so that a stick pulled out at
 * any byte holds what it held or the complete new file. Answers only when what was read back is what was to
 * be written. Refuses: disk-full (less than twice the size and 16 MiB free), disk-read-only, stick-gone,
 * disk-error. Removes unfinished files of the same device and touches nothing else.
 */
export async function writeToStick(
  disk: Disk,
  folder: string,
  what: StickPackage,
  tools: StickTools,
): Promise<Result<OnStick>> {
  try {
    // First of all: `makeFolder` would make the place of a stick that is gone.
    const free = await disk.freeBytes(folder)
    const into = `${folder}/${STICK_FOLDER}`
    await disk.makeFolder(into)
    await removeOwnParts(disk, into, what.device)
    const needed = 2 * what.bytes + RESERVE
    if (free < needed) return refuse('disk-full', { needed, free })
    const place = await freeName(disk, into, what)
    if (!place.holdsIt) await writeUnder(disk, place, into, what, tools)
    // Also where it was there: the time before, this may be what failed.
    await disk.syncFolder(into)
    return await readBack(disk, place, what, tools)
  } catch (error) {
    if (isWeather(error)) return { ok: false, refusal: refusalOf(error, 'stick') }
    throw error
  }
}

export const STICK_FOLDER = 'YANXIUBU'

const RESERVE = 16 * 1024 * 1024
const CHUNK = 1024 * 1024

interface FreePlace extends OnStick {
  /** The very same file is there already: an export repeated. */
  readonly holdsIt: boolean
}

async function freeName(disk: Disk, into: string, what: StickPackage): Promise<FreePlace> {
  const { direction, number, hash } = what
  const stem = `${direction}-${ascii(what.school)}-${ascii(what.device)}-${number}-${hash.slice(0, 8)}`
  for (let attempt = 1; ; attempt++) {
    const name = attempt === 1 ? `${stem}.yxb` : `${stem}-${attempt}.yxb`
    const path = `${into}/${name}`
    const size = await disk.size(path)
    if (size === undefined) return { path, name, holdsIt: false }
    if (size === what.bytes && (await hashOf(disk, path)) === hash) return { path, name, holdsIt: true }
  }
}

async function writeUnder(
  disk: Disk,
  { path }: OnStick,
  into: string,
  what: StickPackage,
  { random, progress, signal }: StickTools,
): Promise<void> {
  const part = `${into}/${partPrefix(what.device)}${toHex(random(8))}`
  const file = await disk.create(part)
  try {
    const hash = createHash('sha256')
    let written = 0
    for await (const chunk of what.chunks) {
      for (let at = 0; at < chunk.length; at += CHUNK) {
        signal?.throwIfAborted()
        const piece = chunk.subarray(at, at + CHUNK)
        hash.update(piece)
        await file.append(piece)
        written += piece.length
        progress?.(written, 2 * what.bytes)
      }
    }
    if (written !== what.bytes || hash.digest('hex') !== what.hash)
      throw new Error('the package is not what it says')
    await file.sync()
    await file.close()
    signal?.throwIfAborted()
    await disk.rename(part, path)
  } catch (error) {
    await despiteWeather(async () => {
      await file.close()
      await disk.remove(part)
    })
    throw error
  }
}

/** May come from a cache; the reader verifies again (PK1). */
async function readBack(
  disk: Disk,
  { path, name }: OnStick,
  what: StickPackage,
  { progress }: StickTools,
): Promise<Result<OnStick>> {
  const read = await hashOf(disk, path, (bytes) => progress?.(what.bytes + bytes, 2 * what.bytes))
  if (read === what.hash) return done({ path, name })
  await despiteWeather(() => disk.remove(path))
  return refuse('disk-error', { code: 'READ-BACK' })
}

async function hashOf(disk: Disk, path: string, progress?: (bytes: number) => void): Promise<Hex> {
  const hash = createHash('sha256')
  let read = 0
  for await (const chunk of disk.stream(path, { chunk: CHUNK })) {
    hash.update(chunk)
    read += chunk.length
    progress?.(read)
  }
  return hash.digest('hex')
}

async function removeOwnParts(disk: Disk, into: string, device: string): Promise<void> {
  for (const { name, kind } of await disk.list(into)) {
    if (kind === 'file' && name.startsWith(partPrefix(device))) await disk.remove(`${into}/${name}`)
  }
}

function partPrefix(device: string): string {
  return `.part-${ascii(device)}-`
}

function ascii(code: string): string {
  return code.replace(/[^A-Za-z0-9]/g, '').slice(0, 24) || '0'
}
