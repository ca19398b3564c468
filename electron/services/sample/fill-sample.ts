import { type Hex, toHex } from '../../../shared/base/bytes.ts'
import type { Result } from '../../../shared/base/refusal.ts'
import type { HostInput, HostMethod, HostOutputs } from '../../../shared/contract/host-api.ts'
import type { HostStatus } from '../../../shared/contract/host-values.ts'
import type { Host } from '../../host-shape.ts'
import { sampleActs } from './sample-acts.ts'

export interface SampleTools {
  readonly call: Host['call']
  /** Milliseconds since 1970: the school's year goes up to this day. */
  readonly now: number
  readonly random: (bytes: number) => Uint8Array
}

/** Shown on the screen: whoever plays may also sign in as the principal. */
const PIN = '1234'
const CLERK = '王老师'
const PRINCIPAL = '李校长'
const SCHOOL = { name: '青山镇中心小学（示例）', code: '9900000001', scheme: 'horgos-c7' }

/**
 * Writes a year of a school's work through the methods that the screens use, so that it is what a school would have
 * written. Leaves the clerk signed in; the first refusal ends it.
 */
export async function fillSample({ call, now, random }: SampleTools): Promise<Result<HostStatus>> {
  const newId = () => toHex(random(16))
  const principal = newId()
  const plans: { readonly id: Hex; readonly operation: Hex }[] = []

  const started = await ask('start-school', { ...SCHOOL, user: { name: CLERK, pin: PIN } })
  if (!started.ok) return started
  for (const { act, changes, plan } of sampleActs(now, newId)) {
    const saved = await ask('save', { act, changes: changes as HostInput<'save'>['changes'] })
    if (!saved.ok) return saved
    if (plan !== undefined) plans.push({ id: plan, operation: saved.value.operation })
  }
  const signed = await signAll()
  return signed.ok ? signInSample(call) : signed

  /** The plans stand as one operation wrote them, which is what the principal saw. */
  async function signAll(): Promise<Result<unknown>> {
    const fields = { name: PRINCIPAL, role: 'principal' }
    const changes = Object.entries(fields).map(([field, value]) => ({
      kind: 'user',
      id: principal,
      field,
      value,
      over: [],
    }))
    const added = await ask('save', { act: 'add-account', changes })
    if (!added.ok) return added
    const given = await ask('set-pin', { user: principal, pin: PIN, confirmed: false })
    if (!given.ok) return given
    const inside = await ask('sign-in', { user: principal, pin: PIN })
    if (!inside.ok) return inside
    for (const { id, operation } of plans) {
      const document = { kind: 'plan', id }
      const step = await ask('decide', {
        step: 'sign',
        document,
        stood: [operation],
        answers: null,
        note: '',
      })
      if (!step.ok) return step
    }
    return inside
  }

  function ask<M extends HostMethod>(method: M, input: HostInput<M>) {
    return call(method, input) as Promise<Result<HostOutputs[M]>>
  }
}

/** The clerk of a sample school sits down; whoever changed the PIN there has to know it. */
export async function signInSample(call: Host['call']): Promise<Result<HostStatus>> {
  const status = (await call('status', {})) as Result<HostStatus>
  if (!status.ok) return status
  const clerk = status.value.users.find(({ name }) => name === CLERK)
  if (!clerk) return status
  const signed = (await call('sign-in', { user: clerk.id, pin: PIN })) as Result<HostStatus>
  return signed.ok ? signed : status
}
