import type { FastifyReply, FastifyRequest } from 'fastify'
import { type CountyQuestion, type CountyUpload, mayAsk } from '../../shared/contract/county-questions.ts'
import type { Account } from '../accounts/accounts.ts'
import type { Sessions } from '../accounts/sessions.ts'
import { sayNo } from './problem-answers.ts'
import type { SlowBodies } from './slow-bodies.ts'

/** CO2, TR4: who asks, before anything of the body is read. By the role the account has now, not when it signed in. */
export interface Gate {
  /** For a route's options: whoever may not ask is told so, and is not heard. */
  before(name: CountyQuestion | CountyUpload): {
    readonly onRequest: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>
  }
  /** Of a request that was let in. */
  who(request: FastifyRequest): Account
}

export function createGate(sessions: Sessions, bodies: Pick<SlowBodies, 'known'>): Gate {
  const letIn = new WeakMap<FastifyRequest, Account>()
  return {
    before: (name) => ({
      async onRequest(request, reply) {
        const by = sessions.who(tokenOf(request))
        if (!by) return sayNo(reply, 'not-signed-in')
        if (!mayAsk(by.role, name)) return sayNo(reply, 'not-allowed')
        letIn.set(request, by)
        bodies.known(request)
        return undefined
      },
    }),
    who: (request) => letIn.get(request)!,
  }
}

/** Empty where none was sent. */
export function tokenOf({ headers }: FastifyRequest): string {
  return /^Bearer ([0-9a-f]{64})$/.exec(headers.authorization ?? '')?.[1] ?? ''
}
