import { expect, test } from 'vitest'
import {
  personalPlanOf,
  personalText,
  startPersonalPlan,
  writePersonalPlan,
} from '../../renderer/actions/plan/write-personal-plan.ts'
import { mayTakeStep } from '../../shared/domain/documents/documents.ts'
import { mayWrite } from '../../shared/domain/kinds/kinds.ts'
import { personalPlanId } from '../../shared/domain/own-plan.ts'
import { hexId, viewRow } from '../renderer/view-rows.ts'

const PERSON = hexId(3)

test('design §3: two PCs that start a teacher’s plan of a year write one record', () => {
  const typed = { ...personalText(undefined), strengths: '课堂组织好' }
  const first = [...startPersonalPlan(2026, PERSON), ...writePersonalPlan(undefined, 2026, PERSON, typed)]
  expect(new Set(first.map(({ id }) => id))).toEqual(new Set([personalPlanId(2026, PERSON)]))
  expect(personalPlanId(2027, PERSON)).not.toBe(personalPlanId(2026, PERSON))
  expect(personalPlanId(2026, hexId(4))).not.toBe(personalPlanId(2026, PERSON))
})

test('OP1 the form writes only what changed, and nothing that was left empty', () => {
  const row = viewRow('personal-plan', hexId(9), { year: 2026, person: PERSON, ideas: '以学定教' })
  expect(writePersonalPlan(row, 2026, PERSON, { ...personalText(row), ethics: '师德' })).toMatchObject([
    { field: 'ethics', value: '师德', over: [] },
  ])
})

test('MG9 a plan that was written of a record now one with this one is this teacher’s', () => {
  const plan = (id: string, person: string, year = 2026) => viewRow('personal-plan', id, { year, person })
  const person = { ...viewRow('person', PERSON, {}), merged: [hexId(4)] }
  expect(personalPlanOf([plan(hexId(20), hexId(4))], 2026, person)?.id).toBe(hexId(20))
  expect(personalPlanOf([plan(hexId(20), PERSON, 2025)], 2026, person)).toBeUndefined()
  const own = plan(personalPlanId(2026, PERSON), PERSON)
  expect(personalPlanOf([plan(hexId(20), hexId(4)), own], 2026, person)).toBe(own)
})

test('B-052 a teacher may write a personal plan; only keepers review it, and review nothing else', () => {
  for (const role of ['clerk', 'principal', 'leader', 'teacher']) {
    expect(mayWrite('personal-plan', 'strengths', role)).toBe(true)
    expect(mayWrite('personal-plan-line', 'theme', role)).toBe(true)
    const isKeeper = role === 'clerk' || role === 'principal'
    expect(mayTakeStep('personal-plan', 'approve', role)).toBe(isKeeper)
    expect(mayTakeStep('personal-plan', 'send-back', role)).toBe(isKeeper)
  }
  expect(mayTakeStep('plan', 'approve', 'principal')).toBe(false)
  expect(mayTakeStep('personal-plan', 'sign', 'principal')).toBe(false)
  expect(mayTakeStep('plan', 'sign', 'clerk')).toBe(false)
})
