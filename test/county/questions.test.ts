import type { FastifyInstance } from 'fastify'
import { expect, test } from 'vitest'
import type { Account, Accounts } from '../../county/accounts/accounts.ts'
import { countyRefuse } from '../../county/county-result.ts'
import { createCountyApp } from '../../county/routes/county-app.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { PACKAGE_TYPE } from '../../shared/contract/county-http.ts'
import {
  COUNTY_QUESTIONS,
  COUNTY_UPLOADS,
  type CountyInput,
  type CountyQuestion,
  type CountyUpload,
  countyRequest,
} from '../../shared/contract/county-questions.ts'
import { fieldRule } from '../../shared/domain/kinds/kinds.ts'
import { COUNTY_ROLES, type CountyRole } from '../../shared/domain/kinds/roles.ts'
import { makeKeys, newDisk, openSeat } from './county-world.ts'

const ID = '0'.repeat(32)
const HASH = '0'.repeat(64)
const SAID = { stood: [], opinion: '', number: '' }

/** Written by hand, as the bureau would say it: 师训办, 教研室, 局领导, 系统管理员. */
const EVERYBODY = '师教局系'
const RIGHTS: Readonly<Record<CountyQuestion | CountyUpload, string>> = {
  overview: EVERYBODY,
  changes: EVERYBODY,
  schools: EVERYBODY,
  school: EVERYBODY,
  packages: EVERYBODY,
  documents: EVERYBODY,
  'enrol-device': '系',
  'enrolment-answer': '系',
  'dismiss-request': '系',
  'revoke-device': '系',
  document: EVERYBODY,
  'decide-document': EVERYBODY,
  'recognise-claim': EVERYBODY,
  'settle-document': EVERYBODY,
  controls: EVERYBODY,
  'set-aside': '系',
  'take-back': '系',
  'book-pages': EVERYBODY,
  'book-page': EVERYBODY,
  'return-packages': '师教系',
  schemes: EVERYBODY,
  'rehearse-scheme': '师局系',
  'publish-scheme': '师局系',
  accounts: '系',
  'add-account': '系',
  'close-account': '系',
  'reset-password': '系',
  'change-password': EVERYBODY,
  audit: '系',
  health: '系',
  'working-key': '系',
  'make-key': '系',
  'open-request': '系',
  'take-in-package': '师教系',
}
const SHORT: Readonly<Record<CountyRole, string>> = {
  'training-office': '师',
  'research-office': '教',
  bureau: '局',
  administrator: '系',
}

/** One well-formed question of each name. */
const ASKED: { readonly [Q in CountyQuestion]: CountyInput<Q> } = {
  overview: {},
  changes: {},
  schools: { search: '', silentSince: null, order: 'code', after: null },
  school: { scope: ID },
  packages: { search: '', direction: null, after: null },
  documents: {
    queue: 'waiting',
    kind: null,
    scope: null,
    year: null,
    search: '',
    from: null,
    until: null,
    after: null,
  },
  'enrol-device': { hash: HASH, school: null, typed: '老虎' },
  'enrolment-answer': { hash: HASH },
  'dismiss-request': { hash: HASH },
  'revoke-device': { key: HASH, reason: '遗失' },
  document: { scope: ID, kind: 'plan', id: ID },
  'decide-document': { scope: ID, step: 'return', document: { kind: 'plan', id: ID }, ...SAID },
  'recognise-claim': { scope: ID, claim: ID, ...SAID },
  'settle-document': { scope: ID, document: { kind: 'plan', id: ID }, keep: ID, standing: [], opinion: '' },
  controls: { scope: ID },
  'set-aside': { scope: ID, operations: [ID], reason: '误录' },
  'take-back': { scope: ID, of: ID, reason: '查清了' },
  'book-pages': {
    scope: ID,
    book: 'reflection',
    filter: 'year',
    search: '',
    yearFrom: '2026-08-01',
    after: null,
  },
  'book-page': { scope: ID, book: 'reflection', id: ID },
  'return-packages': { scope: ID },
  schemes: {},
  'rehearse-scheme': { file: '{}' },
  'publish-scheme': { file: '{}', seen: ID },
  accounts: {},
  'add-account': { name: '李主任', role: 'bureau', password: '一个足够长的密码' },
  'close-account': { id: ID },
  'reset-password': { id: ID, password: '一个足够长的密码' },
  'change-password': { old: '一个足够长的密码', password: '另一个足够长的密码' },
  audit: { after: null },
  health: {},
  'working-key': {},
  'make-key': { root: '老虎' },
}
const QUESTIONS = Object.keys(COUNTY_QUESTIONS) as CountyQuestion[]
const UPLOADS = Object.keys(COUNTY_UPLOADS) as CountyUpload[]

