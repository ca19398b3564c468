import type { KeyDesk } from '../keys/key-desk.ts'
import { type Answering, done } from './answering.ts'

export function workingKey(desk: Pick<KeyDesk, 'workingKey'>): Answering<'working-key'> {
  return async () => ({ ok: true, value: desk.workingKey() })
}

export function makeKey(desk: Pick<KeyDesk, 'makeKey'>): Answering<'make-key'> {
  return ({ root }, by) => done(desk.makeKey(root, by))
}
