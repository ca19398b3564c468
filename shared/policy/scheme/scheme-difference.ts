import type { Scheme } from './scheme.ts'
import type { SchemeNumber } from './scheme-number.ts'
import { schemeNumbers } from './scheme-numbers.ts'

/** One thing in which two versions differ; null where it was not there, or is no more. */
export interface SchemeChange extends Omit<SchemeNumber, 'value'> {
  readonly before: string | null
  readonly after: string | null
}

/** What changed from one version of a scheme to the next, in the order in which a scheme is read. */
export function schemeDifference(before: Scheme, after: Scheme): SchemeChange[] {
  const old = new Map(schemeNumbers(before).map((one) => [one.key, one]))
  const now = new Map(schemeNumbers(after).map((one) => [one.key, one]))
  const stands = [...now.values()].flatMap((one) => {
    const was = old.get(one.key)
    if (was?.value === one.value && was.condition === one.condition) return []
    return [changeOf(one, was && saidOf(was, one), saidOf(one, was))]
  })
  const gone = [...old.values()]
    .filter(({ key }) => !now.has(key))
    .map((one) => changeOf(one, one.value, null))
  return [...stands, ...gone]
}

function changeOf(one: SchemeNumber, before: string | undefined, after: string | null): SchemeChange {
  const { value: _value, ...rest } = one
  return { ...rest, before: before ?? null, after }
}

/** A rule that now applies elsewhere says where, on both sides. */
function saidOf({ value, condition }: SchemeNumber, other: SchemeNumber | undefined): string {
  if (other === undefined || other.condition === condition || condition === null) return value
  return `${value}（${condition}）`
}
