/** PK7: reading is bounded. What is declared is checked against these before a byte is unsealed. */

/** Bytes of the age file. */
export const BODY_LIMIT = 64 * 1024 * 1024
/** Bytes of plain text, and never more than this many for each byte of body after the first MiB. */
export const PLAIN_LIMIT = 512 * 1024 * 1024
export const RATIO_LIMIT = 100
export const RATIO_FREE = 1024 * 1024
export const OPERATIONS_LIMIT = 500_000
export const HEADER_LIMIT = 64 * 1024
/** Seven PCs and the county. */
export const RECIPIENTS_LIMIT = 8

/** No honest package unpacks to more plain text than this. */
export function plainLimitFor(bodySize: number): number {
  return Math.min(PLAIN_LIMIT, RATIO_FREE + RATIO_LIMIT * bodySize)
}
