import fc from 'fast-check'
import type { Hex } from '../../shared/base/bytes.ts'
import type { Value } from '../../shared/base/cbor.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { Fold } from '../../shared/fold/fold.ts'
import { createFold } from '../../shared/fold/fold.ts'
import { linkId } from '../../shared/fold/understood.ts'
import type { Change, Written } from '../../shared/operation/operation.ts'
import { make, pen, set } from './feed-pen.ts'

/**
 * Two offices of one school at work, each act over what its screen shows; now and then one writes without having
 * seen the other. In small ranges, so that they meet.
 */
export interface WorkingSchool {
  readonly fold: Fold
  readonly acts: readonly Written[]
  /** How often somebody wrote without having seen what stood there. */
  readonly blind: number
}

interface Step {
  readonly who: boolean
  readonly isBlind: boolean
  readonly writes: readonly { readonly what: number; readonly value: number }[]
}

const PEOPLE = [0, 1, 2].map((n) => derivedId('working-person', n))
const LESSON = derivedId('working-lesson')
const DECISION = 15

export function workingSchool(): fc.Arbitrary<WorkingSchool> {
  const step = fc.record({
    who: fc.boolean(),
    isBlind: fc.nat(5).map((n) => n === 0),
    writes: fc.array(fc.record({ what: fc.nat(DECISION), value: fc.nat(3) }), { minLength: 1, maxLength: 4 }),
  })
  return fc.array(step, { minLength: 1, maxLength: 14 }).map(work)
}

/** What a screen gives back with a value: the writes it showed, also those beside. */
export function shownWrites(fold: Fold, kind: string, id: Hex, field: string): readonly Hex[] {
  const row = fold.row(kind, id)
  const beside = (row?.beside[field] ?? []).flatMap(({ writes }) => writes)
  return [...(row?.writes[field] ?? []), ...beside]
}

function work(steps: readonly Step[]): WorkingSchool {
  const fold = createFold()
  const [office, hall] = [pen('office'), pen('hall')]
  const acts: Written[] = []
  let blind = 0
  for (const { who, isBlind, writes } of steps) {
    const changes = new Map<string, Change>()
    // A decision that two persons are one is an act of its own.
    const decision = writes.find(({ what }) => what === DECISION)
    for (const { what, value } of decision ? [decision] : writes) {
      for (const { kind, id, field, value: written } of writeOf(fold, what, value)) {
        const over = isBlind || id === null ? [] : shownWrites(fold, kind, id, field)
        if (isBlind && id !== null && fold.row(kind, id)?.writes[field]) blind++
        const change = id === null ? make(kind, written) : set(kind, id, field, written, ...over)
        changes.set(`${kind}/${id}/${field}`, change)
      }
    }
    const written = (who ? office : hall).write(...changes.values())
    fold.take([written])
    acts.push(written)
  }
  // A school that breaks a law is told by its steps.
  return { fold, acts, blind, [fc.toStringMethod]: () => JSON.stringify(steps) } as WorkingSchool
}

function writeOf(
  fold: Fold,
  what: number,
  value: number,
): readonly {
  readonly kind: string
  readonly id: Hex | null
  readonly field: string
  readonly value: Value
}[] {
  const of = (number: number) => {
    const id = PEOPLE[number % PEOPLE.length]!
    return fold.row('person', id)?.id ?? id
  }
  const person = of(what)
  if (what < 8)
    return [{ kind: 'person', id: person, field: what % 2 ? 'title' : 'remark', value: `v${value}` }]
  if (what < 10)
    return [{ kind: 'person', id: person, field: 'status', value: { word: `s${value}`, from: null } }]
  if (what < 12) return [{ kind: 'person', id: person, field: 'removed', value: value % 2 === 0 }]
  if (what < DECISION) {
    const id = linkId('attendance', [LESSON, person])
    const mark = { mark: value % 2 ? 'present' : 'late' }
    return [
      { kind: 'attendance', id, field: 'of', value: [LESSON, person] },
      { kind: 'attendance', id, field: 'mark', value: mark },
    ]
  }
  // Nobody decides about persons that no screen shows.
  const pair = [of(value), of(value + 1)]
  if (!pair.every((id) => fold.row('person', id))) return []
  return [{ kind: 'same-person', id: null, field: 'is', value: { pairs: [pair] } }]
}
