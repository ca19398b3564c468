import type { Result } from '../base/refusal.ts'
import type { HostApi, HostEvent } from './host-api.ts'

/**
 * What the Electron shell lays into the page as `window.yanxiubu`: the HostApi, one function a method, and what only
 * a window of our own can do. The page of the browser shell has none of it and asks over its socket.
 */
export interface WindowBridge {
  readonly api: HostApi
  /** Answers with the way to stop listening. */
  events(listener: (event: HostEvent) => void): () => void
  upload(name: string, bytes: Uint8Array): Promise<Result<string>>
  /** Null when the host no longer has it. */
  download(id: string): Promise<BridgeFile | null>
  /** The system's own dialog; null when the person thought better of it. */
  chooseFolder(): Promise<string | null>
  /** What this window shows, through the system's print dialog; false when the person thought better of it. */
  print(): Promise<boolean>
  /** The menu speaks what the page speaks. */
  speak(language: 'zh' | 'en'): Promise<void>
}

export interface BridgeFile {
  /** A media type, as `application/pdf`. */
  readonly type: string
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}
