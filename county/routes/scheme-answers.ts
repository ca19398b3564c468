import type { ConsoleRehearsal, ConsoleSchemes } from '../../shared/contract/county-http.ts'
import { BUILT_IN_SCHEMES } from '../../shared/policy/scheme/built-in-schemes.ts'
import type { KnownSchemes } from '../../shared/policy/scheme/known-schemes.ts'
import type { Scheme } from '../../shared/policy/scheme/scheme.ts'
import type { SchemeRehearsal } from '../schemes/scheme-desk.ts'

export function schemesAnswer({ schemes, unread }: KnownSchemes): ConsoleSchemes {
  return {
    schemes: schemes.map(schemeLine),
    unread: unread.map(({ id, version, effectiveFrom }) => ({ id, version, effectiveFrom })),
  }
}

export function rehearsalAnswer(rehearsal: SchemeRehearsal): ConsoleRehearsal {
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

function schemeLine(scheme: Scheme): ConsoleSchemes['schemes'][number] {
  const { id, version, title, effectiveFrom } = scheme
  return { id, version, title, effectiveFrom, published: !BUILT_IN_SCHEMES.includes(scheme) }
}
