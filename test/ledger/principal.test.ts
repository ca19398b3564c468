import { expect, test } from 'vitest'
import { isExpectedAt } from '../../shared/domain/expected-at.ts'
import { schoolLedgers } from '../../shared/ledger/school-ledgers.ts'
import { school, TERMS } from './school-world.ts'

test('B-024 a principal is expected at meetings, has hours for them and is asked for as many as anybody', () => {
  const { person, activity, mark, recognise, rows } = school()
  const [principal, teacher] = [person('校长', { post: '校长' }), person('教师', { post: '专任教师' })]
  const meeting = activity('集体备课', { host: '校长' })
  for (const one of [principal, teacher]) recognise(mark(meeting, one), one, '0.40')
  const { persons, ledgerOf } = schoolLedgers(rows(), TERMS)
  const held = rows().activity[0]!
  expect(persons.map(({ fields }) => isExpectedAt(held.fields, fields))).toEqual([true, true])
  const [leads, follows] = [ledgerOf(principal), ledgerOf(teacher)]
  expect(leads.categories.find(({ id }) => id === 'XB')).toMatchObject({ recognised: '0.40' })
  expect(leads.categories).toEqual(follows.categories)
  expect(leads.recognised).toEqual(follows.recognised)
})
