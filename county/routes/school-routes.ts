import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type Accepted,
  COUNTY_PATHS,
  PACKAGE_TYPE,
  RETURN_COUNT_HEADER,
} from '../../shared/contract/county-http.ts'
import { MOST_SIZE } from '../../shared/package/frame.ts'
import type { CountyDesk } from '../county-desk.ts'
import { bytesOf, lineOf, streamedRoutes } from './bytes-body.ts'
import { sayNo, sayRefusal } from './problem-answers.ts'
import type { SlowBodies } from './slow-bodies.ts'

type SchoolDesk = Pick<CountyDesk, 'request' | 'enrolmentAnswer' | 'receive' | 'answer'>

/** What a school's PC sends. Nobody signs in here: a request and a package prove themselves. */
export function schoolRoutes(
  app: FastifyInstance,
  desk: SchoolDesk,
  bodies: Pick<SlowBodies, 'known'>,
): void {
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

  streamedRoutes(app, (streamed) =>
    streamed.post(COUNTY_PATHS.packages, { bodyLimit: MOST_SIZE }, takePackage),
  )

  async function takePackage(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const line = lineOf(request)
    if (!line) return sayNo(reply, 'media-type')
    const judged = () => bodies.known(request)
    const taken = await desk.receive(line, { by: 'http', file: '', address: request.ip, judged })
    if (!taken.ok) return sayRefusal(reply, taken.refusal)
    const answer = await desk.answer(taken.value.scope, 'http')
    if (!answer.ok) return sayRefusal(reply, answer.refusal)
    const [first] = answer.value
    return reply
      .header('Content-Type', PACKAGE_TYPE)
      .header(RETURN_COUNT_HEADER, answer.value.length)
      .send(Buffer.from(first!.bytes))
  }
}

/** A request holds two names and two keys. */
const REQUEST_LIMIT = 24 * 1024
