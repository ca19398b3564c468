import type { Decisions } from '../decisions/decide.ts'
import { type Answering, done } from './answering.ts'

export function decideDocument(desk: Pick<Decisions, 'decide'>): Answering<'decide-document'> {
  return ({ scope, ...decision }, by) => done(desk.decide(scope, decision, by))
}
