import type { Duplex } from 'node:stream'
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import type { Refusal } from '../../shared/base/refusal.ts'
import type { CountyRefusal } from '../county-result.ts'
import { type ProblemKind, problem, problemOf } from '../problems.ts'
import { isViewUnavailable } from '../store/view-unavailable.ts'

/** CO3: one way to say no. */
export function sayNo(reply: FastifyReply, kind: ProblemKind, facts?: Refusal['facts']): FastifyReply {
  return send(reply, problem(kind, facts))
}

export function sayRefusal(reply: FastifyReply, refusal: CountyRefusal): FastifyReply {
  return send(reply, problemOf(refusal))
}

/** What is no HTTP at all has no reply to answer with. */
export function sayNoRaw(socket: Duplex, kind: 'bad-request' | 'body-too-slow' = 'bad-request'): void {
  const said = problem(kind)
  const head = `HTTP/1.1 ${said.status} ${RAW_REASONS[kind]}\r\nConnection: close\r\nContent-Type: ${TYPE}\r\n\r\n`
  if (socket.writable) socket.end(head + JSON.stringify(said))
  else socket.destroy()
}

/** What no route answered, and what a route threw. A log line holds no body and no name. */
export function answerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((_, reply) => sayNo(reply, 'not-found'))
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const kind = kindOf(error)
    if (kind === 'fault') console.error(`${request.method} ${request.routeOptions.url ?? ''}`, error)
    return sayNo(reply, kind)
  })
}

const RAW_REASONS = { 'bad-request': 'Bad Request', 'body-too-slow': 'Request Timeout' } as const

function send(reply: FastifyReply, said: ReturnType<typeof problem>): FastifyReply {
  return reply.code(said.status).header('Content-Type', TYPE).send(JSON.stringify(said))
}

function kindOf(error: FastifyError): ProblemKind {
  if (isViewUnavailable(error)) return error.viewUnavailable === 'in-use' ? 'view-in-use' : 'view-unavailable'
  if (error.statusCode === 413) return 'body-too-large'
  if (error.statusCode === 415) return 'media-type'
  if (error.statusCode === 429) return 'too-many-requests'
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return 'bad-request'
  return 'fault'
}

const TYPE = 'application/problem+json; charset=utf-8'
