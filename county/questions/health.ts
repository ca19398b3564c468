import type { Health } from '../health.ts'
import type { Answering } from './answering.ts'

export function health(desk: Health): Answering<'health'> {
  return async () => ({ ok: true, value: await desk.health() })
}
