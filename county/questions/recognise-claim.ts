import type { Decisions } from '../decisions/decide.ts'
import { type Answering, done } from './answering.ts'

export function recogniseClaim(desk: Pick<Decisions, 'recognise'>): Answering<'recognise-claim'> {
  return ({ scope, ...recognising }, by) => done(desk.recognise(scope, recognising, by))
}
