import { expect, test } from 'vitest'
import { createCountyApp } from '../../county/routes/county-app.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { COUNTY_PATHS, PACKAGE_TYPE } from '../../shared/contract/county-http.ts'
import { bytesSource } from '../../shared/disk/packages/package-source.ts'
import { HOME, PUBLIC_SCOPE } from '../../shared/operation/scopes.ts'
import { knownSchemes } from '../../shared/policy/scheme/known-schemes.ts'
import { NOON } from '../package/cast.ts'
import { make, set } from '../worlds/feed-pen.ts'
import { secondVersion } from '../worlds/second-version.ts'
import {
  ADMINISTRATOR,
  enrol,
  makeKeys,
  makePc,
  must,
  newDisk,
  openSeat,
  packed,
  sync,
} from './county-world.ts'

import { county, faultsOf, publish, versionsAt } from './scheme-office.ts'

test('TR3 PL3 a published version reaches every PC of every school, by package and by HTTP, and nothing else does', async () => {
  const seat = await county()
  const { desk, east, scope } = seat
  const hall = await makePc('hall')
  const west = await makePc('west')
  await enrol(desk, hall, '5119990001', scope)
  await enrol(desk, west, '5119990002')
  await east.save(set('person', derivedId('person', 1), 'name', '王秀兰'))
  await publish(desk)
  await sync(desk, east, scope)
  await sync(desk, hall, scope)
  const app = await createCountyApp({
    ...seat,
    county: { name: '石桥县', division: '511999' },
    pages: new Map(),
    ticks: () => 0,
  })
  const answer = await app.inject({
    method: 'POST',
    url: COUNTY_PATHS.packages,
    headers: { 'content-type': PACKAGE_TYPE },
    payload: Buffer.from(await packed(west)),
  })
  must(await west.exchange.takeIn(bytesSource(new Uint8Array(answer.rawPayload)), 'http', 'line'))
  expect([east, hall, west].map(versionsAt)).toEqual([
    ['1', '2'],
    ['1', '2'],
    ['1', '2'],
  ])
  expect(west.log.fold(HOME).list('person')).toEqual([])
  // The second time there is nothing to send: the school has shown that it holds it (PK3).
  await sync(desk, east, scope)
  await sync(desk, hall, scope)
  expect(must(await desk.answer(scope, 'folder')).map(({ operations }) => operations)).toEqual([0])
})

test('PK3 a PC that meets only the other PC of its school gets the published version from it', async () => {
  const { desk, east, scope } = await county()
  const hall = await makePc('hall')
  await enrol(desk, hall, '5119990001', scope)
  await sync(desk, east, scope)
  await publish(desk)
  await sync(desk, east, scope)
  for (const { bytes } of must(await east.exchange.packForPeers()))
    must(await hall.exchange.takeIn(bytesSource(bytes), 'folder', 'peer.yxb'))
  expect(versionsAt(hall)).toEqual(['1', '2'])
})

test('CO4 a county put back to before it published gets the version back from a school', async () => {
  const keys = await makeKeys()
  const { desk, east, scope } = await (async () => {
    const seat = await openSeat(newDisk(), keys)
    const pc = await makePc('east')
    return { ...seat, east: pc, scope: await enrol(seat.desk, pc, '5119990001') }
  })()
  await publish(desk)
  await sync(desk, east, scope)
  const again = await openSeat(newDisk(3), keys, { seed: 9 })
  await sync(again.desk, east, scope)
  await sync(again.desk, east, scope)
  expect(again.desk.schemes().schemes.some(({ version }) => version === '2')).toBe(true)
})

test('OP4 a scheme of a newer program is kept without effect and passed on; the versions before it hold', async () => {
  const { desk, log, east, scope } = await county()
  const file = secondVersion({ weather: { sunny: true } })
  const value = { id: 'horgos-c7', version: '2', effectiveFrom: '2026-10-10', succeeds: '1', file }
  const act = { at: NOON, actor: ADMINISTRATOR.actor, role: ADMINISTRATOR.role, act: 'publish-scheme' }
  must(await log.write(PUBLIC_SCOPE, { ...act, changes: [make('scheme', value)] }))
  must(await log.write(PUBLIC_SCOPE, { ...act, changes: [make('scheme', { ...value, moon: 'full' })] }))
  await sync(desk, east, scope)
  expect(versionsAt(east)).toEqual(['1'])
  const fold = east.log.fold(PUBLIC_SCOPE)
  expect(knownSchemes(fold.list('scheme')).unread).toMatchObject([
    { id: 'horgos-c7', version: '2', faults: [{ path: 'weather' }] },
  ])
  expect(fold.counts()).toMatchObject({ complete: 2, withoutEffect: { refused: 1 } })
  const third = secondVersion({ version: '3', effectiveFrom: '2027-01-01' })
  expect(await faultsOf(desk, third)).toEqual(['version'])
})

test('PK7 a file near the limit of an operation travels; a larger one is refused before anything is written', async () => {
  const { desk, east, scope } = await county()
  const filled = (size: number) => secondVersion() + ' '.repeat(size - secondVersion().length)
  expect(await faultsOf(desk, filled(4 * 1024 * 1024))).toEqual([''])
  await publish(desk, filled(4 * 1024 * 1024 - 4096))
  await sync(desk, east, scope)
  expect(versionsAt(east)).toEqual(['1', '2'])
})
