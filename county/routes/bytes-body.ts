import type { FastifyInstance, FastifyRequest } from 'fastify'
import { PACKAGE_TYPE } from '../../shared/contract/county-http.ts'

/** Bodies are JSON or plain bytes; nothing is unpacked on the way in, so no body grows. */
export function bytesRoutes(app: FastifyInstance): void {
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser(PACKAGE_TYPE, { parseAs: 'buffer' }, (request, body, done) => {
    const packed = request.headers['content-encoding']
    if (packed && packed !== 'identity') done(Object.assign(new Error('packed body'), { statusCode: 415 }))
    else done(null, body)
  })
}

/** Undefined where the body is not bytes. */
export function bytesOf({ body }: FastifyRequest): Uint8Array | undefined {
  return Buffer.isBuffer(body) ? new Uint8Array(body.buffer, body.byteOffset, body.length) : undefined
}
