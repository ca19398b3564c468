import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHost } from '../../electron/host.ts'
import type { Host } from '../../electron/host-shape.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { DocumentPast } from '../../shared/contract/document-values.ts'
import type { HostStatus, RowsPage } from '../../shared/contract/host-values.ts'
import type { Row } from '../../shared/fold/row.ts'

const CLERK = { name: '周敏', pin: '2580' }
const PRINCIPAL = { id: derivedId('user', 'principal'), name: '陈国栋', pin: '1379' }
const PLAN = { kind: 'plan', id: derivedId('plan', 2026) }

let data: string
let host: Host

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'yanxiubu-decide-'))
  const opened = await createHost({ data })
  if (!opened.ok) throw new Error(opened.refusal.refused)
  host = opened.value
  await call('start-school', { name: '石桥镇中心学校', code: '2151199901', scheme: 'horgos-c7', user: CLERK })
  await save('user', PRINCIPAL.id, { name: PRINCIPAL.name, role: 'principal' })
  await call('set-pin', { user: PRINCIPAL.id, pin: PRINCIPAL.pin, confirmed: false })
  await save('plan', PLAN.id, { year: 2026, title: '计划' })
})

afterEach(async () => {
  await host.close()
  rmSync(data, { recursive: true, force: true })
})

test('TR4 F05 the principal signs with a PIN at the clerk’s screen; the clerk stays signed in', async () => {
  const decision = await step('sign')
  expect(await host.call('decide', decision)).toMatchObject({ refusal: { refused: 'not-allowed' } })
  expect(await signAs(PRINCIPAL.pin, decision)).toMatchObject({ ok: true })
  const status = await call<HostStatus>('status', {})
  expect(status.user?.name).toBe(CLERK.name)
  const { steps } = await call<DocumentPast>('document-past', PLAN)
  expect(steps).toMatchObject([{ step: 'sign', actor: PRINCIPAL.name, role: 'principal', note: '看过' }])
})

test('TR4 a clerk’s PIN signs nothing, and after five wrong ones the principal waits, also at the sign-in', async () => {
  const decision = await step('sign')
  const clerk = (await call<HostStatus>('status', {})).user!.id
  expect(await host.call('decide-as', { user: clerk, pin: CLERK.pin, decision })).toMatchObject({
    refusal: { refused: 'not-allowed' },
  })
  for (let times = 0; times < 5; times++)
    expect(await signAs('0000', decision)).toMatchObject({
      refusal: { refused: 'pin-wrong', facts: { step: 'sign' } },
    })
  expect(await signAs(PRINCIPAL.pin, decision)).toMatchObject({ refusal: { refused: 'pin-locked' } })
  expect(await host.call('sign-in', { user: PRINCIPAL.id, pin: PRINCIPAL.pin })).toMatchObject({
    refusal: { refused: 'pin-locked' },
  })
  expect((await rows()).filter(({ kind }) => kind === 'school-decision')).toEqual([])
})

test('TR4 nobody signs at a screen where nobody is signed in', async () => {
  const decision = await step('sign')
  await call('sign-out', {})
  expect(await signAs(PRINCIPAL.pin, decision)).toMatchObject({ refusal: { refused: 'not-signed-in' } })
})

test('MG8 what a plan is compared with is how it stood at the decision, whatever came after', async () => {
  expect(await call('document-past', PLAN)).toEqual({ steps: [], before: null })
  await signAs(PRINCIPAL.pin, await step('sign'))
  await save('plan', PLAN.id, { goal: '目标' })
  const { before } = await call<DocumentPast>('document-past', PLAN)
  expect(before?.step).toBe('sign')
  expect(before?.rows.map(({ fields }) => fields)).toEqual([{ year: 2026, title: '计划' }])
})

test('MG8 a step that the way of a document does not have is refused, and nothing is written', async () => {
  const claim = { kind: 'claim', id: derivedId('claim') }
  await save('claim', claim.id, { year: 2026, number: '1', scheme: { id: 'horgos-c7', version: '1' } })
  const signed = { ...(await step('sign')), document: claim }
  expect(await host.call('decide', signed)).toMatchObject({ refusal: { refused: 'step-not-in-chain' } })
  const person = { ...signed, step: 'submit', document: { kind: 'person', id: claim.id } }
  expect(await host.call('decide', person)).toMatchObject({ refusal: { refused: 'step-not-in-chain' } })
  expect(await host.call('decide', { ...signed, step: 'submit' })).toMatchObject({ ok: true })
})

test('B-052 only a teacher’s plan is reviewed by the school, and its number is kept', async () => {
  const own = { kind: 'personal-plan', id: derivedId('personal-plan', 2026, 'x') }
  await save('personal-plan', own.id, { year: 2026, person: derivedId('x') })
  const review = { ...(await step('approve')), number: '个2026-001' }
  expect(await host.call('decide', review)).toMatchObject({ refusal: { refused: 'step-not-in-chain' } })
  expect(await host.call('decide', { ...review, document: own })).toMatchObject({ ok: true })
  const { steps } = await call<DocumentPast>('document-past', own)
  expect(steps).toMatchObject([{ step: 'approve', number: '个2026-001', actor: CLERK.name }])
})

function signAs(pin: string, decision: object) {
  return host.call('decide-as', { user: PRINCIPAL.id, pin, decision })
}

async function step(word: string) {
  const shown = (await rows()).filter(({ kind }) => kind === 'plan')
  const stood = [...new Set(shown.flatMap(({ writes }) => Object.values(writes).flat()))]
  return { step: word, document: PLAN, stood, answers: null, note: '看过' }
}

async function rows(): Promise<readonly Row[]> {
  return (await call<RowsPage>('rows-page', { from: 0 })).rows
}

function save(kind: string, id: string, fields: Readonly<Record<string, unknown>>) {
  const changes = Object.entries(fields).map(([field, value]) => ({ kind, id, field, value, over: [] }))
  return call('save', { act: 'write', changes })
}

async function call<T>(method: string, input: unknown): Promise<T> {
  const answer = (await host.call(method, input)) as { ok: boolean; value: T; refusal: unknown }
  if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer.refusal)}`)
  return answer.value
}
