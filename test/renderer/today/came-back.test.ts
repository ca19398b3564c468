import { expect, test } from 'vitest'
import { cameBack } from '../../../renderer/school/today/came-back.ts'
import { draftPlace } from '../../../renderer/school/today/draft-place.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { asShown } from '../view-rows.ts'

const PLAN = { kind: 'plan', id: '1'.repeat(32) }
const CLAIM = { kind: 'claim', id: '2'.repeat(32) }

function decision(
  id: string,
  step: string,
  document: { readonly kind: string; readonly id: string },
  answers: string | null,
  opinion = '',
): ViewRow {
  const fields = { step, document, answers, stood: [], ...(opinion === '' ? {} : { opinion }) }
  return asShown({ kind: 'county-decision', id, fields, writes: {}, beside: {}, merged: [] })
}

test('MG8 what the county returned waits with its reason until the school has answered', () => {
  const sent = decision('a', 'submit', PLAN, null)
  const returned = decision('b', 'return', PLAN, 'a', '缺经费安排')
  expect(cameBack([sent, returned])).toMatchObject([
    { document: PLAN, how: 'returned', opinion: '缺经费安排', decision: { id: 'b' } },
  ])
  expect(cameBack([sent, returned, decision('c', 'sign', PLAN, 'b')])).toEqual([])
})

test('MG8 what was filed or is on its way is no task', () => {
  const filed = decision('b', 'file', PLAN, 'a')
  expect(
    cameBack([decision('a', 'submit', PLAN, null), filed, decision('x', 'submit', CLAIM, null)]),
  ).toEqual([])
})

test('MG8 two decisions that answer the same are for a person', () => {
  const sent = decision('a', 'submit', PLAN, null)
  const two = [decision('b', 'file', PLAN, 'a'), decision('c', 'return', PLAN, 'a', '重报')]
  expect(cameBack([sent, ...two])).toMatchObject([{ document: PLAN, how: 'contested', opinion: '' }])
})

test('OP1 a draft leads to the form that goes on with it; one that this version does not know leads nowhere', () => {
  const id = 'e'.repeat(32)
  expect(draftPlace(`roll/${id}`)?.to).toBe(`activity/id/${id}/roll`)
  expect(draftPlace('activity/new')).toMatchObject({ word: 'activity', id: '', to: 'activity/new' })
  expect(draftPlace(`activity/${id}`)?.to).toBe(`activity/id/${id}/edit`)
  expect(draftPlace(`activity-record/${id}`)?.to).toBe(`activity/id/${id}/record`)
  expect(draftPlace('person-new')?.to).toBe('person/new')
  expect(draftPlace(`plan-line/new/${id}`)).toMatchObject({ kind: 'plan-line', id: '', to: 'plan/new' })
  expect(draftPlace(`plan/${id}`)?.to).toBe('plan/text')
  expect(draftPlace(`personal-plan-line/${id}`)?.to).toBe('plan/personal')
  expect(draftPlace(`presenter/${id}/new`)).toMatchObject({ kind: 'project', id, to: `training/id/${id}` })
  for (const key of ['', 'toString/x', 'unknown/new', 'roll/new']) expect(draftPlace(key)).toBeUndefined()
})
