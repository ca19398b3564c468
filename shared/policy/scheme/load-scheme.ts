import type { z } from 'zod'
import { at, type Checked, type PolicyFault } from './fault.ts'
import { type Scheme, schemeShape } from './scheme.ts'
import { inconsistencies } from './scheme-consistency.ts'

/**
 * A scheme file's JSON → a Scheme, or everything that is wrong with it: first its shape, and when that
 * stands, what contradicts itself. Never a scheme that is half understood. `json` is the parsed file.
 */
export function loadScheme(json: unknown): Checked<Scheme> {
  const parsed = schemeShape.safeParse(json, { error: sentenceFor })
  if (!parsed.success) return { ok: false, faults: parsed.error.issues.flatMap(faultsOf) }
  const scheme = parsed.data as Scheme
  const faults = inconsistencies(scheme)
  return faults.length === 0 ? { ok: true, value: scheme } : { ok: false, faults }
}

function faultsOf(issue: z.core.$ZodIssue): PolicyFault[] {
  const path = pathOf(issue.path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: join(path, key), sentence: `不认识的键“${key}”。` }))
  return [{ path, sentence: issue.message }]
}

function sentenceFor(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_type')
    return issue.input === undefined
      ? `缺少这一项(应是${TYPES[issue.expected] ?? issue.expected})。`
      : `应是${TYPES[issue.expected] ?? issue.expected}。`
  if (issue.code === 'invalid_value')
    return `没有值“${String(issue.input)}”,可用:${issue.values.map(String).join('、')}。`
  if (issue.code === 'invalid_key') return '不认识的键。'
  if (issue.code === 'too_small') return `太小或太少,至少 ${String(issue.minimum)}。`
  if (issue.code === 'too_big') return `太大或太多,至多 ${String(issue.maximum)}。`
  if (issue.code === 'invalid_union') return '应是数或小数文字。'
  return '写法不对。'
}

/** A predicate reports the place within itself as one ready-made step (`.all[0].field`). */
function pathOf(steps: readonly PropertyKey[]): string {
  return steps.reduce<string>((path, step) => {
    if (typeof step === 'string' && /^[.[]/.test(step)) return path + step
    return join(path, typeof step === 'number' ? step : String(step))
  }, '')
}

function join(path: string, step: string | number): string {
  const last = at(step)
  return path === '' || last.startsWith('[') ? path + last : `${path}.${last}`
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: ' true 或 false',
  object: '对象',
  record: '对象',
  array: '列表',
}
