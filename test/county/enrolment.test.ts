import { expect, test } from 'vitest'
import { derivedId } from '../../shared/base/hash.ts'
import { BUREAU_SCOPE } from '../../shared/operation/scopes.ts'
import { set } from '../worlds/feed-pen.ts'
import {
  ADMINISTRATOR,
  enrol,
  makeKeys,
  makePc,
  must,
  newDisk,
  openSeat,
  refusalIn,
  sync,
  TRAINING_OFFICE,
} from './county-world.ts'

const EAST = '5119990001'

test('a PC asks, words are compared both ways, and the school is known with its device', async () => {
  const { desk, store, log } = await openSeat(newDisk(), await makeKeys())
  const pc = await makePc('office')
  const asked = must(await pc.trust.ask({ code: EAST, name: '东街小学' }, '办公室电脑'))
  const pending = must(await desk.request(asked.bytes))
  expect(must(await desk.request(asked.bytes)).hash).toBe(pending.hash)
  expect(log.notes('request')).toHaveLength(1)
  expect(pending.words.join(' ')).toBe(pc.trust.words().ours)
  expect(desk.enrolmentAnswer(pending.hash)).toBeUndefined()

  const wrong = await desk.enrol(pending.hash, { school: null, typed: '老虎 熊猫' }, ADMINISTRATOR)
  expect(refusalIn(wrong)).toBe('enrolment-words-differ')
  const office = await desk.enrol(
    pending.hash,
    { school: null, typed: pc.trust.words().ours },
    TRAINING_OFFICE,
  )
  expect(refusalIn(office)).toBe('not-allowed')
  expect(desk.requests()).toHaveLength(1)

  const answer = must(
    await desk.enrol(pending.hash, { school: null, typed: pc.trust.words().ours }, ADMINISTRATOR),
  )
  expect(desk.requests()).toEqual([])
  expect(desk.enrolmentAnswer(pending.hash)).toEqual(answer)
  must(await pc.trust.takeAnswer(answer.bytes))
  expect(pc.trust.words().countys).toBe(answer.answerWords.join(' '))
  must(await pc.trust.confirm(answer.answerWords.join(' ')))
  expect(pc.trust.state()).toBe('enrolled')
  expect(desk.schools()).toEqual([{ scope: answer.scope, code: EAST, name: '东街小学' }])
  expect((await store.devices(answer.scope)).map(({ key }) => key)).toEqual([pc.key])
})

test('TR1 what was written before the enrolment counts once the device is enrolled', async () => {
  const seat = await openSeat(newDisk(), await makeKeys())
  const pc = await makePc('office')
  const person = derivedId('person', '王秀兰')
  await pc.save(set('person', person, 'name', '王秀兰'))
  const scope = await enrol(seat.desk, pc, EAST)
  await sync(seat.desk, pc, scope)
  expect(seat.log.fold(scope).row('person', person)?.fields.name).toBe('王秀兰')
  expect(pc.exchange.counts()).toMatchObject({ written: 1, accepted: 1, onTheWay: 0 })
})

test('a school has one code, a device one school, and seven devices at most', async () => {
  const { desk } = await openSeat(newDisk(), await makeKeys())
  const first = await makePc('first')
  const scope = await enrol(desk, first, EAST)
  await expect(enrol(desk, await makePc('again'), EAST)).rejects.toThrow('school-code-taken')
  await expect(enrol(desk, await makePc('west'), '5119990002', scope)).rejects.toThrow('school-code-differs')
  await expect(enrol(desk, await makePc('long'), '1'.repeat(21))).rejects.toThrow('value-refused')
  await enrol(desk, await makePc('longest'), '2'.repeat(20))
  await expect(enrol(desk, await makePc('none'), EAST, 'ab'.repeat(16))).rejects.toThrow('school-unknown')
  for (const name of ['2', '3', '4', '5', '6', '7']) await enrol(desk, await makePc(name), EAST, scope)
  await expect(enrol(desk, await makePc('8'), EAST, scope)).rejects.toThrow('school-full')
  await expect(enrol(desk, first, '5119990003')).rejects.toThrow('device-elsewhere')
  expect(desk.devices(scope)).toHaveLength(7)
})

test('TR2 a revoked PC is not enrolled anew, nor is its key at another school', async () => {
  const { desk } = await openSeat(newDisk(), await makeKeys())
  const pc = await makePc('office')
  const scope = await enrol(desk, pc, EAST)
  must(await desk.revoke(pc.key, '遗失', ADMINISTRATOR))
  await expect(enrol(desk, pc, EAST, scope)).rejects.toThrow('package-revoked')
  await expect(enrol(desk, pc, '5119990002')).rejects.toThrow('device-elsewhere')
  expect(desk.requests()).toHaveLength(2)
})

test('a PC’s name that is longer than the county keeps is cut at its end, never within a character', async () => {
  const { desk, log } = await openSeat(newDisk(), await makeKeys())
  const kept: unknown[] = []
  for (const [at, name] of [
    `${'机'.repeat(59)}甲`,
    `${'机'.repeat(59)}甲乙`,
    `${'机'.repeat(59)}𬭎乙`,
  ].entries()) {
    const pc = await makePc(`pc ${at}`)
    const asked = must(await pc.trust.ask({ code: `511999000${at}`, name: `${at}小学` }, name))
    const { hash } = must(await desk.request(asked.bytes))
    must(await desk.enrol(hash, { school: null, typed: pc.trust.words().ours }, ADMINISTRATOR))
    kept.push(
      log
        .fold(BUREAU_SCOPE)
        .list('device-enrolment')
        .find(({ fields }) => fields.key === pc.key)?.fields.name,
    )
  }
  expect(kept).toEqual([`${'机'.repeat(59)}甲`, `${'机'.repeat(59)}甲`, '机'.repeat(59)])
})

test('schools stand in the order of their codes, whichever was enrolled first', async () => {
  const { desk } = await openSeat(newDisk(), await makeKeys())
  for (const code of ['5119990003', '5119990001', '5119990004', '5119990002'])
    await enrol(desk, await makePc(code), code)
  expect(desk.schools().map(({ code }) => code.at(-1))).toEqual(['1', '2', '3', '4'])
})
