import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { PASSWORD_LEAST } from '../../shared/contract/county-office.ts'

/** scrypt with 32 MiB; a verifier carries its own parameters, so that they can grow. */
export async function verifierOf(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, COST)
  return `scrypt$${COST}$${salt.toString('hex')}$${hash.toString('hex')}`
}

export async function verifies(verifier: string, password: string): Promise<boolean> {
  const [name, cost, salt = '', hash = ''] = verifier.split('$')
  const expected = Buffer.from(hash, 'hex')
  if (name !== 'scrypt' || expected.length !== LENGTH) return false
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'hex'), Number(cost)), expected)
}

export function isPassword(text: string): boolean {
  return [...text].length >= PASSWORD_LEAST && text.length <= 200
}

const COST = 2 ** 15
const LENGTH = 32

function derive(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  const options = { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 }
  return new Promise((done, failed) => {
    scrypt(password.normalize('NFKC'), salt, LENGTH, options, (error, key) =>
      error ? failed(error) : done(key),
    )
  })
}
