import type { Refusal } from '../base/refusal.ts'

/**
 * The few things the program asks of a file system, so that the journal, sticks and backups run unchanged
 * on a simulated disk that loses power. Every method throws `Weather` where the machine fails it, and a
 * plain error where the program does.
 *
 * Nothing is durable before `sync` of the file *and* `syncFolder` of the folder that gained, lost or
 * renamed it.
 */
export interface Disk {
  /** Opens for reading and writing, creating an empty file where there is none. */
  open(path: string): Promise<DiskFile>
  /** Creates a file that must not exist (`wx`); an existing one is weather 'busy', code EEXIST. */
  create(path: string): Promise<DiskFile>
  /** The whole file; undefined where there is none. */
  read(path: string): Promise<Uint8Array | undefined>
  /** Bytes `from` (0) up to `to` (the end) in chunks of about `chunk` bytes (1 MiB). A missing file is weather 'gone'. */
  stream(path: string, part?: Part): AsyncIterable<Uint8Array>
  /** Bytes; undefined where there is no file. */
  size(path: string): Promise<number | undefined>
  /** What lies directly in a folder, sorted by name, links not followed; empty where there is no folder. */
  list(folder: string): Promise<readonly DiskEntry[]>
  /** Atomic; replaces a file at `to`. */
  rename(from: string, to: string): Promise<void>
  /** Nothing happens where there is no such file. */
  remove(path: string): Promise<void>
  /** With its parents, durable at once; nothing happens where it exists. */
  makeFolder(folder: string): Promise<void>
  /** Makes names in the folder durable; file systems that cannot are passed over in silence. */
  syncFolder(folder: string): Promise<void>
  /** Bytes this program may still write in the folder's file system. */
  freeBytes(folder: string): Promise<number>
}

export interface Part {
  readonly from?: number
  readonly to?: number
  readonly chunk?: number
}

export interface DiskFile {
  /** At the end, all of it; after weather a part of it may be there. */
  append(bytes: Uint8Array): Promise<void>
  writeAt(offset: number, bytes: Uint8Array): Promise<void>
  /** Fewer bytes than asked for only at the end of the file. */
  readAt(offset: number, length: number): Promise<Uint8Array>
  sync(): Promise<void>
  truncate(size: number): Promise<void>
  size(): Promise<number>
  close(): Promise<void>
}

export interface DiskEntry {
  readonly name: string
  /** A link, a device or a socket is 'other'. */
  readonly kind: 'file' | 'folder' | 'other'
  /** Bytes; 0 for what is not a file. */
  readonly size: number
}

/** full: no space or quota; gone: folder or medium is not there; busy: held or locked; io: the medium fails. */
export type WeatherKind = 'full' | 'read-only' | 'gone' | 'busy' | 'io'

export type Weather = Error & { readonly weather: WeatherKind; readonly code: string }

export function weather(kind: WeatherKind, code: string): Weather {
  return Object.assign(new Error(`${kind} (${code})`), { weather: kind, code })
}

export function isWeather(thrown: unknown): thrown is Weather {
  return thrown instanceof Error && 'weather' in thrown
}

/** For what is only a help, or tidying up after something that is being told already. */
export async function despiteWeather(act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (!isWeather(error)) throw error
  }
}

/** ST4: what the person is told. On a stick, what is gone was pulled out. */
export function refusalOf({ weather, code }: Weather, place: 'data' | 'stick' = 'data'): Refusal {
  const facts = { code }
  if (weather === 'full') return { refused: 'disk-full', facts }
  if (weather === 'read-only') return { refused: 'disk-read-only', facts }
  if (weather === 'gone' && place === 'stick') return { refused: 'stick-gone', facts }
  return { refused: 'disk-error', facts }
}
