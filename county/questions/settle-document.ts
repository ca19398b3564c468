import type { Settling } from '../decisions/settle-document.ts'
import { type Answering, done } from './answering.ts'

export function settleDocument(desk: Settling): Answering<'settle-document'> {
  return ({ scope, ...settled }, by) => done(desk.settle(scope, settled, by))
}
