import type { FastifyInstance } from 'fastify'
import {
  type Accepted,
  COUNTY_PATHS,
  PACKAGE_TYPE,
  RETURN_COUNT_HEADER,
} from '../../shared/contract/county-http.ts'
import { bytesSource } from '../../shared/disk/packages/package-source.ts'
import { MOST_SIZE } from '../../shared/package/frame.ts'
import type { CountyDesk } from '../county-desk.ts'
import { bytesOf } from './bytes-body.ts'
import { sayNo, sayRefusal } from './problem-answers.ts'

type SchoolDesk = Pick<CountyDesk, 'request' | 'enrolmentAnswer' | 'intake' | 'answer'>

/** What a school's PC sends. Nobody signs in here: a request and a package prove themselves. */
export function schoolRoutes(app: FastifyInstance, desk: SchoolDesk): void {
  app.post(
    COUNTY_PATHS.enrolmentRequests,
    { bodyLimit: REQUEST_LIMIT, config: { rateLimit: { max: 20, timeWindow: 60_000 } } },
    async (request, reply) => {
      const bytes = bytesOf(request)
      if (!bytes) return sayNo(reply, 'media-type')
      const taken = await desk.request(bytes, request.ip)
      if (!taken.ok) return sayRefusal(reply, taken.refusal)
      const accepted: Accepted = { hash: taken.value.hash }
      return reply.code(202).send(accepted)
    },
  )

  app.get<{ Params: { hash: string } }>(`${COUNTY_PATHS.enrolmentAnswers}/:hash`, async (request, reply) => {
    const { hash } = request.params
    if (!/^[0-9a-f]{64}$/.test(hash)) return sayNo(reply, 'bad-request')
    const answer = desk.enrolmentAnswer(hash)
    if (!answer) return sayNo(reply, 'not-yet')
    return reply.header('Content-Type', PACKAGE_TYPE).send(Buffer.from(answer.bytes))
  })

  app.post(COUNTY_PATHS.packages, { bodyLimit: MOST_SIZE }, async (request, reply) => {
    const bytes = bytesOf(request)
    if (!bytes) return sayNo(reply, 'media-type')
    const taken = await desk.intake(bytesSource(bytes), 'http', '')
    if (!taken.ok) return sayRefusal(reply, taken.refusal)
    const answer = await desk.answer(taken.value.scope, 'http')
    if (!answer.ok) return sayRefusal(reply, answer.refusal)
    const [first] = answer.value
    return reply
      .header('Content-Type', PACKAGE_TYPE)
      .header(RETURN_COUNT_HEADER, answer.value.length)
      .send(Buffer.from(first!.bytes))
  })
}

/** A request holds two names and two keys. */
const REQUEST_LIMIT = 24 * 1024
