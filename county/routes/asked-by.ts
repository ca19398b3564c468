import type { FastifyRequest } from 'fastify'
import { type CountyQuestion, type CountyUpload, mayAsk } from '../../shared/contract/county-questions.ts'
import type { Account } from '../accounts/accounts.ts'
import type { Sessions } from '../accounts/sessions.ts'

/** CO2, TR4: who asks, or why they are not heard. By the role the account has now, not when it signed in. */
export function askedBy(
  sessions: Sessions,
  request: FastifyRequest,
  name: CountyQuestion | CountyUpload,
): Account | 'not-signed-in' | 'not-allowed' {
  const by = sessions.who(tokenOf(request))
  if (!by) return 'not-signed-in'
  return mayAsk(by.role, name) ? by : 'not-allowed'
}

/** Empty where none was sent. */
export function tokenOf({ headers }: FastifyRequest): string {
  return /^Bearer ([0-9a-f]{64})$/.exec(headers.authorization ?? '')?.[1] ?? ''
}
