import type { FastifyInstance, FastifyRequest } from 'fastify'
import { PACKAGE_TYPE } from '../../shared/contract/county-http.ts'

/** Bodies are JSON or plain bytes; nothing is unpacked on the way in, so no body grows. */
export function bytesRoutes(app: FastifyInstance): void {
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser(PACKAGE_TYPE, { parseAs: 'buffer' }, (request, body, done) => {
    const refused = packedBody(request)
    if (refused) done(refused)
    else done(null, body)
  })
}

/** Within `routes` bytes are not gathered: the body is the line itself, and whoever answers reads of it what it wants. */
export function streamedRoutes(app: FastifyInstance, routes: (app: FastifyInstance) => void): void {
  app.register(async (streamed) => {
    streamed.removeContentTypeParser(PACKAGE_TYPE)
    streamed.addContentTypeParser(PACKAGE_TYPE, (request, line, done) => {
      const refused = packedBody(request)
      if (refused) done(refused)
      else done(null, line)
    })
    routes(streamed)
  })
}

/** Undefined where the body is not bytes. */
export function bytesOf({ body }: FastifyRequest): Uint8Array | undefined {
  return Buffer.isBuffer(body) ? new Uint8Array(body.buffer, body.byteOffset, body.length) : undefined
}

/** Of a streamed route; undefined where the body is not bytes. */
export function lineOf({ body }: FastifyRequest): AsyncIterable<Uint8Array> | undefined {
  const isLine = typeof body === 'object' && body !== null && Symbol.asyncIterator in body
  return isLine ? (body as AsyncIterable<Uint8Array>) : undefined
}

function packedBody({ headers }: FastifyRequest): Error | undefined {
  const packed = headers['content-encoding']
  const isPlain = !packed || packed === 'identity'
  return isPlain ? undefined : Object.assign(new Error('packed body'), { statusCode: 415 })
}
