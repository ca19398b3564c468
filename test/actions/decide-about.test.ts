import { expect, test } from 'vitest'
import { decideAbout } from '../../renderer/actions/decide-about.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { asShown } from '../renderer/view-rows.ts'

const [A, B, C] = ['a', 'b', 'c'].map((name) => derivedId('operation', name)) as [string, string, string]
const PLAN = asShown({
  kind: 'plan',
  id: derivedId('plan', 2026),
  fields: { title: '计划' },
  writes: { title: [A] },
  beside: {},
  merged: [],
})
const LINE: ViewRow = { ...PLAN, kind: 'plan-line', id: derivedId('line'), writes: { theme: [B] } }
const SIGNED = decision('sign', [A, B], null)

test('MG8 a signature names what stood in the plan and its lines as shown', () => {
  expect(decideAbout('sign', PLAN, [PLAN, LINE], [])).toEqual({
    ok: true,
    value: {
      step: 'sign',
      document: { kind: 'plan', id: PLAN.id },
      stood: [A, B].sort(),
      answers: null,
      note: '',
    },
  })
})

test('domain §4.3 a plan is submitted on the standing signature, which it answers', () => {
  expect(decideAbout('submit', PLAN, [PLAN, LINE], [])).toMatchObject({
    refusal: { refused: 'document-unsigned' },
  })
  expect(decideAbout('submit', PLAN, [PLAN, LINE], [SIGNED])).toMatchObject({
    value: { answers: SIGNED.id },
  })
})

test('MG8 what was changed after the signature is not covered, and the plan must be signed again', () => {
  const changed = { ...LINE, writes: { theme: [C] } }
  expect(decideAbout('submit', PLAN, [PLAN, changed], [SIGNED])).toMatchObject({
    refusal: { refused: 'document-unsigned' },
  })
  expect(decideAbout('sign', PLAN, [PLAN, changed], [SIGNED])).toMatchObject({
    value: { answers: SIGNED.id, stood: [A, C].sort() },
  })
})

test('MG6 what has two values is neither signed nor submitted', () => {
  const disputed = { ...LINE, beside: { theme: [{ value: '二', writes: [C] }] } }
  for (const step of ['sign', 'submit'] as const) {
    expect(decideAbout(step, PLAN, [PLAN, disputed], [SIGNED])).toMatchObject({
      refusal: { refused: 'document-has-two-values' },
    })
  }
})

test('a claim goes up without a signature, and again in answer to its return', () => {
  const claim = { ...PLAN, kind: 'claim', id: derivedId('claim') } as const
  expect(decideAbout('submit', claim, [claim], [])).toMatchObject({ value: { answers: null } })
  const submitted = decision('submit', [A], null, claim)
  const returned = decision('return', [A], submitted.id, claim)
  expect(decideAbout('submit', claim, [claim], [submitted, returned])).toMatchObject({
    value: { answers: returned.id },
  })
})

test('only what was submitted and not yet answered is taken back', () => {
  expect(decideAbout('withdraw', PLAN, [PLAN], [SIGNED])).toMatchObject({
    refusal: { refused: 'step-out-of-turn', facts: { now: 'sign' } },
  })
  const submitted = decision('submit', [A], SIGNED.id)
  expect(decideAbout('withdraw', PLAN, [PLAN], [SIGNED, submitted])).toMatchObject({
    value: { step: 'withdraw', answers: submitted.id },
  })
})

test('MG8 where two decisions stand a step answers both', () => {
  const claim = { ...PLAN, kind: 'claim', id: derivedId('claim') } as const
  const [one, other] = [decision('submit', [A], null, claim), decision('return', [A], null, claim)]
  const answer = decideAbout('withdraw', claim, [claim], [one, other])
  const { answers, besides } = answer.ok ? answer.value : {}
  expect([answers, ...(besides ?? [])].sort()).toEqual([one.id, other.id].sort())
})

test('F05 what was filed before is signed again only with a reason', () => {
  const filed = decision('file', [A, B], SIGNED.id)
  const changed = { ...LINE, writes: { theme: [C] } }
  expect(decideAbout('sign', PLAN, [PLAN, changed], [SIGNED, filed])).toMatchObject({
    refusal: { refused: 'required', facts: { field: 'note' } },
  })
  expect(decideAbout('sign', PLAN, [PLAN, changed], [SIGNED, filed], { note: ' 改期 ' })).toMatchObject({
    value: { answers: filed.id, note: '改期' },
  })
})

test('B-052 a teacher’s plan is approved with a number, and sent back only with what to change', () => {
  const own = { ...PLAN, kind: 'personal-plan', id: derivedId('own') } as const
  expect(decideAbout('approve', own, [own], [], { number: ' 个-1 ' })).toMatchObject({
    value: { step: 'approve', number: '个-1', note: '' },
  })
  expect(decideAbout('send-back', own, [own], [])).toMatchObject({ refusal: { refused: 'required' } })
  expect(decideAbout('send-back', own, [own], [], { note: '再具体些' })).toMatchObject({
    value: { note: '再具体些' },
  })
})

function decision(step: string, stood: string[], answers: string | null, document: ViewRow = PLAN): ViewRow {
  const { kind, id } = document
  return asShown({
    kind: step === 'return' || step === 'file' ? 'county-decision' : 'school-decision',
    id: derivedId('decision', step, id),
    fields: { step, document: { kind, id }, stood, answers },
    writes: {},
    beside: {},
    merged: [],
  })
}
