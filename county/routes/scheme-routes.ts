import { OPERATION_LIMIT } from '../../shared/operation/encode.ts'
import { publishInput, schemeFileInput } from './console-inputs.ts'
import type { ConsoleRoute } from './console-routes.ts'
import type { AppParts } from './county-app.ts'
import { rehearsalAnswer, schemesAnswer } from './scheme-answers.ts'

/** 方案: the versions there are, a file rehearsed, and published (PL3, PL4). */
export function schemeRoutes(route: ConsoleRoute, { desk }: AppParts): void {
  route('GET', 'schemes', {}, async () => ({ ok: true, value: schemesAnswer(desk.schemes()) }))

  route('POST', 'schemes/rehearse', { body: schemeFileInput, limit: JSON_LIMIT }, async ({ body }) => {
    return { ok: true, value: rehearsalAnswer(await desk.rehearse(body.file)) }
  })

  route('POST', 'schemes', { body: publishInput, limit: JSON_LIMIT }, async ({ body, by }) => {
    const published = await desk.publish(body.file, body.seen, by)
    return published.ok ? { ok: true, value: null } : published
  })
}

/** A file within JSON, where every quotation mark and line end takes two. */
const JSON_LIMIT = 2 * OPERATION_LIMIT
