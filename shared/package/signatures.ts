import type { Hex } from '../base/bytes.ts'

/**
 * Strict Ed25519, passed in because the fast implementation is the machine's own (`shared/disk/keys.ts`).
 * `verify` answers false, never throws, for anything but a canonical signature by a key of full order.
 */
export interface Signatures {
  /** `secret` is the 32-byte seed; gives 64 bytes. */
  sign(secret: Uint8Array, message: Uint8Array): Uint8Array
  verify(key: Hex, message: Uint8Array, signature: Uint8Array): boolean
}

/** Signing pair: `key` is the 32-byte public key, `secret` its seed. */
export interface SigningKey {
  readonly key: Hex
  readonly secret: Uint8Array
}

/** Sealing pair in age's own spelling: `age1…` and `AGE-SECRET-KEY-1…`. */
export interface SealingKey {
  readonly recipient: string
  readonly identity: string
}
