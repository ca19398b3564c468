import type { FastifyInstance } from 'fastify'
import { COUNTY_PATHS, type SaidHealth } from '../../shared/contract/county-http.ts'
import type { Health } from '../health.ts'

/** For whatever watches the server, and for a person's browser: well or not, and nothing more to a stranger. */
export function healthRoute(app: FastifyInstance, desk: Health): void {
  app.get(COUNTY_PATHS.health, async (_, reply) => {
    const { ok } = await desk.health()
    const said: SaidHealth = { ok, said: ok ? WELL : NOT_WELL }
    return reply
      .code(ok ? 200 : 503)
      .header('Cache-Control', 'no-store')
      .send(said)
  })
}

const WELL = '县级服务正常。'
const NOT_WELL = '县级服务需要检查。请系统管理员登录，看“服务器”页。'
