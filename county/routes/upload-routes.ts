import type { FastifyInstance, FastifyRequest } from 'fastify'
import { FILE_NAME_HEADER } from '../../shared/contract/county-http.ts'
import {
  COUNTY_UPLOADS,
  type CountyAnswers,
  type CountyUpload,
} from '../../shared/contract/county-questions.ts'
import type { CountyDesk } from '../county-desk.ts'
import type { CountyResult } from '../county-result.ts'
import { bytesOf, lineOf, streamedRoutes } from './bytes-body.ts'
import type { Gate } from './gate.ts'
import { sayRefusal } from './problem-answers.ts'

type UploadDesk = Pick<CountyDesk, 'request' | 'receive' | 'schools'>
type Uploading<U extends CountyUpload> = (request: FastifyRequest) => Promise<CountyResult<CountyAnswers[U]>>

/** A route for each file the console hands over. */
export function uploadRoutes(app: FastifyInstance, desk: UploadDesk, gate: Gate): void {
  route(app, 'open-request', openRequest(desk))
  streamedRoutes(app, (streamed) => route(streamed, 'take-in-package', takeInPackage(desk)))

  function route<U extends CountyUpload>(within: FastifyInstance, name: U, uploading: Uploading<U>): void {
    const { path, most } = COUNTY_UPLOADS[name]
    within.post(`/console/${path}`, { bodyLimit: most, ...gate.before(name) }, async (request, reply) => {
      const answer = await uploading(request)
      return answer.ok ? answer.value : sayRefusal(reply, answer.refusal)
    })
  }
}

function openRequest(desk: UploadDesk): Uploading<'open-request'> {
  return async (request) => {
    const taken = await desk.request(bytesOf(request) ?? new Uint8Array())
    return taken.ok ? { ok: true, value: { hash: taken.value.hash } } : taken
  }
}

function takeInPackage(desk: UploadDesk): Uploading<'take-in-package'> {
  return async (request) => {
    const coming = { by: 'folder', file: fileNameOf(request), address: request.ip } as const
    const taken = await desk.receive(lineOf(request) ?? nothing(), coming)
    if (!taken.ok) return taken
    const { scope, fresh, known } = taken.value
    const school = desk.schools().find((one) => one.scope === scope)
    return { ok: true, value: { scope, school: school?.name || school?.code || '', fresh, known } }
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function fileNameOf({ headers }: FastifyRequest): string {
  try {
    return decodeURIComponent(String(headers[FILE_NAME_HEADER] ?? ''))
  } catch {
    return ''
  }
}
