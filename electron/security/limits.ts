/** How much the browser shell takes from anybody, before and after it knows them. Bytes and milliseconds. */
export interface Limits {
  readonly headerBytes: number
  readonly headersMs: number
  readonly requestMs: number
  readonly jsonBytes: number
  readonly messageBytes: number
  readonly fileBytes: number
  /** From the upgrade to the token that must be the first message. */
  readonly socketTokenMs: number
  readonly connections: number
}

export const LIMITS: Limits = {
  headerBytes: 16 * 1024,
  headersMs: 10_000,
  requestMs: 60_000,
  jsonBytes: 1024 * 1024,
  // An operation has at most 4 MiB (design.md §3); in JSON with its form it still fits.
  messageBytes: 6 * 1024 * 1024,
  fileBytes: 64 * 1024 * 1024,
  socketTokenMs: 10_000,
  connections: 64,
}
