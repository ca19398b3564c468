import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSchoolDesk } from '../../electron/services/school-desk.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { done } from '../../shared/base/refusal.ts'
import type { HostInput } from '../../shared/contract/host-api.ts'
import { KINDS } from '../../shared/domain/kinds/kinds.ts'
import { COUNTY_ROLES } from '../../shared/domain/kinds/roles.ts'
import { openLog } from '../disk/log-world.ts'
import { dice } from '../simulation/dice.ts'
import { simulatedDisk } from '../simulation/simulated-disk.ts'
import { type StartedHost, startedHost } from '../worlds/started-host.ts'

let school: StartedHost
beforeEach(async () => {
  school = await startedHost()
})
afterEach(() => school.remove())

test('MG5 no school PC writes what is the county’s, whoever claims to sit there', async () => {
  const disk = simulatedDisk({ random: dice(3).uniform })
  await disk.makeFolder('/data')
  const log = await openLog(disk)
  const ofCounty = Object.entries(KINDS).filter(([, { side }]) => side === 'county')
  expect(ofCounty.length).toBeGreaterThan(5)
  for (const role of ['clerk', ...COUNTY_ROLES]) {
    const card = { id: derivedId(role), name: role, role, hasPin: true }
    const desk = createSchoolDesk({
      log,
      now: () => 7,
      user: () => card,
      checkPin: async () => done(card),
      masking: new Uint8Array(32),
      tell: () => undefined,
    })
    for (const [kind, { fields }] of ofCounty) {
      const change = { kind, id: null, field: Object.keys(fields)[0]!, value: '', over: [] }
      const answer = await desk.save({ act: 'test', changes: [change] })
      expect([kind, answer]).toMatchObject([kind, { refusal: { refused: 'not-allowed' } }])
    }
  }
  await log.close()
})

test('MG8 what a step says to have stood must be here: an operation nobody has cannot have been shown', async () => {
  const plan = { kind: 'plan', id: derivedId('plan', 2026) }
  const written = await school.write('plan', plan.id, { year: 2026, title: '计划' })
  await school.signInAs('principal')
  const step = (stood: readonly string[]): HostInput<'decide'> => ({
    step: 'sign',
    document: plan,
    stood: [...stood],
    answers: null,
    note: '',
  })
  expect(await school.refusal('decide', step([written, derivedId('elsewhere')]))).toBe('value-refused')
  const nowhere = { ...step([written]), document: { kind: 'plan', id: derivedId('plan', 2027) } }
  expect(await school.refusal('decide', nowhere)).toBe('value-refused')
  expect(await school.rows('school-decision')).toEqual([])
  expect(await school.refusal('decide', step([written]))).toBeUndefined()
})

test('MG5 what only printing, deciding and showing write is not written by a save', async () => {
  for (const kind of ['school-decision', 'school-paper', 'paper-print', 'disclosure']) {
    const change = { kind, id: null, field: 'is', value: {}, over: [] }
    const answer = await school.host.call('save', { act: 'cheat', changes: [change] })
    expect(answer).toMatchObject({ refusal: { refused: 'not-allowed', facts: { kind } } })
  }
})
