import { expect, test } from 'vitest'
import type { CountyResult } from '../../../county/county-result.ts'
import { derivedId } from '../../../shared/base/hash.ts'
import { bytesSource } from '../../../shared/disk/packages/package-source.ts'
import { chance } from '../../disk/journal-world.ts'
import { simulatedDisk } from '../../simulation/simulated-disk.ts'
import { set } from '../../worlds/feed-pen.ts'
import { secondVersion } from '../../worlds/second-version.ts'
import {
  ADMINISTRATOR,
  CLAIM,
  claimChanges,
  enrol,
  makeKeys,
  makePc,
  meetingChanges,
  must,
  openSeat,
  PLAN,
  packed,
  peopleChanges,
  planChanges,
  refusalIn,
  submit,
  sync,
  TRAINING_OFFICE,
} from '../county-world.ts'
import { BEFORE, MARKS, rehearsed } from '../scheme-office.ts'
import { behind } from '../store/whole-dump.ts'

const EAST = '5119990001'
const FILING = { step: 'file', document: PLAN, number: '7' } as const

test.each([
  ['from one write on', Number.POSITIVE_INFINITY],
  ['at one write alone', 1],
])(
  'CO1 a disk that is full %s refuses each act as such, and the act is done when there is room',
  async (_, full) => {
    let writes = Number.POSITIVE_INFINITY
    const isFull = () => writes-- <= 0 && writes >= -full
    const disk = simulatedDisk({
      random: chance(1),
      onCall: ({ name }) => (name === 'write' && isFull() ? 'full' : undefined),
    })
    const { desk, log, store } = await openSeat(disk, await makeKeys())
    const pc = await makePc('office')
    const scope = await enrol(desk, pc, EAST)
    await pc.save(...planChanges(), ...peopleChanges(), ...meetingChanges({ ...BEFORE, ...MARKS }))
    await pc.save(...claimChanges('horgos-c7', [BEFORE.id]))
    await submit(pc, PLAN)
    await submit(pc, CLAIM)
    await sync(desk, pc, scope)
    const person = await pc.save(set('person', derivedId('person', 9), 'name', '赵老师'))
    const upload = await packed(pc)
    const [hall, third] = [await makePc('hall'), await makePc('third')]
    const ask = async (who: typeof pc) =>
      must(await who.trust.ask({ code: EAST, name: '东街小学' }, '教室电脑')).bytes
    const [asked, unwanted] = [await ask(hall), await ask(third)]
    const requests = () => desk.requests().map(({ hash, request }) => ({ hash, key: request.key }))
    const requestOf = (key: string) => requests().find((one) => one.key === key)!.hash
    const asides = () => log.fold(scope).list('set-aside')

    const acts: Readonly<Record<string, () => Promise<CountyResult<unknown>>>> = {
      intake: () => desk.intake(bytesSource(upload), 'folder', 'up.yxb'),
      request: () => desk.request(asked),
      'another request': () => desk.request(unwanted),
      enrol: () =>
        desk.enrol(requestOf(hall.key), { school: scope, typed: hall.trust.words().ours }, ADMINISTRATOR),
      dismiss: () => desk.dismiss(requestOf(third.key), ADMINISTRATOR),
      decide: () => desk.decide(scope, FILING, TRAINING_OFFICE),
      review: () => desk.decide(scope, { step: 'review', document: CLAIM }, ADMINISTRATOR),
      recognise: () => desk.recognise(scope, { claim: CLAIM.id }, ADMINISTRATOR),
      'set aside': () => desk.setAside(scope, [person], '误录', ADMINISTRATOR),
      'take back': () => desk.takeBack(scope, asides()[0]!.id, '核实', ADMINISTRATOR),
      cut: () =>
        desk.cut(scope, log.fold(scope).graph.get(person)!.operation.feed, person, '核查', ADMINISTRATOR),
      publish: async () => desk.publish(secondVersion(), (await rehearsed(desk)).seen, TRAINING_OFFICE),
      revoke: () => desk.revoke(hall.key, '遗失', ADMINISTRATOR),
      answer: () => desk.answer(scope, 'folder'),
    }
    const told: Record<string, unknown> = {}
    for (const [name, act] of Object.entries(acts)) {
      let refused = 0
      for (writes = 0; ; writes = ++refused) {
        const before = log.journal.position().offset
        const result = await act()
        if (result.ok) {
          told[name] = result.value
          break
        }
        expect([name, refusalIn(result)]).toEqual([name, 'disk-full'])
        // What is shown is what is durable.
        expect(await behind(store, log)).toEqual([])
        expect(log.journal.position().offset).toBeGreaterThanOrEqual(before)
      }
      expect([name, refused > 0]).toEqual([name, true])
      writes = Number.POSITIVE_INFINITY
    }
    expect(told).toMatchObject({ intake: { fresh: 1, known: 0 }, revoke: { keys: [hall.key] } })
    expect(log.fold(scope).counts().complete).toBeGreaterThan(4)
    expect(desk.requests()).toEqual([])
    expect(
      desk
        .devices(scope)
        .map(({ key }) => key)
        .sort(),
    ).toEqual([pc.key, hall.key].sort())
    expect(log.fold(scope).list('county-decision')).toHaveLength(3)
    expect(log.fold(scope).list('recognition')).toHaveLength(1)
    expect(desk.schemes().schemes.filter(({ id }) => id === 'horgos-c7')).toHaveLength(2)
    expect(log.notes('request')).toHaveLength(3)
  },
)
