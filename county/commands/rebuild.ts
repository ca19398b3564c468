import { deskOver, openCountyFolder } from '../open-county.ts'
import type { CountyStore } from '../store/county-store.ts'
import { storeLost } from '../store/no-store.ts'
import { openStore } from '../store/open-store.ts'
import { checkEverything } from '../view/check-everything.ts'
import { say, sayFailed, sayNoStore, sayRefused } from './say.ts'

/** `rebuild FOLDER`: CO4, compares PostgreSQL with the journal, a school at a time, and makes anew what differs. */
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
    const wasEmpty = (await store.reached()) === null
    const checked = await checkEverything(deskOver(county, keys, log.value, store), ({ done, all }) => {
      if (done % SAID_EACH === 0 && done < all) say(`已核对 ${done} / ${all} 个部分…`)
    })
    if (!checked.ok) return sayRefused(checked.refusal)
    const { lines, differed, stillDiffer } = checked.value
    if (stillDiffer > 0) return sayFailed('重建后的数据库与操作记录不一致，请联系维护人员。')
    say(`已按操作记录重建：${lines} 行，核对一致。`)
    if (!wasEmpty) say(differed === 0 ? '重建前也一致。' : '重建前的数据库与操作记录不一致，已改正。')
  } catch (error) {
    sayNoStore(storeLost(error))
  } finally {
    await store?.close()
    await county.close()
  }
}

const SAID_EACH = 50
