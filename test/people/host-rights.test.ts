import { afterEach, beforeEach, expect, test } from 'vitest'
import { HOST_INPUTS, type HostMethod } from '../../shared/contract/host-api.ts'
import { HOST_RIGHTS, mayAsk } from '../../shared/contract/host-rights.ts'
import { SCHOOL_ROLES } from '../../shared/domain/kinds/roles.ts'
import { type StartedHost, startedHost } from '../worlds/started-host.ts'

const METHODS = Object.keys(HOST_INPUTS) as readonly HostMethod[]
/** Held where both schools are: who plays in the sample has no account in the other. */
const OF_BOTH_SCHOOLS: readonly HostMethod[] = ['sample-open', 'sample-leave']

let school: StartedHost
beforeEach(async () => {
  school = await startedHost()
})
afterEach(() => school.remove())

test('MG5 what a role may not ask is refused before anything of it is read, method by method', async () => {
  for (const role of ['teacher', 'leader', 'principal']) {
    await school.signInAs(role)
    const refused = METHODS.filter((method) => !mayAsk(method, role))
    for (const method of refused) expect([method, await answer(method)]).toEqual([method, 'not-allowed'])
    for (const method of METHODS.filter((one) => mayAsk(one, role) && !OF_BOTH_SCHOOLS.includes(one)))
      if (method !== 'sign-out') expect([method, await answer(method)]).not.toEqual([method, 'not-allowed'])
    await school.call('sign-in', { user: await clerk(), pin: '2580' })
  }
})

test('TR4 before anyone has signed in only what leads to signing in is answered', async () => {
  await school.call('sign-out', {})
  const open: HostMethod[] = []
  for (const method of METHODS)
    if (!OF_BOTH_SCHOOLS.includes(method) && (await answer(method)) !== 'not-signed-in') open.push(method)
  expect(open).toEqual([
    'status',
    'start-school',
    'sign-in',
    'sign-out',
    'set-pin',
    'view-check',
    'rows-page',
  ])
})

test('TR4 a teacher reads, writes what the kinds allow them, and keeps drafts; the rest is the keepers’', () => {
  expect(METHODS.filter((method) => mayAsk(method, 'teacher') && !mayAsk(method, undefined))).toEqual([
    'save',
    'decide-as',
    'document-past',
    'undo',
    'history',
    'who-wrote',
    'export-table',
    'attachment-open',
    'draft-put',
    'draft-get',
    'draft-drop',
    'draft-list',
    'schemes',
    'scheme-report',
    'papers-log',
    'exchange',
    'exchange-held',
    'diagnostic-bundle',
  ])
  expect(METHODS.filter((method) => mayAsk(method, 'leader') && !mayAsk(method, 'teacher'))).toEqual([
    'attachment-keep',
    'print-form',
    'papers-print-again',
  ])
  for (const method of METHODS) {
    expect(mayAsk(method, 'clerk')).toBe(true)
    expect(mayAsk(method, 'principal')).toBe(true)
    expect(mayAsk(method, 'training-office')).toBe(HOST_RIGHTS[method].who === 'anybody')
  }
  expect(SCHOOL_ROLES).toHaveLength(4)
})

test('TR3 everything that carries something out of this PC or into it is an exchange, and the keepers’', () => {
  const carrying = METHODS.filter((method) => HOST_RIGHTS[method].exchanges)
  expect(carrying).toEqual([
    'enrolment-request',
    'enrolment-answer',
    'enrolment-confirm',
    'write-package',
    'read-packages',
    'sync-now',
    'enrol-anew',
    'county-address',
  ])
  for (const method of carrying) expect(mayAsk(method, 'leader')).toBe(false)
  const mending = METHODS.filter((method) => HOST_RIGHTS[method].mends)
  expect(mending).toEqual(['read-packages', 'sync-now', 'go-on-without', 'cancel'])
})

/** To something no method takes as its input, but those without one. */
async function answer(method: HostMethod): Promise<string | undefined> {
  const input = HOST_INPUTS[method].safeParse({}).success ? {} : { nothing: true }
  const said = (await school.host.call(method, input)) as { refusal?: { refused: string } }
  return said.refusal?.refused
}

async function clerk(): Promise<string> {
  const { users } = await school.call('status', {})
  return users.find(({ role }) => role === 'clerk')!.id
}
