import { evaluate } from '../../shared/policy/judge/evaluate.ts'
import type { Evaluation, UncheckedInput } from '../../shared/policy/judge/evaluation.ts'
import { loadScheme } from '../../shared/policy/scheme/load-scheme.ts'
import type { Scheme } from '../../shared/policy/scheme/scheme.ts'
import { checked, schemeCalled } from './generate-input.ts'

export const HORGOS = schemeCalled('horgos-c7')
export const NANTONG = schemeCalled('nantong-2016')
export const BAOJI = schemeCalled('baoji-125')
export const SHAODONG = schemeCalled('shaodong-2018')

/** Ten credits of Horgos, unless a test changes something. */
export const course = {
  id: 'r',
  level: 'county',
  nature: 'major',
  mode: 'face',
  hours: 40,
  grade: 'pass',
  end: '2025-05-20',
} as const

export function evaluated(scheme: Scheme, input: UncheckedInput): Evaluation {
  return evaluate(scheme, checked(scheme, input))
}

/** The scheme with some of its parts replaced; it must still be one. */
export function altered(scheme: object, change: object): Scheme {
  const loaded = loadScheme({ ...structuredClone(scheme), ...change })
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults))
  return loaded.value
}
