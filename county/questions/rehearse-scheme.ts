import type { ConsoleRehearsal } from '../../shared/contract/county-http.ts'
import type { SchemeDesk, SchemeRehearsal } from '../schemes/scheme-desk.ts'
import type { Answering } from './answering.ts'
import { schemeLine } from './scheme-line.ts'

/** PL4: a file with faults is no refusal: they are what was asked for. */
export function rehearseScheme(desk: Pick<SchemeDesk, 'rehearse'>): Answering<'rehearse-scheme'> {
  return async ({ file }) => ({ ok: true, value: rehearsalAnswer(await desk.rehearse(file)) })
}

function rehearsalAnswer(rehearsal: SchemeRehearsal): ConsoleRehearsal {
  if (!rehearsal.ok) return { faults: rehearsal.faults }
  const { scheme, succeeds, changes, teachers, schools, unchanged, seen } = rehearsal.value
  return {
    faults: null,
    scheme: schemeLine(scheme),
    succeeds: succeeds?.version ?? null,
    changes: changes.map(({ key, label, condition, before, after }) => {
      return { key, label, condition, before, after }
    }),
    schools,
    unchanged,
    teachers: teachers.map(({ scope: _scope, ...line }) => line),
    seen,
  }
}
