import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { SignedIn } from '../../shared/contract/county-http.ts'
import type { Sessions } from '../accounts/sessions.ts'
import { tokenOf } from './gate.ts'
import { sayNo } from './problem-answers.ts'

/** CO2: before anything is asked at the console. */
export function signInRoutes(app: FastifyInstance, sessions: Sessions): void {
  app.post(
    '/console/sign-in',
    { bodyLimit: SIGN_IN_LIMIT, config: { rateLimit: { max: 30, timeWindow: 60_000 } } },
    async (request, reply) => {
      const input = SIGN_IN.safeParse(request.body)
      if (!input.success) return sayNo(reply, 'bad-request')
      const signed = await sessions.signIn(input.data.name, input.data.password, request.ip)
      if (signed === 'failed') return sayNo(reply, 'sign-in-failed')
      if ('slowed' in signed) return sayNo(reply, 'sign-in-slowed', { seconds: signed.slowed })
      const { name, role } = signed.account
      return { token: signed.token, name, role } satisfies SignedIn
    },
  )

  app.post('/console/sign-out', async (request, reply) => {
    sessions.signOut(tokenOf(request))
    return reply.code(204).send()
  })
}

/** A name and a password, in JSON. */
const SIGN_IN_LIMIT = 4096
const SIGN_IN = z.strictObject({ name: z.string().max(60), password: z.string().max(200) })
