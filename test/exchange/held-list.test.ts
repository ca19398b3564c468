import { describe, expect, it } from 'vitest'
import { heldList } from '../../electron/services/packages/held-list.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { linkId } from '../../shared/fold/understood.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import {
  ADMINISTRATOR,
  enrol,
  makeKeys,
  makePc,
  must,
  newDisk,
  openSeat,
  sync,
} from '../county/county-world.ts'
import { set } from '../worlds/feed-pen.ts'

const PERSON = derivedId('person', '王秀兰')
const ACTIVITY = derivedId('activity', '集体备课')

async function school() {
  const { desk, log } = await openSeat(newDisk(), await makeKeys())
  const office = await makePc('office')
  const scope = await enrol(desk, office, '5119990001')
  const hall = await makePc('hall')
  await enrol(desk, hall, '5119990001', scope)
  const round = async () => {
    await sync(desk, office, scope)
    await sync(desk, hall, scope)
    await sync(desk, office, scope)
  }
  return { desk, log, scope, office, hall, round, held: () => heldList(office.log, HOME) }
}

describe('what waits or is set aside', () => {
  it('PK4 a set-aside is told with the county’s reason and the names of the records, also of those no screen shows', async () => {
    const { desk, scope, office, round, held } = await school()
    await office.save(set('activity', ACTIVITY, 'theme', '集体备课'))
    const added = await office.save(set('person', PERSON, 'name', '王秀兰'))
    const link = linkId('attendance', [ACTIVITY, PERSON])
    const called = await office.save(
      set('attendance', link, 'of', [ACTIVITY, PERSON]),
      set('attendance', link, 'mark', { mark: 'present' }),
    )
    await round()
    expect(held()).toEqual({ lines: [], total: 0 })
    must(await desk.setAside(scope, [added], '外校人员', ADMINISTRATOR))
    must(await desk.setAside(scope, [called], '点名有误', ADMINISTRATOR))
    await round()

    const { lines, total } = held()
    expect(total).toBe(2)
    expect(lines.find(({ operation }) => operation === called)).toMatchObject({
      from: 'here',
      why: 'set-aside',
      reason: '点名有误',
      records: [{ kind: 'attendance', id: link, name: '集体备课 · 王秀兰', at: null }],
    })
    expect(lines.find(({ operation }) => operation === added)).toMatchObject({
      reason: '外校人员',
      records: [{ kind: 'person', name: '王秀兰', at: null }],
    })
    expect(office.exchange.counts()).toMatchObject({ written: 3, accepted: 1, setAside: 2 })
  })

  it('PK4 what the county takes back is not listed any more', async () => {
    const { desk, log, scope, office, round, held } = await school()
    const added = await office.save(set('person', PERSON, 'name', '王秀兰'))
    await round()
    must(await desk.setAside(scope, [added], '外校人员', ADMINISTRATOR))
    await round()
    const [aside] = log.fold(scope).list('set-aside')
    must(await desk.takeBack(scope, aside!.id, '核实无误', ADMINISTRATOR))
    await round()
    expect(held().total).toBe(0)
  })

  it('PK4 TR2 what lies beyond a cut is told with the reason of the cut', async () => {
    const { desk, log, scope, office, hall, round, held } = await school()
    const first = await office.save(set('person', PERSON, 'name', '王秀兰'))
    const second = await office.save(set('person', PERSON, 'phone', '13800000000'))
    await hall.save(set('activity', ACTIVITY, 'theme', '集体备课'))
    await round()
    // Taken back, it is no reason any more.
    must(await desk.setAside(scope, [second], '误录', ADMINISTRATOR))
    const [aside] = log.fold(scope).list('set-aside')
    must(await desk.takeBack(scope, aside!.id, '核实无误', ADMINISTRATOR))
    const { feed } = office.log.fold(HOME).graph.get(first)!.operation
    must(await desk.cut(scope, feed, first, '核查', ADMINISTRATOR))
    await round()
    expect(held().lines).toMatchObject([
      {
        why: 'cut',
        reason: '核查',
        records: [{ name: '王秀兰', at: expect.stringMatching(/^person\/id\//) }],
      },
    ])
  })
})

describe('what a PC knows of the school’s others', () => {
  it('PK4 counts what has come of each, how far it is at the county, and when it was written', async () => {
    const { desk, scope, office, hall, round } = await school()
    const theirs = await hall.save(set('person', PERSON, 'name', '王秀兰'))
    await hall.save(set('activity', ACTIVITY, 'theme', '集体备课'))
    expect(office.exchange.counts().others).toEqual([])
    await round()
    const [known, ...more] = office.exchange.counts().others
    expect(more).toEqual([])
    const { operation } = [...hall.log.fold(HOME).graph.complete()].at(-1)!
    expect(known).toEqual({
      key: hall.key,
      number: 2,
      held: 2,
      accepted: 2,
      setAside: 0,
      unanswered: 0,
      lastWork: operation.at,
    })

    // What the county writes about them is of no PC.
    must(await desk.setAside(scope, [theirs], '外校人员', ADMINISTRATOR))
    await round()
    expect(office.exchange.counts().others).toMatchObject([{ held: 2, accepted: 1, setAside: 1 }])
  })

  it('PK4 one of which nothing has come is told as well', async () => {
    const { office, hall, desk, scope } = await school()
    await sync(desk, office, scope)
    expect(office.exchange.counts().others).toMatchObject([
      { key: hall.key, number: 2, held: 0, lastWork: null },
    ])
  })
})
