import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import { createSessions } from '../accounts/sessions.ts'
import { createQuestions, type QuestionParts } from '../questions/questions.ts'
import { boundLines } from './bounded-lines.ts'
import { bytesRoutes } from './bytes-body.ts'
import { type ConsolePages, consolePages } from './console-pages.ts'
import { createGate } from './gate.ts'
import { healthRoute } from './health-route.ts'
import { answerErrors, sayNo, sayNoRaw } from './problem-answers.ts'
import { questionRoutes } from './question-routes.ts'
import { schoolRoutes } from './school-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { endSlowBodies } from './slow-bodies.ts'
import type { TrustedProxies } from './trusted-proxies.ts'
import { uploadRoutes } from './upload-routes.ts'

export interface AppParts extends QuestionParts {
  readonly pages: ConsolePages
  /** Whose word for a client's address is taken; nobody's where absent. */
  readonly isProxy?: TrustedProxies
  /** Requests a minute from one address. */
  readonly perMinute?: number
}

/** The whole server: what schools send, what the console asks, and the console's pages. */
export async function createCountyApp(parts: AppParts): Promise<FastifyInstance> {
  const isProxy = parts.isProxy ?? (() => false)
  const app = Fastify({
    bodyLimit: JSON_LIMIT,
    trustProxy: isProxy,
    // Slow ones are ended by `endSlowBodies`, who knows a school from a stranger.
    requestTimeout: 0,
    keepAliveTimeout: 10_000,
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 5000, maxHeaderSize: 16 * 1024 },
    routerOptions: { maxParamLength: 128 },
    frameworkErrors: (_error, _request, reply) => sayNo(reply, 'bad-request'),
    clientErrorHandler: (_error, socket) => sayNoRaw(socket),
  })
  boundLines(app.server, isProxy)
  answerErrors(app)
  const bodies = endSlowBodies(app, parts.ticks)
  await securityHeaders(app)
  await app.register(rateLimit, { max: parts.perMinute ?? 600, timeWindow: 60_000 })
  bytesRoutes(app)
  const sessions = createSessions(parts.desk.accounts, parts.ticks)
  const gate = createGate(sessions, bodies)
  healthRoute(app, parts.desk)
  schoolRoutes(app, parts.desk, bodies)
  signInRoutes(app, sessions)
  questionRoutes(app, createQuestions(parts), gate)
  uploadRoutes(app, parts.desk, gate)
  consolePages(app, parts.pages)
  return app
}

/** A promise to speak TLS alone is made over TLS alone: whoever speaks plain HTTP could not keep it. */
async function securityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: false,
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
  })
  app.addHook('onRequest', async ({ protocol }, reply) => {
    if (protocol === 'https') reply.header('Strict-Transport-Security', 'max-age=31536000')
  })
}

const JSON_LIMIT = 1024 * 1024
