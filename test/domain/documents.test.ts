import { describe, expect, it } from 'vitest'
import { en } from '../../renderer/words/en.ts'
import { zh } from '../../renderer/words/zh.ts'
import {
  COUNTY_DOCUMENTS,
  DOCUMENT_KINDS,
  documentRule,
  kindsOf,
  mayTakeStep,
  stepRule,
  stepsOf,
  waitsForCounty,
} from '../../shared/domain/documents/documents.ts'
import type { Step } from '../../shared/domain/documents/step-rule.ts'
import { COUNTY_STEPS } from '../../shared/domain/kinds/county-kinds.ts'
import { kindRule } from '../../shared/domain/kinds/kinds.ts'
import { COUNTY_ROLES, SCHOOL_ROLES } from '../../shared/domain/kinds/roles.ts'
import { SCHOOL_STEPS } from '../../shared/domain/kinds/school-kinds.ts'
import { BUILT_IN_SCHEMES } from '../../shared/policy/scheme/built-in-schemes.ts'

const CHAINS = BUILT_IN_SCHEMES.map(({ id, workflow }) => ({ id, chain: workflow.chain }))

describe('MG8 every document of the table', () => {
  it.each(CHAINS)('MG8 goes by steps that somebody may take and that have words, under $id', ({ chain }) => {
    for (const kind of DOCUMENT_KINDS) {
      const steps = stepsOf(kind, chain)
      expect(steps.length, kind).toBeGreaterThan(0)
      for (const { step, writers } of steps) {
        expect(writers.length, `${kind} ${step}`).toBeGreaterThan(0)
        for (const { plan } of [zh, en]) expect(plan.steps[step], `${kind} ${step}`).toBeTruthy()
      }
    }
  })

  it.each(CHAINS)('MG8 reaches its end from a draft, under $id', ({ chain }) => {
    for (const kind of DOCUMENT_KINDS) {
      const steps = stepsOf(kind, chain)
      const reached = new Set<string>(['draft'])
      for (let size = 0; size !== reached.size; ) {
        size = reached.size
        for (const { step, after } of steps) if (after.some((one) => reached.has(one))) reached.add(step)
      }
      expect(steps.filter(({ step }) => !reached.has(step))).toEqual([])
    }
  })

  it('MG5 a step of the school is a school role’s, one of the county a county role’s', () => {
    for (const { chain } of CHAINS)
      for (const kind of DOCUMENT_KINDS)
        for (const { step, writers } of stepsOf(kind, chain)) {
          const isCountys = (COUNTY_STEPS as readonly string[]).includes(step)
          expect(isCountys).toBe(!(SCHOOL_STEPS as readonly string[]).includes(step))
          const roles: readonly string[] = isCountys ? COUNTY_ROLES : SCHOOL_ROLES
          expect(writers.filter((writer) => !roles.includes(writer))).toEqual([])
        }
  })

  it('MG8 what goes to the county has a step of the county, what the school judges has none', () => {
    for (const kind of DOCUMENT_KINDS) {
      const isCountys = stepsOf(kind, CHAINS[0]!.chain).some(({ step }) =>
        (COUNTY_STEPS as readonly string[]).includes(step),
      )
      expect(isCountys, kind).toBe((COUNTY_DOCUMENTS as readonly string[]).includes(kind))
    }
  })

  it('MG8 lines name their document in a field of their kind', () => {
    for (const kind of DOCUMENT_KINDS) {
      const { lines } = documentRule(kind)!
      const rule = kindRule(lines.kind)!
      expect(Object.keys(rule.fields)).toContain(lines.names)
      if (lines.names === 'of') expect(rule.ends?.[0]).toBe(kind)
      expect(kindsOf(kind)[0]).toBe(kind)
    }
  })

  it('MG8 what is no document goes no way', () => {
    expect(stepsOf('activity')).toEqual([])
    expect(mayTakeStep('person', 'submit', 'clerk')).toBe(false)
  })
})

describe('MG8 the steps of a claim follow the chain of its scheme', () => {
  const writers = (id: string, step: Step = 'recognise') =>
    stepRule('claim', step, CHAINS.find((one) => one.id === id)?.chain)?.writers

  it('MG8 those register whom the last link names, and the administrator of a county that has nobody else', () => {
    expect(writers('horgos-c7')).toEqual(['bureau', 'administrator'])
    expect(writers('baoji-125')).toEqual(['training-office', 'administrator'])
    expect(writers('putuo-135')).toEqual(['training-office', 'administrator'])
    expect(writers('shaodong-2018')).toEqual(['training-office', 'administrator'])
    expect(writers('nantong-2016')).toEqual(COUNTY_ROLES)
  })

  it('MG8 those review whom the links before it name; where there are none nothing is reviewed', () => {
    expect(writers('horgos-c7', 'review')).toEqual(['training-office', 'administrator'])
    expect(writers('baoji-125', 'review')).toEqual(['research-office', 'administrator'])
    expect(writers('putuo-135', 'review')).toBeUndefined()
    expect(writers('shaodong-2018', 'review')).toBeUndefined()
    expect(writers('nantong-2016', 'review')).toEqual(COUNTY_ROLES)
  })

  it.each(CHAINS)(
    'MG8 a claim waits for the county where a step of the county may follow, under $id',
    ({ chain }) => {
      const waits = COUNTY_DOCUMENTS.flatMap((kind) =>
        stepsOf(kind, chain).flatMap(({ step, after }) =>
          (COUNTY_STEPS as readonly string[]).includes(step) ? after : [],
        ),
      )
      expect(waits.filter((step) => !waitsForCounty(step))).toEqual([])
    },
  )

  it('MG8 what the chain does not name is no step: not the school’s, not the county’s', () => {
    expect(stepsOf('claim', ['county.bureau.recognise']).map(({ step }) => step)).toEqual([
      'return',
      'recognise',
    ])
    expect(stepsOf('claim', ['school.review']).map(({ step }) => step)).toEqual(['submit', 'withdraw'])
    expect(stepsOf('claim', ['teacher.submit'])).toEqual([])
  })

  it('MG8 a claim is never signed or filed, a plan never recognised', () => {
    for (const { chain } of CHAINS) {
      for (const step of ['sign', 'file', 'approve'] as const)
        expect(stepRule('claim', step, chain)).toBeUndefined()
      expect(stepRule('plan', 'recognise', chain)).toBeUndefined()
    }
  })

  it('MG8 a claim of a scheme not known here can be sent back', () => {
    expect(stepRule('claim', 'return')?.writers).toEqual(COUNTY_ROLES)
  })
})
