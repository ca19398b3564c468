import type { Enrolments } from '../exchange/enrolling.ts'
import type { Answering } from './answering.ts'

export function dismissRequest(desk: Pick<Enrolments, 'dismiss'>): Answering<'dismiss-request'> {
  return ({ hash }, by) => desk.dismiss(hash, by)
}
