import { describe, expect, it, test } from 'vitest'
import { derivedId } from '../../shared/base/hash.ts'
import { checkContested } from '../../shared/desk/contested.ts'
import { DOCUMENT_KINDS, type DocumentKind, stepsOf } from '../../shared/domain/documents/documents.ts'
import { COUNTY_STEPS } from '../../shared/domain/kinds/county-kinds.ts'
import { SCHOOL_STEPS } from '../../shared/domain/kinds/school-kinds.ts'
import { comparedWith, decisionsBehind, stood } from '../../shared/fold/document.ts'
import { BUILT_IN_SCHEMES } from '../../shared/policy/scheme/built-in-schemes.ts'
import { make, pen, set } from '../worlds/feed-pen.ts'
import { machine, stepsBehind } from './document-world.ts'

/** What may follow where a document stands, written out once more: the table says it by step, this by state. */
const FOLLOWS: Readonly<Record<DocumentKind, Readonly<Record<string, readonly string[]>>>> = {
  plan: {
    draft: ['sign'],
    sign: ['sign', 'submit'],
    submit: ['withdraw', 'return', 'file'],
    withdraw: ['sign'],
    return: ['sign'],
    file: ['sign'],
  },
  'personal-plan': {
    draft: ['approve', 'send-back'],
    approve: ['approve', 'send-back'],
    'send-back': ['approve', 'send-back'],
  },
  claim: {
    draft: ['submit'],
    submit: ['withdraw', 'return', 'review'],
    withdraw: ['submit'],
    return: ['submit'],
    review: ['review', 'return', 'recognise'],
    recognise: [],
  },
}
const CHAIN = BUILT_IN_SCHEMES.find(({ id }) => id === 'horgos-c7')!.workflow.chain

describe.each(DOCUMENT_KINDS)(
  'MG8 a step of a %s is taken from where the table has it, on both sides',
  (kind) => {
    const states = Object.entries(FOLLOWS[kind])

    it('names every state the table knows', () => {
      const known = new Set(stepsOf(kind, CHAIN).flatMap(({ step, after }) => [step, ...after]))
      expect(states.map(([state]) => state).sort()).toEqual([...known].sort())
    })

    it.each(states)(
      'MG8 from %s the host takes these and refuses every other with its reason',
      (from, follows) => {
        for (const step of SCHOOL_STEPS) {
          const { stands, schoolAnswers, fold } = machine(kind)
          if (from !== 'draft') stands(from)
          const before = fold.list('school-decision').length
          const answer = schoolAnswers(step)
          expect(fold.list('school-decision').length - before, step).toBe(follows.includes(step) ? 1 : 0)
          const isKnown = stepsOf(kind, CHAIN).some((rule) => rule.step === step)
          if (follows.includes(step)) expect(answer, step).toBe('done')
          else if (!isKnown) expect(answer, step).toBe('step-not-in-chain')
          else if (kind === 'plan' && step === 'submit' && from !== 'submit')
            expect(answer).toBe('document-unsigned')
          else expect(answer, step).toBe('step-out-of-turn')
        }
      },
    )

    it.each(states)('MG8 from %s the county takes these and refuses every other', async (from, follows) => {
      // Only a claim is asked to be recognised.
      for (const step of COUNTY_STEPS.filter((one) => one !== 'recognise' || kind === 'claim')) {
        const { stands, countyAnswers, fold } = machine(kind)
        if (from !== 'draft') stands(from)
        const before = fold.list('county-decision').length
        const answer = await countyAnswers(step)
        expect(fold.list('county-decision').length - before, step).toBe(follows.includes(step) ? 1 : 0)
        const isKnown = stepsOf(kind, CHAIN).some((rule) => rule.step === step)
        if (follows.includes(step)) expect(answer, step).toBe('done')
        else if (!isKnown) expect(answer, step).toBe('step-not-in-chain')
        else if (step === 'recognise' && from !== 'recognise') expect(answer).toBe('document-unreviewed')
        else expect(answer, step).toBe('step-out-of-turn')
      }
    })
  },
)

test('MG8 a step taken twice is taken once: the second finds the document further on', () => {
  const { schoolAnswers, state, fold } = machine('plan')
  expect(schoolAnswers('sign')).toBe('done')
  const shown = state().decision!.id
  expect(schoolAnswers('submit', 'clerk', [shown])).toBe('done')
  expect(schoolAnswers('submit', 'clerk', [shown])).toBe('step-out-of-turn')
  expect(schoolAnswers('withdraw', 'clerk', [shown])).toBe('document-changed')
  expect(stepsBehind(fold.list('school-decision')).toSorted()).toEqual(['sign', 'submit'])
  expect(state().contested).toEqual([])
})

