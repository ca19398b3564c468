import * as fs from 'node:fs/promises'
import { expect, test } from 'vitest'
import { createAccounts } from '../../county/accounts/accounts.ts'
import { MACHINE, openCountyFolder } from '../../county/open-county.ts'
import { BUREAU_SCOPE } from '../../shared/operation/scopes.ts'
import { PASSWORD, withCounty } from './commands/commands-world.ts'
import { must } from './county-world.ts'

test('ST6 a county’s folder that was moved goes on in new feeds, once; what an upload left in it is removed', async () => {
  await withCounty(async (folder) => {
    const first = await feedsIn(folder, '王局')
    expect(await feedsIn(folder, '李主任')).toEqual(first)
    const moved = `${folder}.moved`
    await fs.rename(folder, moved)
    await fs.mkdir(`${moved}/arriving`, { recursive: true })
    await fs.writeFile(`${moved}/arriving/0011`, 'half')
    const after = await feedsIn(moved, '张主任')
    expect(after).toHaveLength(2)
    expect(after).toEqual(expect.arrayContaining(first))
    expect(await fs.readdir(`${moved}/arriving`)).toEqual([])
    // Settled: the next start is in the same place.
    expect(await feedsIn(moved, '赵主任')).toEqual(after)
  })
})

test('ST9 a county’s folder that was closed is free, and its journal with it', async () => {
  await withCounty(async (folder) => {
    const county = must(await openCountyFolder(folder))
    const log = must(await county.openLog(county.keys!))
    await county.close()
    await expect(log.note('late', 1)).rejects.toThrow()
    await must(await openCountyFolder(folder)).close()
  })
})

/** Adds an account and answers the feeds of the bureau's scope. */
async function feedsIn(folder: string, name: string): Promise<string[]> {
  const county = must(await openCountyFolder(folder))
  try {
    const log = must(await county.openLog(county.keys!))
    const accounts = createAccounts({ log, ...MACHINE })
    const administrator = accounts.list().find(({ role }) => role === 'administrator')!
    must(await accounts.add({ name, role: 'bureau', password: PASSWORD }, administrator))
    return [...new Set(log.ownOperations(BUREAU_SCOPE).map(({ operation }) => operation.feed))].sort()
  } finally {
    await county.close()
  }
}
