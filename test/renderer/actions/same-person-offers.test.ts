import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differingFields } from '../../../renderer/actions/person/differing-fields.ts'
import { pressingOffers, samePersonOffers } from '../../../shared/desk/same-person.ts'
import { hexId, teacher } from '../view-rows.ts'

function pairs(offers: readonly { first: { id: string }; second: { id: string }; why: string }[]) {
  return offers.map(({ first, second, why }) => [first.id, second.id, why])
}

test('MG9 entries with equal ID number and equal name are offered together', () => {
  const { sure, single } = samePersonOffers([
    teacher(1, '李明', 'p1'),
    teacher(2, '阿依古丽·买买提', 'p2'),
    teacher(3, '李明', 'p1'),
    teacher(4, '阿依古丽•买买提', 'p2'),
  ])
  expect(pairs(sure)).toEqual([
    [hexId(1), hexId(3), 'same-id-and-name'],
    [hexId(2), hexId(4), 'same-id-and-name'],
  ])
  expect(single).toEqual([])
})

test('MG9 three entries of one person make two pairs, each with the first', () => {
  const { sure, single } = samePersonOffers([1, 2, 3].map((number) => teacher(number, '李明', 'p1')))
  expect(pairs(sure).map(([a, b]) => [a, b])).toEqual([
    [hexId(1), hexId(2)],
    [hexId(1), hexId(3)],
  ])
  expect(single).toEqual([])
})

test('MG9 one name without an ID number, or one ID number under two names, is offered singly', () => {
  const { sure, single } = samePersonOffers([
    teacher(1, '李明', 'p1'),
    teacher(2, '李　明'),
    teacher(3, '王芳', 'p3'),
    teacher(4, '汪芳', 'p3'),
  ])
  expect(sure).toEqual([])
  expect(pairs(single)).toEqual([
    [hexId(3), hexId(4), 'same-id'],
    [hexId(1), hexId(2), 'same-name'],
  ])
})

test('MG9 two teachers with one name and two ID numbers are offered last and press nobody', () => {
  const offers = samePersonOffers([teacher(1, '李明', 'p1'), teacher(2, '李明', 'p2'), teacher(3, '李明')])
  expect(offers.single.map(({ why }) => why)).toEqual(['same-name', 'same-name', 'same-name-other-id'])
  expect(pressingOffers(offers)).toBe(2)
})

test('MG9 entries found to be two people are not offered, also after one of them was joined to a third', () => {
  const people = [teacher(1, '李明'), teacher(2, '李明')]
  expect(samePersonOffers(people, [[hexId(2), hexId(1)]]).single).toEqual([])
  const joined = [{ ...teacher(1, '李明'), merged: [hexId(9)] }, teacher(2, '李明')]
  expect(samePersonOffers(joined, [[hexId(9), hexId(2)]]).single).toEqual([])
  expect(samePersonOffers(joined, [[hexId(9), hexId(8)]]).single).toHaveLength(1)
})

test('MG9 only what both say, and not alike, differs', () => {
  const [a, b] = [teacher(1, '李明', 'p1'), teacher(2, '李明', 'p2')]
  const first = { ...a, fields: { ...a.fields, title: '一级教师', post: '', sex: 'male' } }
  const second = { ...b, fields: { ...b.fields, title: '高级教师', post: '教师', sex: 'male' } }
  expect(differingFields({ first, second, why: 'same-name-other-id' })).toEqual(['id-number', 'title'])
})

test('MG9 persons without a name or an ID number are not alike', () => {
  expect(samePersonOffers([teacher(1, ''), teacher(2, ''), teacher(3, '', '')])).toEqual({
    sure: [],
    single: [],
  })
})

test('MG9 no pair is offered twice, none with itself, and sure pairs are exactly those equal in both', () => {
  const person = fc.record({
    name: fc.constantFrom('李明', '王芳', '阿里·买买提'),
    print: fc.constantFrom(undefined, 'p1', 'p2', 'p3'),
  })
  let alike = 0
  fc.assert(
    fc.property(fc.array(person, { minLength: 2, maxLength: 9 }), (people) => {
      const rows = people.map(({ name, print }, at) => teacher(at + 1, name, print))
      const { sure, single } = samePersonOffers(rows)
      const keys = [...sure, ...single].map(({ first, second }) => `${first.id}/${second.id}`)
      expect(new Set(keys).size).toBe(keys.length)
      for (const { first, second } of [...sure, ...single]) expect(first.id < second.id).toBe(true)
      const groups = new Map<string, number>()
      for (const { name, print } of people) {
        if (print !== undefined) groups.set(`${print}/${name}`, (groups.get(`${print}/${name}`) ?? 0) + 1)
      }
      const expected = [...groups.values()].reduce((sum, size) => sum + size - 1, 0)
      alike += expected
      expect(sure.length).toBe(expected)
    }),
  )
  expect(alike).toBeGreaterThan(0)
})
