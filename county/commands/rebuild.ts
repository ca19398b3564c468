import { isDeepStrictEqual } from 'node:util'
import { deskOver, openCountyFolder } from '../open-county.ts'
import type { CountyStore, ViewDump } from '../store/county-store.ts'
import { createMemoryStore } from '../store/memory-store.ts'
import { storeLost } from '../store/no-store.ts'
import { openStore } from '../store/open-store.ts'
import { say, sayFailed, sayNoStore, sayRefused } from './say.ts'

/** `rebuild FOLDER`: CO4, makes PostgreSQL anew from the journal and compares, before and after. */
export async function rebuild([folder]: readonly string[]): Promise<void> {
  if (!folder) return sayFailed('用法：rebuild 文件夹')
  const opened = await openCountyFolder(folder)
  if (!opened.ok) return sayRefused(opened.refusal)
  const county = opened.value
  let store: CountyStore | undefined
  try {
    const { keys } = county
    if (!keys) return sayFailed('这里还没有建立县级数据，请先 init。')
    const log = await county.openLog(keys)
    if (!log.ok) return sayRefused(log.refusal)
    const view = await openStore(folder, { databaseUrl: process.env.DATABASE_URL })
    if ('no' in view) return sayNoStore(view)
    store = view
    const before = await store.dump()
    const expected = createMemoryStore()
    await deskOver(county, keys, log.value, expected).settleView()
    const position = (await expected.position())!
    // A place no journal has: the view is then made anew, whatever it held.
    await store.apply({ ...NOTHING, clear: true, position: { ...position, journal: '' } })
    await deskOver(county, keys, log.value, store).settleView()
    const after = await store.dump()
    if (!isDeepStrictEqual(after, await expected.dump()))
      return sayFailed('重建后的数据库与操作记录不一致，请联系维护人员。')
    say(`已按操作记录重建：${countOf(after)} 行，核对一致。`)
    if (countOf(before) > 0)
      say(isDeepStrictEqual(before, after) ? '重建前也一致。' : '重建前的数据库与操作记录不一致，已改正。')
  } catch (error) {
    sayNoStore(storeLost(error))
  } finally {
    await store?.close()
    await county.close()
  }
}

const NOTHING = { rows: [], gone: [], documents: [], schools: [], devices: [], requests: [], packages: [] }

function countOf(dump: ViewDump): number {
  return Object.values(dump).reduce((sum, lines) => sum + lines.length, 0)
}
