import { describe, expect, it } from 'vitest'
import { derivedId } from '../../shared/base/hash.ts'
import { createFold } from '../../shared/fold/fold.ts'
import { linkId } from '../../shared/fold/understood.ts'
import { madeRecordId } from '../../shared/operation/encode.ts'
import { make, pen, set } from '../worlds/feed-pen.ts'

const [first, second] = [derivedId('a'), derivedId('b')].sort() as [string, string]
const lesson = derivedId('lesson')

function twoPersons() {
  const office = pen('office')
  const hall = pen('hall')
  const one = office.write(set('person', first, 'name', '陈犇骉'), set('person', first, 'title', '一级教师'))
  const other = hall.write(set('person', second, 'name', '陈犇骉'), set('person', second, 'phone', '1'))
  return { office, hall, one, other }
}

describe('same person', () => {
  it('MG9 persons found to be one are one row under the smallest id, and the fields of both are there', () => {
    const { office, one, other } = twoPersons()
    const same = office.write(make('same-person', { pairs: [[second, first]] }))
    const fold = createFold()
    fold.take([same, other, one])
    expect(fold.list('person')).toHaveLength(1)
    const row = fold.row('person', second)!
    expect(row).toMatchObject({ id: first, merged: [second], beside: {} })
    expect(row.fields).toEqual({ name: '陈犇骉', title: '一级教师', phone: '1' })
  })

  it('MG9 an ended decision makes them two again, with nothing lost', () => {
    const { office, one, other } = twoPersons()
    const same = office.write(make('same-person', { pairs: [[first, second]] }))
    const end = office.write(
      make('same-person-end', { decision: madeRecordId(same.id, 0), pairs: [[second, first]] }),
    )
    const fold = createFold()
    fold.take([one, other, same])
    const changes = fold.take([end])
    expect(changes.rows.filter(({ kind }) => kind === 'person')).toHaveLength(2)
    expect(fold.list('person').map(({ merged }) => merged)).toEqual([[], []])
  })

  it('MG9 over reaches across the ids of one person while the decision stands', () => {
    const { office, hall, one, other } = twoPersons()
    const same = office.write(make('same-person', { pairs: [[first, second]] }))
    const decided = office.write(set('person', first, 'name', '陈犇骉(小)', one.id, other.id))
    const fold = createFold()
    fold.take([one, other, same, decided])
    expect(fold.row('person', first)!).toMatchObject({ fields: { name: '陈犇骉(小)' }, beside: {} })
    const end = hall.write(
      make('same-person-end', { decision: madeRecordId(same.id, 0), pairs: [[first, second]] }),
    )
    fold.take([end])
    expect(fold.row('person', second)!.fields.name).toBe('陈犇骉')
  })

  it('MG9 links whose ends are one are one record, and different marks in them stand side by side', () => {
    const { office, hall, one, other } = twoPersons()
    const left = linkId('attendance', [lesson, first])
    const right = linkId('attendance', [lesson, second])
    const here = office.write(
      set('attendance', left, 'of', [lesson, first]),
      set('attendance', left, 'mark', { mark: 'present' }),
    )
    const there = hall.write(
      set('attendance', right, 'of', [lesson, second]),
      set('attendance', right, 'mark', { mark: 'absent' }),
    )
    const same = office.write(make('same-person', { pairs: [[first, second]] }))
    const orders = [
      [one, other, here, there, same],
      [one, here, same, other, there],
      [same, there, other, here, one].reverse(),
    ]
    for (const order of orders) {
      const fold = createFold()
      for (const operation of order) fold.take([operation])
      const rows = fold.list('attendance')
      expect(rows).toHaveLength(1)
      expect(rows[0]).toMatchObject({ id: left, fields: { of: [lesson, first] } })
      expect(rows[0]!.beside.mark).toHaveLength(1)
      expect(rows[0]!.beside.of).toBeUndefined()
    }
  })

  it('MG1 one roll call that marked one teacher twice, as two persons, shows the same on every PC', () => {
    const { office, one, other } = twoPersons()
    const [left, right] = [first, second].map((person) => linkId('attendance', [lesson, person])) as [
      string,
      string,
    ]
    const roll = office.write(
      set('attendance', left, 'mark', { mark: 'present' }),
      set('attendance', left, 'of', [lesson, first]),
      set('attendance', right, 'mark', { mark: 'late' }),
      set('attendance', right, 'of', [lesson, second]),
    )
    const same = office.write(make('same-person', { pairs: [[first, second]] }))
    const shown = [
      [one, other, roll, same],
      [other, one, same, roll],
    ].map((order) => {
      const fold = createFold()
      for (const operation of order) fold.take([operation])
      return fold.list('attendance')
    })
    expect(shown[0]).toEqual(shown[1])
    expect(shown[0]![0]!.beside.mark).toHaveLength(1)
    expect(shown[0]![0]!.writes.of).toEqual([roll.id])
  })

  it('MG9 a link whose id does not follow from its ends is refused', () => {
    const wrong = derivedId('wrong')
    const fold = createFold()
    fold.take([pen('office').write(set('attendance', wrong, 'of', [lesson, first]))])
    expect(fold.counts().withoutEffect.refused).toBe(1)
  })
})