test('MG8 a plan is signed again over a signature, but not by a screen that has not seen the first', () => {
  const { schoolAnswers } = machine('plan')
  expect(schoolAnswers('sign', 'principal', [])).toBe('done')
  expect(schoolAnswers('sign', 'principal', [])).toBe('document-changed')
  expect(schoolAnswers('sign')).toBe('done')
})

test('MG8 a plan that was written in since it was signed is not handed in, whatever the screen says', () => {
  const { schoolAnswers, document, take } = machine('plan')
  schoolAnswers('sign')
  take([pen('hall').write(set('plan', document.id, 'goal', '新目标'))])
  expect(schoolAnswers('submit')).toBe('document-unsigned')
})

test('MG6 what has two values is handed in by no caller, and is taken back', () => {
  const { schoolAnswers, document, take } = machine('claim')
  take([pen('hall').write(set('claim', document.id, 'number', '另一个号'))])
  expect(schoolAnswers('submit')).toBe('document-has-two-values')
  const handedIn = machine('claim')
  handedIn.schoolAnswers('submit')
  handedIn.take([pen('hall').write(set('claim', document.id, 'number', '另一个号'))])
  expect(handedIn.schoolAnswers('withdraw')).toBe('done')
})

test('MG8 what two PCs handed in without seeing each other is taken back in one step, and then stands once', async () => {
  const { stands, fold, schoolAnswers, state, countyAnswers, take, document } = machine('claim')
  stands('submit')
  const hall = { step: 'submit', document: { ...document }, stood: [], answers: null }
  take([pen('hall').write(make('school-decision', hall))])
  expect(state()).toMatchObject({ step: 'submit', contested: [{}] })
  expect(checkContested(fold.list('school-decision'))).toHaveLength(1)
  expect(await countyAnswers('return')).toBe('document-contested')
  // A screen on which the other has not come answers one of them, which would leave the document as contested as before.
  expect(schoolAnswers('withdraw', 'clerk', [state().decision!.id])).toBe('document-changed')
  expect(schoolAnswers('withdraw')).toBe('done')
  expect(state()).toMatchObject({ step: 'draft', contested: [] })
  expect(checkContested(fold.list('school-decision'))).toEqual([])
  expect(schoolAnswers('submit')).toBe('done')
  expect(await countyAnswers('return')).toBe('done')
})

test('OP3 MG8 two branches that went different ways: what may follow either is offered, and answers both', () => {
  const { stands, fold, schoolAnswers, state, document, rows } = machine('plan')
  stands('sign')
  const signed = state().decision!
  stands('submit')
  // The county filed what it had, while the school took it back.
  const answers = state().decision!.id
  stands('withdraw')
  const filed = { step: 'file', document: { ...document }, stood: stood(rows()), answers, number: '7' }
  fold.take([pen('county', derivedId('scope', '石桥小学')).write(make('county-decision', filed))])
  expect(stepsBehind([state().decision!, ...state().contested]).toSorted()).toEqual(['file', 'withdraw'])
  expect(schoolAnswers('submit', 'clerk')).toBe('document-unsigned')
  expect(schoolAnswers('sign')).toBe('done')
  expect(state()).toMatchObject({ step: 'sign', contested: [] })
  const decisions = [...fold.list('school-decision'), ...fold.list('county-decision')]
  const behind = decisionsBehind(state().decision, decisions)
  expect(stepsBehind(behind).slice(1, 3).toSorted()).toEqual(['file', 'withdraw'])
  expect(behind.at(-1)).toEqual(signed)
  expect(comparedWith(behind)?.fields.step).toBe('file')
})

test('OP4 a step that another program took out of turn stands, and this one goes on from it', async () => {
  const { stands, state, schoolAnswers, countyAnswers } = machine('plan')
  // Handed in without a signature, which this program refuses to write.
  stands('submit')
  expect(state()).toMatchObject({ step: 'submit', contested: [] })
  expect(schoolAnswers('submit')).toBe('step-out-of-turn')
  expect(await countyAnswers('file')).toBe('done')
  expect(state().step).toBe('file')
})

test('OP4 a step that this program does not know moves nothing here', () => {
  const { schoolAnswers, state, take, document, fold } = machine('plan')
  schoolAnswers('sign')
  const value = { step: 'publish', document, stood: [], answers: state().decision!.id }
  take([pen('newer').write(make('school-decision', value))])
  expect(fold.counts().withoutEffect.refused).toBe(1)
  expect(state().step).toBe('sign')
  expect(schoolAnswers('submit')).toBe('done')
})
