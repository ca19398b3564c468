import * as fs from 'node:fs/promises'
import { expect, test } from 'vitest'
import { startOwnPostgres } from '../../../county/store/own-postgres.ts'
import { openPostgresStore } from '../../../county/store/postgres-store.ts'
import { set } from '../../worlds/feed-pen.ts'
import {
  ADMINISTRATOR,
  enrol,
  makeKeys,
  makePc,
  must,
  newDisk,
  openSeat,
  PLAN,
  planChanges,
  submit,
  sync,
  TRAINING_OFFICE,
} from '../county-world.ts'
import { makeFolder, storeIn, withFolder } from './postgres-world.ts'
import { storeSuite } from './store-suite.ts'
import { wholeDump } from './whole-dump.ts'

storeSuite('PostgreSQL', async () => {
  const folder = await makeFolder()
  const postgres = await startOwnPostgres(folder)
  const store = await storeIn(postgres)
  async function close(): Promise<void> {
    await store.close()
    await postgres.stop()
    await fs.rm(folder, { recursive: true, force: true })
  }
  return { store, close }
})

test('CO4 PostgreSQL deleted with all its data is rebuilt from the journal, the same in every line', async () => {
  await withFolder(async (folder) => {
    const keys = await makeKeys()
    const disk = newDisk()
    const first = await startOwnPostgres(folder)
    const store = await storeIn(first)
    expect(await openPostgresStore(first)).toBe('in-use')
    const { desk } = await openSeat(disk, keys, { store })
    const pc = await makePc('office')
    const scope = await enrol(desk, pc, '5119990001')
    const person = 'ab'.repeat(16)
    await pc.save(
      ...planChanges(),
      set('person', person, 'name', '王\0秀兰'),
      set('person', person, 'id-number', '511999197408031127'),
    )
    await submit(pc, PLAN)
    await sync(desk, pc, scope)
    must(await desk.decide(scope, { step: 'file', document: PLAN, number: '7' }, TRAINING_OFFICE))
    must(await desk.revoke(pc.key, '遗失', ADMINISTRATOR))
    const before = await wholeDump(store)
    expect(Object.values(before).map((lines) => lines.length > 0)).toEqual([true, true, true, true, true])
    expect(JSON.stringify(before)).not.toContain('511999197408031127')
    expect(JSON.stringify(before)).toContain('511999********1127')
    await store.close()
    await first.stop()
    await fs.rm(`${folder}/postgres`, { recursive: true })

    const second = await startOwnPostgres(folder)
    const rebuilt = await storeIn(second)
    await openSeat(disk, keys, { store: rebuilt, seed: 2 })
    expect(await wholeDump(rebuilt)).toEqual(before)
    await rebuilt.close()
    await second.stop()
  })
})

test('CO4 a PostgreSQL that outlived a killed server is ended, and the next one starts on its data', async () => {
  await withFolder(async (folder) => {
    const orphan = await startOwnPostgres(folder)
    const next = await startOwnPostgres(folder)
    expect(await next.url()).not.toBe(await orphan.url())
    const store = await storeIn(next)
    expect(await store.reached()).toBeNull()
    await store.close()
    await next.stop()
  })
})
