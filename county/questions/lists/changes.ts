import type { Enrolments } from '../../exchange/enrolling.ts'
import type { CountyStore } from '../../store/county-store.ts'
import type { Answering } from '../answering.ts'

/** Asked every few seconds by every console: one number, from memory. */
export function changes(
  store: Pick<CountyStore, 'written'>,
  desk: Pick<Enrolments, 'requestTurns'>,
): Answering<'changes'> {
  return async () => ({ ok: true, value: { count: store.written() + desk.requestTurns() } })
}
