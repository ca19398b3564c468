import type { FastifyInstance, FastifyRequest } from 'fastify'
import { FILE_NAME_HEADER } from '../../shared/contract/county-http.ts'
import {
  COUNTY_UPLOADS,
  type CountyAnswers,
  type CountyUpload,
} from '../../shared/contract/county-questions.ts'
import { bytesSource } from '../../shared/disk/packages/package-source.ts'
import type { Sessions } from '../accounts/sessions.ts'
import type { CountyDesk } from '../county-desk.ts'
import type { CountyResult } from '../county-result.ts'
import { askedBy } from './asked-by.ts'
import { bytesOf } from './bytes-body.ts'
import { sayNo, sayRefusal } from './problem-answers.ts'

type UploadDesk = Pick<CountyDesk, 'request' | 'intake' | 'schools'>
type Uploading<U extends CountyUpload> = (
  bytes: Uint8Array,
  file: string,
) => Promise<CountyResult<CountyAnswers[U]>>

/** A route for each file the console hands over. */
export function uploadRoutes(app: FastifyInstance, desk: UploadDesk, sessions: Sessions): void {
  const uploads: { readonly [U in CountyUpload]: Uploading<U> } = {
    'open-request': openRequest(desk),
    'take-in-package': takeInPackage(desk),
  }
  for (const name of Object.keys(uploads) as CountyUpload[]) {
    const { path, most } = COUNTY_UPLOADS[name]
    app.post(`/console/${path}`, { bodyLimit: most }, async (request, reply) => {
      const by = askedBy(sessions, request, name)
      if (typeof by === 'string') return sayNo(reply, by)
      const answer = await uploads[name](bytesOf(request) ?? new Uint8Array(), fileNameOf(request))
      return answer.ok ? answer.value : sayRefusal(reply, answer.refusal)
    })
  }
}

function openRequest(desk: UploadDesk): Uploading<'open-request'> {
  return async (bytes) => {
    const taken = await desk.request(bytes)
    return taken.ok ? { ok: true, value: { hash: taken.value.hash } } : taken
  }
}

function takeInPackage(desk: UploadDesk): Uploading<'take-in-package'> {
  return async (bytes, file) => {
    const taken = await desk.intake(bytesSource(bytes), 'folder', file)
    if (!taken.ok) return taken
    const { scope, fresh, known } = taken.value
    const school = desk.schools().find((one) => one.scope === scope)
    return { ok: true, value: { scope, school: school?.name || school?.code || '', fresh, known } }
  }
}

function fileNameOf({ headers }: FastifyRequest): string {
  try {
    return decodeURIComponent(String(headers[FILE_NAME_HEADER] ?? ''))
  } catch {
    return ''
  }
}
