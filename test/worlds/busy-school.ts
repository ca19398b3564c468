import fc from 'fast-check'
import type { Hex } from '../../shared/base/bytes.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { linkId } from '../../shared/fold/understood.ts'
import { madeRecordId } from '../../shared/operation/encode.ts'
import type { Change, Written } from '../../shared/operation/operation.ts'
import { make, type Pen, pen, set } from './feed-pen.ts'

/**
 * A few PCs and the county writing the same few fields, in small ranges so that collisions happen. Knows
 * nothing of the fold: what an author saw is drawn at random from what was written before.
 */
export interface BusySchool {
  readonly operations: readonly Written[]
  readonly happened: Readonly<Record<Happening, number>>
}

export type Happening =
  | 'fork'
  | 'set-aside'
  | 'cut'
  | 'revocation'
  | 'take-back'
  | 'same-person'
  | 'same-person-end'
  | 'edit'

interface Step {
  readonly who: number
  readonly what: number
  readonly target: number
  readonly value: number
  readonly seen: number
}

export const PERSONS = [0, 1, 2, 3].map((n) => derivedId('person', n))
const LESSONS = [0, 1].map((n) => derivedId('lesson', n))
const FIELDS = ['title', 'remark'] as const

export function busySchool(): fc.Arbitrary<BusySchool> {
  const step = fc.record({
    who: fc.nat(3),
    what: fc.nat(19),
    target: fc.nat(999),
    value: fc.nat(2),
    seen: fc.nat(2 ** 20),
  })
  return fc.array(step, { minLength: 4, maxLength: 40 }).map(tell)
}

function tell(steps: readonly Step[]): BusySchool {
  const county = pen('county', derivedId('scope'))
  const pens: Pen[] = [pen('office'), pen('hall'), pen('library')]
  const operations: Written[] = []
  const made: { kind: string; id: Hex; pairs: readonly (readonly [Hex, Hex])[] }[] = []
  const happened = {
    fork: 0,
    'set-aside': 0,
    cut: 0,
    revocation: 0,
    'take-back': 0,
    'same-person': 0,
    'same-person-end': 0,
    edit: 0,
  }

  function write(by: Pen, kind: Happening, ...changes: readonly Change[]): Written {
    const written = by.write(...changes)
    operations.push(written)
    happened[kind]++
    return written
  }

  for (const { who, what, target, value, seen } of steps) {
    const by = pens[who % pens.length]!
    const person = PERSONS[target % PERSONS.length]!
    const other = PERSONS[(target + 1 + value) % PERSONS.length]!
    const some = operations.length > 0 ? operations[target % operations.length]! : undefined
    const over = operations.filter((_, at) => (seen >> (at % 20)) & 1).map(({ id }) => id)
    if (what < 10) {
      const field = FIELDS[target % 2]!
      write(by, 'edit', set('person', person, field, `v${value}`, ...over))
    } else if (what < 13) {
      const lesson = LESSONS[value % 2]!
      const link = linkId('attendance', [lesson, person])
      const mark = set('attendance', link, 'mark', { mark: value ? 'present' : 'late' }, ...over)
      write(by, 'edit', set('attendance', link, 'of', [lesson, person]), mark)
    } else if (what === 13 && pens.length < 6) {
      pens.push(by.copy())
      happened.fork++
    } else if (what === 14 && some) {
      const aside = write(county, 'set-aside', make('set-aside', { operations: [some.id], reason: 'x' }))
      made.push({ kind: 'set-aside', id: madeRecordId(aside.id, 0), pairs: [] })
    } else if (what === 15 && some) {
      const cut = write(
        county,
        'cut',
        make('cut', { feed: some.operation.feed, point: some.id, reason: 'x' }),
      )
      made.push({ kind: 'cut', id: madeRecordId(cut.id, 0), pairs: [] })
    } else if (what === 16 && made.length > 0) {
      write(county, 'take-back', make('take-back', { of: made[target % made.length]!.id, reason: 'x' }))
    } else if (what === 17) {
      const same = write(by, 'same-person', make('same-person', { pairs: [[person, other]] }))
      made.push({ kind: 'same-person', id: madeRecordId(same.id, 0), pairs: [[person, other]] })
    } else if (what === 18) {
      const decision = made.find(({ kind }) => kind === 'same-person')
      if (decision) {
        const pairs = decision.pairs.map(([a, b]) => [b, a] as const)
        write(by, 'same-person-end', make('same-person-end', { decision: decision.id, pairs }))
      }
    } else if (what === 19 && some && value === 0) {
      const keeps = [{ feed: some.operation.feed, point: some.id }]
      const revoked = write(county, 'revocation', make('revocation', { key: by.key, keeps, reason: 'x' }))
      made.push({ kind: 'revocation', id: madeRecordId(revoked.id, 0), pairs: [] })
    }
  }
  return { operations, happened }
}
