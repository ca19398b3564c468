import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import { createSessions } from '../accounts/sessions.ts'
import { createQuestions, type QuestionParts } from '../questions/questions.ts'
import { bytesRoutes } from './bytes-body.ts'
import { type ConsolePages, consolePages } from './console-pages.ts'
import { answerErrors, sayNo, sayNoRaw } from './problem-answers.ts'
import { questionRoutes } from './question-routes.ts'
import { schoolRoutes } from './school-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { uploadRoutes } from './upload-routes.ts'

export interface AppParts extends QuestionParts {
  readonly pages: ConsolePages
  /** Requests a minute from one address. */
  readonly perMinute?: number
}

/** The whole server: what schools send, what the console asks, and the console's pages. */
export async function createCountyApp(parts: AppParts): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: JSON_LIMIT,
    // A stick's worth of package over a slow line.
    requestTimeout: 600_000,
    http: { headersTimeout: 10_000, maxHeaderSize: 16 * 1024 },
    routerOptions: { maxParamLength: 128 },
    frameworkErrors: (_error, _request, reply) => sayNo(reply, 'bad-request'),
    clientErrorHandler: (_error, socket) => sayNoRaw(socket),
  })
  answerErrors(app)
  await app.register(helmet, { contentSecurityPolicy: false, xFrameOptions: { action: 'deny' } })
  await app.register(rateLimit, { max: parts.perMinute ?? 600, timeWindow: 60_000 })
  bytesRoutes(app)
  const sessions = createSessions(parts.desk.accounts, parts.ticks)
  schoolRoutes(app, parts.desk)
  signInRoutes(app, sessions)
  questionRoutes(app, createQuestions(parts), sessions)
  uploadRoutes(app, parts.desk, sessions)
  consolePages(app, parts.pages)
  return app
}

const JSON_LIMIT = 1024 * 1024
