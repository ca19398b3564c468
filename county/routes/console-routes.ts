import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { type EnrolledDevice, FILE_NAME_HEADER, type SignedIn } from '../../shared/contract/county-http.ts'
import { bytesSource } from '../../shared/disk/packages/package-source.ts'
import { MOST_SIZE } from '../../shared/package/frame.ts'
import type { Account } from '../accounts/accounts.ts'
import type { Sessions } from '../accounts/sessions.ts'
import type { CountyResult } from '../county-result.ts'
import { bytesOf } from './bytes-body.ts'
import { documentAnswer, overviewAnswer, returnFiles, takenAnswer } from './console-answers.ts'
import {
  decideInput,
  documentParams,
  enrolInput,
  hashParams,
  recogniseInput,
  revokeInput,
  scopeParams,
  signInInput,
} from './console-inputs.ts'
import type { AppParts } from './county-app.ts'
import { sayNo, sayRefusal } from './problem-answers.ts'
import { schemeRoutes } from './scheme-routes.ts'

/** CO2: what the console asks. Every route but the first wants a session. */
export function consoleRoutes(app: FastifyInstance, parts: AppParts, sessions: Sessions): void {
  const { desk, store } = parts

  app.post(
    '/console/sign-in',
    { config: { rateLimit: { max: 30, timeWindow: 60_000 } } },
    async (request, reply) => {
      const input = signInInput.safeParse(request.body)
      if (!input.success) return sayNo(reply, 'bad-request')
      const signed = await sessions.signIn(input.data.name, input.data.password)
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

  /** A route for whoever is signed in: parameters and body are checked before the core hears of them. */
  function route<P, B>(method: 'GET' | 'POST', url: string, shape: Shape<P, B>, act: Act<P, B>): void {
    app.route({
      method,
      url: `/console/${url}`,
      bodyLimit: shape.limit,
      handler: async (request, reply) => {
        const by = sessions.who(tokenOf(request))
        if (!by) return sayNo(reply, 'not-signed-in')
        const params = shape.params?.safeParse(request.params)
        const body = shape.body?.safeParse(request.body)
        if (params?.success === false || body?.success === false) return sayNo(reply, 'bad-request')
        const asked = { params: params?.data as P, body: body?.data as B, by, request, reply }
        const answer = await act(asked)
        if (!answer.ok) return sayRefusal(reply, answer.refusal)
        return answer.value === null ? reply.code(204).send() : answer.value
      },
    })
  }

  route('GET', 'overview', {}, async () =>
    ok(overviewAnswer(parts.county, await store.overview(), desk.copiedDevices())),
  )

  route('POST', 'requests', { limit: 24 * 1024 }, async ({ request }) => {
    const taken = await desk.request(bytesOf(request) ?? new Uint8Array())
    return taken.ok ? ok({ hash: taken.value.hash }) : taken
  })

  route(
    'POST',
    'requests/:hash/enrol',
    { params: hashParams, body: enrolInput },
    async ({ params, body, by }) => {
      const answer = await desk.enrol(params.hash, body, by)
      return answer.ok ? ok(enrolled(answer.value)) : answer
    },
  )

  route('GET', 'requests/:hash/answer', { params: hashParams }, async ({ params }) => {
    const answer = desk.enrolmentAnswer(params.hash)
    return answer ? ok(enrolled(answer)) : no('request-unknown')
  })

  route('POST', 'requests/:hash/dismiss', { params: hashParams }, ({ params, by }) =>
    desk.dismiss(params.hash, by),
  )

  route('GET', 'schools/:scope/documents/:kind/:id', { params: documentParams }, async ({ params }) =>
    documentAnswer(desk, params.scope, { kind: params.kind, id: params.id }),
  )

  route(
    'POST',
    'schools/:scope/decide',
    { params: scopeParams, body: decideInput },
    async ({ params, body, by }) => {
      const decided = await desk.decide(params.scope, body, by)
      return decided.ok ? ok(null) : decided
    },
  )

  route(
    'POST',
    'schools/:scope/recognise',
    { params: scopeParams, body: recogniseInput },
    async ({ params, body, by }) => {
      const recognised = await desk.recognise(params.scope, body, by)
      return recognised.ok ? ok(null) : recognised
    },
  )

  route(
    'POST',
    'devices/:hash/revoke',
    { params: hashParams, body: revokeInput },
    async ({ params, body, by }) => {
      const revoked = await desk.revoke(params.hash, body.reason, by)
      return revoked.ok ? ok(null) : revoked
    },
  )

  route('POST', 'packages', { limit: MOST_SIZE }, async ({ request }) => {
    const taken = await desk.intake(
      bytesSource(bytesOf(request) ?? new Uint8Array()),
      'folder',
      fileNameOf(request),
    )
    return taken.ok ? ok(takenAnswer(desk, taken.value)) : taken
  })

  route('POST', 'schools/:scope/return', { params: scopeParams }, async ({ params }) => {
    const files = await desk.answer(params.scope, 'folder')
    return files.ok ? ok(returnFiles(desk, params.scope, files.value)) : files
  })

  schemeRoutes(route, parts)
}

/** A route for whoever is signed in, as `consoleRoutes` makes it. */
export type ConsoleRoute = <P, B>(
  method: 'GET' | 'POST',
  url: string,
  shape: Shape<P, B>,
  act: Act<P, B>,
) => void

interface Shape<P, B> {
  readonly params?: z.ZodType<P>
  readonly body?: z.ZodType<B>
  readonly limit?: number
}

type Act<P, B> = (asked: {
  readonly params: P
  readonly body: B
  readonly by: Account
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}) => Promise<CountyResult<object | null>>

function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

function no(refused: 'request-unknown'): CountyResult<never> {
  return { ok: false, refusal: { refused } }
}

function tokenOf({ headers }: FastifyRequest): string {
  return /^Bearer ([0-9a-f]{64})$/.exec(headers.authorization ?? '')?.[1] ?? ''
}

function fileNameOf({ headers }: FastifyRequest): string {
  try {
    return decodeURIComponent(String(headers[FILE_NAME_HEADER] ?? ''))
  } catch {
    return ''
  }
}

function enrolled(answer: {
  readonly scope: string
  readonly answerWords: readonly string[]
  readonly bytes: Uint8Array
}): EnrolledDevice {
  const { scope, answerWords, bytes } = answer
  return { scope, answerWords, base64: Buffer.from(bytes).toString('base64') }
}
