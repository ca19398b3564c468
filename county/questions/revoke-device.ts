import type { Revoking } from '../exchange/revoking.ts'
import { type Answering, done } from './answering.ts'

export function revokeDevice(desk: Pick<Revoking, 'revoke'>): Answering<'revoke-device'> {
  return ({ key, reason }, by) => done(desk.revoke(key, reason, by))
}
