import { constants } from 'node:fs'
import * as fs from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Disk, type DiskFile, type Part, type Weather, type WeatherKind, weather } from './disk.ts'

export interface NodeDiskOptions {
  /**
   * The data folder is the PC's: whoever signs in to the machine next must be able to go on (ST9). Files are
   * made readable and writable for all its users (0666, folders 0777, whatever the umask); on Windows the
   * folder's inherited rights decide.
   */
  readonly shared?: boolean
}

/** The machine's own file system. */
export function nodeDisk({ shared = false }: NodeDiskOptions = {}): Disk {
  async function open(path: string, flags: number): Promise<DiskFile> {
    const handle = await told(fs.open(path, flags | constants.O_RDWR | constants.O_CREAT, 0o666))
    // Another user's file is theirs to chmod, and already has the mode it was made with.
    if (shared) await handle.chmod(0o666).catch(() => {})
    return fileOf(handle)
  }

  async function makeFolder(folder: string): Promise<void> {
    const first = await told(fs.mkdir(folder, { recursive: true }))
    if (first === undefined) return
    if (shared) await fs.chmod(folder, 0o777).catch(() => {})
    for (let made = resolve(folder); made.length >= resolve(first).length; made = dirname(made)) {
      await syncFolder(dirname(made))
    }
  }

  return {
    open: (path) => open(path, 0),
    create: (path) => open(path, constants.O_EXCL),
    read: (path) => orUndefined(fs.readFile(path)),
    stream,
    size: async (path) => (await orUndefined(fs.stat(path)))?.size,
    list,
    rename,
    remove: (path) => told(fs.rm(path, { force: true })),
    makeFolder,
    syncFolder,
    freeBytes: async (folder) => {
      const { bavail, bsize } = await told(fs.statfs(folder))
      return bavail * bsize
    },
  }
}

/** Undefined for codes that are no weather: those are faults of the program. */
export function weatherKindOf(code: string): WeatherKind | undefined {
  return KINDS[code]
}

const KINDS: Readonly<Record<string, WeatherKind>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENOENT: 'gone',
  ENODEV: 'gone',
  ENXIO: 'gone',
  ENOTCONN: 'gone',
  ESTALE: 'gone',
  EBUSY: 'busy',
  EAGAIN: 'busy',
  ETXTBSY: 'busy',
  EEXIST: 'busy',
  EMFILE: 'busy',
  ENFILE: 'busy',
  EIO: 'io',
  UNKNOWN: 'io',
  ETIMEDOUT: 'io',
}

/** Virus scanners and indexers hold a fresh file for a while; only Windows then refuses to rename it. */
const RENAME_PATIENCE = 60_000
const HELD = ['EPERM', 'EACCES', 'EBUSY']

async function rename(from: string, to: string): Promise<void> {
  let pause = 20
  for (let waited = 0; ; waited += pause, pause = Math.min(pause * 2, 1000)) {
    try {
      return await fs.rename(from, to)
    } catch (error) {
      const held = process.platform === 'win32' && HELD.includes(codeOf(error))
      if (!held || waited >= RENAME_PATIENCE) throw asWeather(error)
    }
    await wait(pause)
  }
}

async function list(folder: string) {
  const found = (await orUndefined(fs.readdir(folder, { withFileTypes: true }))) ?? []
  const entries = await Promise.all(
    found.map(async (entry) => {
      const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other'
      const size = kind === 'file' ? (await orUndefined(fs.lstat(`${folder}/${entry.name}`)))?.size : 0
      return { name: entry.name, kind, size: size ?? 0 } as const
    }),
  )
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await fs.open(folder, constants.O_RDONLY)
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    // Windows opens no folders; FAT drivers and network shares cannot sync them.
    if (!['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EACCES'].includes(codeOf(error))) throw asWeather(error)
  }
}

async function* stream(
  path: string,
  { from = 0, to, chunk = 1 << 20 }: Part = {},
): AsyncIterable<Uint8Array> {
  const handle = await told(fs.open(path, constants.O_RDONLY))
  try {
    const file = fileOf(handle)
    const end = Math.min(to ?? Number.POSITIVE_INFINITY, await file.size())
    for (let at = from; at < end; ) {
      const bytes = await file.readAt(at, Math.min(chunk, end - at))
      if (bytes.length === 0) return
      yield bytes
      at += bytes.length
    }
  } finally {
    await handle.close()
  }
}

function fileOf(handle: fs.FileHandle): DiskFile {
  async function writeAt(offset: number, bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await told(handle.write(bytes, done, bytes.length - done, offset + done))
      done += bytesWritten
    }
  }
  const size = async () => (await told(handle.stat())).size
  return {
    // Not the append flag: Windows then refuses to truncate.
    append: async (bytes) => writeAt(await size(), bytes),
    writeAt,
    async readAt(offset, length) {
      const bytes = Buffer.allocUnsafe(length)
      let done = 0
      while (done < length) {
        const { bytesRead } = await told(handle.read(bytes, done, length - done, offset + done))
        if (bytesRead === 0) break
        done += bytesRead
      }
      return bytes.subarray(0, done)
    },
    sync: () => told(handle.sync()),
    truncate: (to) => told(handle.truncate(to)),
    size,
    close: () => told(handle.close()),
  }
}

async function told<T>(act: Promise<T>): Promise<T> {
  try {
    return await act
  } catch (error) {
    throw asWeather(error)
  }
}

async function orUndefined<T>(act: Promise<T>): Promise<T | undefined> {
  try {
    return await act
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined
    throw asWeather(error)
  }
}

function asWeather(error: unknown): Weather | unknown {
  const kind = weatherKindOf(codeOf(error))
  return kind ? weather(kind, codeOf(error)) : error
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
