import type { SchemeDesk } from '../schemes/scheme-desk.ts'
import { type Answering, done } from './answering.ts'

export function publishScheme(desk: Pick<SchemeDesk, 'publish'>): Answering<'publish-scheme'> {
  return ({ file, seen }, by) => done(desk.publish(file, seen, by))
}
