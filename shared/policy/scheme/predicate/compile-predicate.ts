import { compare, type Exact, exact } from '../exact.ts'
import type { Facts } from '../facts.ts'
import { LEVELS } from '../training-record.ts'
import type { FieldValue, Predicate } from './predicate.ts'
import { RECORD_FIELDS, type RecordField } from './record-field.ts'

export type Test = (facts: Facts) => boolean

/** Turns a checked predicate into a function once, so that a million records do not read the rule again. */
export function compilePredicate(predicate: Predicate, cycle: { start: string; end: string }): Test {
  if ('const' in predicate) return () => predicate.const
  if ('not' in predicate) {
    const test = compilePredicate(predicate.not, cycle)
    return (facts) => !test(facts)
  }
  if ('all' in predicate) {
    const tests = predicate.all.map((part) => compilePredicate(part, cycle))
    return (facts) => tests.every((test) => test(facts))
  }
  if ('any' in predicate) {
    const tests = predicate.any.map((part) => compilePredicate(part, cycle))
    return (facts) => tests.some((test) => test(facts))
  }
  const field = RECORD_FIELDS[predicate.field]
  if (field === undefined) throw new Error(`no field ${predicate.field}: the scheme was not checked`)
  const { read } = field
  if ('outsideCycle' in predicate) {
    return (facts) => {
      const date = read(facts) as string | null | undefined
      return date != null && (date < cycle.start || date > cycle.end)
    }
  }
  if ('eq' in predicate) return equals(field, predicate.eq)
  if ('ne' in predicate) {
    const same = equals(field, predicate.ne)
    return (facts) => !same(facts)
  }
  if ('in' in predicate) {
    const tests = predicate.in.map((value) => equals(field, value))
    return (facts) => tests.some((test) => test(facts))
  }
  const order = 'ge' in predicate ? ordering(field, predicate.ge) : ordering(field, predicate.le)
  const sign = 'ge' in predicate ? 1 : -1
  return (facts) => {
    const value = read(facts)
    return value != null && order(value) * sign >= 0
  }
}

function equals({ type, read }: RecordField, wanted: FieldValue): Test {
  if (type === 'list') {
    return (facts) => {
      const list = (read(facts) as readonly string[] | null | undefined) ?? []
      return wanted === null ? list.length === 0 : list.includes(wanted as string)
    }
  }
  if (wanted === null) return (facts) => read(facts) == null
  if (type === 'number') {
    const order = ordering({ type, read }, wanted)
    return (facts) => {
      const value = read(facts)
      return value != null && order(value) === 0
    }
  }
  return (facts) => read(facts) === wanted
}

function ordering({ type }: RecordField, wanted: FieldValue): (value: unknown) => number {
  if (type === 'level') {
    const rank = RANK.get(wanted as string)!
    return (value) => RANK.get(value as string)! - rank
  }
  if (type === 'number') {
    const limit = exact(wanted as number | string)
    return (value) => compare(typeof value === 'number' ? exact(value) : (value as Exact), limit)
  }
  return (value) => (value === wanted ? 0 : (value as string) < (wanted as string) ? -1 : 1)
}

const RANK = new Map<string, number>(LEVELS.map((level, rank) => [level, rank]))
