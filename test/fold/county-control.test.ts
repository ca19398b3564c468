import { describe, expect, it } from 'vitest'
import { derivedId } from '../../shared/base/hash.ts'
import { createFold } from '../../shared/fold/fold.ts'
import { madeRecordId } from '../../shared/operation/encode.ts'
import type { Written } from '../../shared/operation/operation.ts'
import { make, pen, penOf, set } from '../worlds/feed-pen.ts'

const amina = derivedId('amina')
const scope = derivedId('scope')

function story() {
  const office = pen('office')
  const one = office.write(set('person', amina, 'title', 'one'))
  const two = office.write(set('person', amina, 'title', 'two', one.id))
  const three = office.write(set('person', amina, 'title', 'three', two.id))
  return { office, one, two, three, county: pen('county', scope) }
}

/** The title shown, whatever the order in which the operations come. */
function titleIn(operations: readonly Written[]): unknown {
  const orders = [operations, [...operations].reverse(), [...operations.slice(2), ...operations.slice(0, 2)]]
  const titles = orders.map((order) => {
    const fold = createFold()
    for (const one of order) fold.take([one])
    return fold.row('person', amina)?.fields.title
  })
  expect(new Set(titles).size).toBe(1)
  return titles[0]
}

describe('what the county takes out of force', () => {
  it('MG5 an operation set aside gives way to what it had covered', () => {
    const { one, two, three, county } = story()
    const aside = county.write(make('set-aside', { operations: [three.id], reason: '误录' }))
    expect(titleIn([one, two, three, aside])).toBe('two')
  })

  it('MG5 a take-back ends a set-aside and is final', () => {
    const { one, two, three, county } = story()
    const aside = county.write(make('set-aside', { operations: [three.id], reason: '误录' }))
    const back = county.write(make('take-back', { of: madeRecordId(aside.id, 0), reason: '核实无误' }))
    const again = county.write(make('take-back', { of: madeRecordId(back.id, 0), reason: 'x' }))
    expect(titleIn([one, two, three, aside, back, again])).toBe('three')
  })

  it('MG5 a cut leaves what lies at or before its point, and counts once that point is here', () => {
    const { office, one, two, three, county } = story()
    const cut = county.write(make('cut', { feed: office.feed, point: two.id, reason: '电脑遗失' }))
    expect(titleIn([one, two, three, cut])).toBe('two')
    const fold = createFold()
    fold.take([cut, one])
    expect(fold.row('person', amina)!.fields.title).toBe('one')
  })

  it('TR2 of two revocations of one device the later does not give back what the earlier cut off', () => {
    const { office, one, two, three, county } = story()
    const second = penOf('office, later feed', office.key)
    const there = second.write(set('person', amina, 'subjects', '数学'))
    const keeps = (feed: string, point: string) => ({ feed, point })
    const [first, both] = [
      [keeps(office.feed, two.id)],
      [keeps(office.feed, three.id), keeps(second.feed, there.id)],
    ].map((kept) => county.write(make('revocation', { key: office.key, keeps: kept, reason: '遗失' })))
    const operations = [one, two, three, there]
    expect(titleIn([...operations, both!])).toBe('three')
    expect(titleIn([...operations, first!, both!])).toBe('two')
    const fold = createFold()
    fold.take([...operations, both!])
    expect(fold.isInForce(there.id)).toBe(true)
    fold.take([first!])
    expect(fold.isInForce(there.id)).toBe(false)
  })

  it('TR2 a revocation cuts every feed of the device that it does not name before its first operation', () => {
    const { office, one, two, three, county } = story()
    const revoked = county.write(
      make('revocation', { key: office.key, keeps: [{ feed: office.feed, point: one.id }], reason: '遗失' }),
    )
    expect(titleIn([one, two, three, revoked])).toBe('one')
    const all = county.write(make('revocation', { key: office.key, keeps: [], reason: '遗失' }))
    expect(titleIn([one, two, three, revoked, all])).toBeUndefined()
  })

  it('MG5 operations of the county are never cut', () => {
    const { county } = story()
    const filed = county.write(
      make('county-decision', {
        step: 'file',
        document: { kind: 'plan', id: amina },
        stood: [],
        answers: null,
      }),
    )
    const cut = county.write(make('cut', { feed: county.feed, point: null, reason: 'x' }))
    const fold = createFold()
    fold.take([filed, cut])
    expect(fold.list('county-decision')).toHaveLength(1)
  })
})
