import type { Result } from '../shared/base/refusal.ts'

/**
 * What a shell needs of the host, whatever the shell is. Values that cross are JSON; bytes go by `upload`
 * and `download` alone.
 */
export interface Host {
  /** A method of the closed list of the HostApi. A refusal is a value; a fault rejects. */
  call(method: string, input: unknown): Promise<unknown>
  /** `bytes` throws when the sender goes away or sends more than allowed: nothing may be kept then. */
  upload(name: string, bytes: AsyncIterable<Uint8Array>): Promise<unknown>
  download(id: string): Promise<Download | undefined>
  /** TR4: a new window belongs to whoever sits down at it, and asks for a name and a PIN. */
  windowOpened(): void
  /** What a shell could not make sense of: noted without its words. */
  fault(thrown: unknown): void
  /** Answers with the way to stop listening. */
  events(listener: (event: unknown) => void): () => void
  close(): Promise<void>
}

export interface Download {
  /** A media type, as `application/pdf`. */
  readonly type: string
  readonly name: string
  readonly bytes: Uint8Array
}

export interface HostOptions {
  /** The PC's data folder, absolute; the host makes it when it is not there. */
  readonly data: string
  /** The folder is that of the sample school, of which nothing is exchanged. */
  readonly sample?: boolean
  /** The browser shell unless told. */
  readonly shell?: 'browser' | 'electron'
}

/** Refuses as `second-instance`, `data-newer`, `data-damaged` or with the weather of the disk. */
export type CreateHost = (options: HostOptions) => Promise<Result<Host>>
