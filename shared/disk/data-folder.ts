import { execFile } from 'node:child_process'
import * as fs from 'node:fs/promises'
import { homedir } from 'node:os'
import { promisify } from 'node:util'
import { done, type Result, refuse } from '../base/refusal.ts'
import { type Disk, despiteWeather, isWeather, refusalOf } from './disk.ts'
import { type FolderLock, lockFolder } from './folder-lock.ts'
import { type Place, readPlace, writePlace } from './folder-place.ts'
import { replaceFile } from './replace-file.ts'

/** The PC's data folder, held by this program alone until `release` (ST9). */
export interface DataFolder {
  readonly path: string
  /** ST6: anything but 'new' and 'same' asks for a new feed, at every start until `settle`. */
  readonly place: Place
  /** The new feed is open: from now on the folder belongs here. */
  settle(): Promise<Result<null>>
  release(): Promise<void>
}

export interface FolderTools {
  readonly random: (bytes: number) => Uint8Array
  /** `machineMark()`. */
  readonly machine: string
}

/**
 * Takes hold of the folder, making it if need be. Refuses: second-instance (facts: the other's pid),
 * data-newer, and weather. `disk` is the machine's, `nodeDisk({ shared: true })`: the next OS user of this PC
 * must be able to go on.
 */
export async function openDataFolder(
  disk: Disk,
  path: string,
  tools: FolderTools,
): Promise<Result<DataFolder>> {
  let lock: FolderLock | undefined
  try {
    await makeForEveryone(disk, path)
    lock = await lockFolder(path)
    if (!lock) return refuse('second-instance', await readRunning(disk, path))
    const opened = await openLocked(disk, path, tools, lock)
    if (!opened.ok) await lock.release()
    return opened
  } catch (error) {
    await lock?.release()
    if (isWeather(error)) return { ok: false, refusal: refusalOf(error) }
    throw error
  }
}

/**
 * Windows: %ProgramData%\Yanxiubu. macOS: /Users/Shared/Yanxiubu. Linux: /var/lib/yanxiubu where the
 * administrator has made it writable, else in the home folder of this one user.
 */
export async function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  isWritable: (folder: string) => Promise<boolean> = writable,
): Promise<string> {
  if (platform === 'win32') return `${process.env.ProgramData ?? 'C:\\ProgramData'}\\Yanxiubu`
  if (platform === 'darwin') return '/Users/Shared/Yanxiubu'
  return (await isWritable('/var/lib/yanxiubu')) ? '/var/lib/yanxiubu' : `${homedir()}/.local/share/yanxiubu`
}

/** Of everything in the folder together; what is in it has formats of its own. */
const FORMAT = 0
const FORMAT_FILE = 'format'
/** Who runs, for the second instance to say; the lock itself is the system's. */
const RUNNING_FILE = 'running'

async function openLocked(
  disk: Disk,
  path: string,
  tools: FolderTools,
  lock: FolderLock,
): Promise<Result<DataFolder>> {
  const format = await disk.read(`${path}/${FORMAT_FILE}`)
  const number = format && Number(Buffer.from(format).toString())
  // What is no number was not written by an older program either.
  if (number !== undefined && !(number <= FORMAT)) return refuse('data-newer', { format: String(number) })
  if (number === undefined) {
    await replaceFile(disk, `${path}/${FORMAT_FILE}`, tools.random, () =>
      Buffer.from(`${FORMAT}
`),
    )
  }

  const place = await readPlace(disk, path, tools.machine)
  const settle = () => writePlace(disk, path, tools.machine, tools.random)
  if (place === 'new') await settle()
  await writeRunning(disk, `${path}/${RUNNING_FILE}`)

  return done({
    path,
    place,
    async settle() {
      try {
        await settle()
        return done(null)
      } catch (error) {
        if (isWeather(error)) return { ok: false, refusal: refusalOf(error) }
        throw error
      }
    },
    async release() {
      await despiteWeather(() => disk.remove(`${path}/${RUNNING_FILE}`))
      await lock.release()
    },
  })
}

async function makeForEveryone(disk: Disk, path: string): Promise<void> {
  const isNew = await fs.access(path).then(
    () => false,
    () => true,
  )
  await disk.makeFolder(path)
  // In ProgramData only its maker may change a file; S-1-5-32-545 is the group of all users.
  if (isNew && process.platform === 'win32') {
    await promisify(execFile)('icacls', [path, '/grant', '*S-1-5-32-545:(OI)(CI)M'], { windowsHide: true })
  }
}

async function readRunning(disk: Disk, path: string): Promise<{ pid: number } | undefined> {
  const text = await disk.read(`${path}/${RUNNING_FILE}`)
  const pid = text ? Number.parseInt(Buffer.from(text).toString(), 10) : Number.NaN
  return Number.isInteger(pid) ? { pid } : undefined
}

/** A full disk is no reason not to start. */
async function writeRunning(disk: Disk, path: string): Promise<void> {
  await despiteWeather(async () => {
    const file = await disk.open(path)
    await file.truncate(0)
    await file.writeAt(
      0,
      Buffer.from(`${process.pid}
`),
    )
    await file.close()
  })
}

async function writable(folder: string): Promise<boolean> {
  return fs.access(folder, fs.constants.W_OK).then(
    () => true,
    () => false,
  )
}
