import type { Audit } from '../accounts/audit.ts'
import type { Answering } from './answering.ts'

export function auditTrail(desk: Audit): Answering<'audit'> {
  return ({ after }) => desk.audit(after)
}
