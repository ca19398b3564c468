import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Accounts } from '../accounts/accounts.ts'
import { createSessions } from '../accounts/sessions.ts'
import type { CountyDesk } from '../county-desk.ts'
import type { CountyStore } from '../store/county-store.ts'
import { bytesRoutes } from './bytes-body.ts'
import type { ConsolePages } from './console-pages.ts'
import { consolePages } from './console-pages.ts'
import { consoleRoutes } from './console-routes.ts'
import { answerErrors, sayNo, sayNoRaw } from './problem-answers.ts'
import { schoolRoutes } from './school-routes.ts'

export interface AppParts {
  readonly desk: CountyDesk
  readonly store: CountyStore
  readonly accounts: Accounts
  readonly county: { readonly name: string; readonly division: string }
  readonly pages: ConsolePages
  /** Milliseconds of a clock that never runs backwards. */
  readonly ticks: () => number
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
  const sessions = createSessions(parts.accounts, parts.ticks)
  schoolRoutes(app, parts)
  consoleRoutes(app, parts, sessions)
  consolePages(app, parts.pages)
  return app
}

const JSON_LIMIT = 1024 * 1024
