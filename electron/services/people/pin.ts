import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'

/** TR4: a PIN protects against the colleague at the same keyboard, not against who takes the disk. */
export async function pinVerifier(pin: string): Promise<Result<string>> {
  if (pin.length < LEAST) return refuse('pin-too-short', { least: LEAST })
  const salt = randomBytes(16)
  return done(`scrypt$${salt.toString('base64url')}$${(await derive(pin, salt)).toString('base64url')}`)
}

export async function isPin(verifier: string, pin: string): Promise<boolean> {
  const [, salt = '', hash = ''] = verifier.split('$')
  const expected = Buffer.from(hash, 'base64url')
  const given = await derive(pin, Buffer.from(salt, 'base64url'))
  return expected.length === given.length && timingSafeEqual(expected, given)
}

/** After five wrong PINs in a row a user waits; `now` in milliseconds. */
export function createPinPatience(now: () => number) {
  const wrong = new Map<string, { times: number; until: number }>()
  return {
    secondsLeft(user: string): number {
      const left = (wrong.get(user)?.until ?? 0) - now()
      return left > 0 ? Math.ceil(left / 1000) : 0
    },
    failed(user: string): void {
      const times = (wrong.get(user)?.times ?? 0) + 1
      wrong.set(user, { times, until: times >= MOST_WRONG ? now() + 1000 * WAIT_SECONDS : 0 })
    },
    succeeded(user: string): void {
      wrong.delete(user)
    },
  }
}

const LEAST = 4
const MOST_WRONG = 5
const WAIT_SECONDS = 60

function derive(pin: string, salt: Uint8Array): Promise<Buffer> {
  return promisify<string, Uint8Array, number, Buffer>(scrypt)(pin.normalize('NFKC'), salt, 32)
}
