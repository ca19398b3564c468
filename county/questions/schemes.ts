import type { SchemeDesk } from '../schemes/scheme-desk.ts'
import type { Answering } from './answering.ts'
import { schemeLine } from './scheme-line.ts'

export function schemes(desk: Pick<SchemeDesk, 'schemes'>): Answering<'schemes'> {
  return async () => {
    const known = desk.schemes()
    const unread = known.unread.map(({ id, version, effectiveFrom }) => ({ id, version, effectiveFrom }))
    return { ok: true, value: { schemes: known.schemes.map(schemeLine), unread } }
  }
}
