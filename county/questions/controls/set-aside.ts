import type { Controls } from '../../decisions/control-feeds.ts'
import { type Answering, done } from '../answering.ts'

export function setAside(desk: Pick<Controls, 'setAside'>): Answering<'set-aside'> {
  return ({ scope, operations, reason }, by) => done(desk.setAside(scope, operations, reason, by))
}