/** One account a role. Signing in with a password has its own tests (CO2). */
async function openConsole() {
  const seat = await openSeat(newDisk(), await makeKeys())
  const known = COUNTY_ROLES.map((role): Account => {
    return { actor: derivedId('account', role), name: role, role, since: '' }
  })
  const accounts: Accounts = {
    ...seat.desk.accounts,
    add: async () => countyRefuse('account-name'),
    close: async () => countyRefuse('account-unknown'),
    resetPassword: async () => countyRefuse('account-unknown'),
    list: () => known,
    check: async (name) => known.find((one) => one.name === name),
  }
  const county = { name: '石桥县', division: '511999' }
  const parts = {
    desk: { ...seat.desk, accounts },
    store: seat.store,
    county,
    pages: new Map(),
    ticks: () => 0,
  }
  const app = await createCountyApp(parts)
  async function signIn(role: CountyRole): Promise<Asking> {
    const payload = { name: role, password: '' }
    const signed = await app.inject({ method: 'POST', url: '/console/sign-in', payload })
    return { app, headers: { authorization: `Bearer ${signed.json().token}` } }
  }
  function become(name: string, role: CountyRole): void {
    const at = known.findIndex((one) => one.name === name)
    known[at] = { ...known[at]!, role }
  }
  return { signIn, become }
}

interface Asking {
  readonly app: FastifyInstance
  readonly headers: Readonly<Record<string, string>>
}

async function ask<Q extends CountyQuestion>({ app, headers }: Asking, question: Q, input: CountyInput<Q>) {
  const { method, url, body } = countyRequest(question, input)
  const typed = body === undefined ? headers : { ...headers, 'content-type': 'application/json' }
  const answer = await app.inject({ method, url, headers: typed, payload: body })
  return answer.statusCode < 300 ? 'done' : (answer.json().kind as string)
}

async function upload({ app, headers }: Asking, name: CountyUpload): Promise<string> {
  const url = `/console/${COUNTY_UPLOADS[name].path}`
  const typed = { ...headers, 'content-type': PACKAGE_TYPE }
  return (await app.inject({ method: 'POST', url, headers: typed, payload: Buffer.alloc(3) })).json().kind
}

test('TR4 each role asks what the list allows it, and the server refuses it everything else', async () => {
  const { signIn } = await openConsole()
  for (const role of COUNTY_ROLES) {
    const asking = await signIn(role)
    const told: Record<string, string> = {}
    for (const name of QUESTIONS) told[name] = await ask(asking, name, ASKED[name])
    for (const name of UPLOADS) told[name] = await upload(asking, name)
    const may = Object.entries(told).filter(([, kind]) => kind !== 'not-allowed')
    const should = Object.entries(RIGHTS).filter(([, roles]) => roles.includes(SHORT[role]))
    expect([role, may.map(([name]) => name).sort()]).toEqual([role, should.map(([name]) => name).sort()])
    // What was let through reached the county: its own answer or refusal, never a route or a shape that is missing.
    for (const [name, kind] of may) expect(['not-found', 'bad-request', 'fault'], name).not.toContain(kind)
  }
})

test('TR4 whoever may ask may write what answering writes', () => {
  const writes: Readonly<Partial<Record<CountyQuestion, readonly string[]>>> = {
    'enrol-device': ['device-enrolment'],
    'revoke-device': ['revocation'],
    'decide-document': ['county-decision'],
    'recognise-claim': ['county-decision', 'recognition'],
    'settle-document': ['county-decision'],
    'set-aside': ['set-aside'],
    'take-back': ['take-back'],
    'publish-scheme': ['scheme'],
  }
  for (const [name, kinds] of Object.entries(writes))
    for (const kind of kinds)
      expect([name, fieldRule(kind, 'is')!.writers]).toEqual([
        name,
        expect.arrayContaining([...COUNTY_QUESTIONS[name as CountyQuestion].roles]),
      ])
})

test('TR4 a role that was changed counts at the next question, not at the next sign-in', async () => {
  const { signIn, become } = await openConsole()
  const asking = await signIn('bureau')
  const dismissing = () => ask(asking, 'dismiss-request', ASKED['dismiss-request'])
  expect(await dismissing()).toBe('not-allowed')
  become('bureau', 'administrator')
  expect(await dismissing()).toBe('request-unknown')
})

test('CO3 what is not as the list says is a bad request, whether a field too many, a list or bytes', async () => {
  const { app, headers } = await (await openConsole()).signIn('administrator')
  const url = `/console/schools/${ID}/recognise`
  const { scope: _scope, ...right } = ASKED['recognise-claim']
  const wrong = [{ ...right, more: 1 }, { ...right, claim: 'x' }, [right], {}, 'text']
  for (const payload of wrong) {
    const body = JSON.stringify(payload)
    const typed = { ...headers, 'content-type': 'application/json' }
    expect((await app.inject({ method: 'POST', url, headers: typed, payload: body })).json().kind).toBe(
      'bad-request',
    )
  }
  const bytes = { ...headers, 'content-type': PACKAGE_TYPE }
  expect(
    (await app.inject({ method: 'POST', url, headers: bytes, payload: Buffer.alloc(9) })).json().kind,
  ).toBe('bad-request')
  // What the path says is not said again: the body cannot turn it to another school.
  const elsewhere = { scope: 'elsewhere' }
  const back = await app.inject({
    method: 'POST',
    url: `/console/schools/${ID}/return`,
    headers,
    payload: elsewhere,
  })
  expect(back.json().kind).toBe('school-unknown')
})
