import type { Controls } from '../../decisions/control-feeds.ts'
import { type Answering, done } from '../answering.ts'

export function takeBack(desk: Pick<Controls, 'takeBack'>): Answering<'take-back'> {
  return ({ scope, of, reason }, by) => done(desk.takeBack(scope, of, reason, by))
}
