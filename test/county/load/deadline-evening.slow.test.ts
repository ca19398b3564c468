import * as fs from 'node:fs/promises'
import { expect, test } from 'vitest'
import { deadlineEvening } from '../../worlds/made-county/deadline-evening.ts'
import { makeCounty, run } from '../store/county-process.ts'
import { withFolder } from '../store/postgres-world.ts'

test('CO1 CO4 a deadline evening: packages of twenty clients at once, the server killed twice with -9, nothing lost and nothing twice', async () => {
  await withFolder(async (folder) => {
    await makeCounty(folder)
    const evening = await deadlineEvening(folder, {
      schools: 20,
      size: { teachers: 10, activities: 10, claimed: 5 },
      packages: 5,
      clients: 20,
      kills: 2,
    })
    const { packages, kills, lostInKills, lost, twice, disordered } = evening
    expect({ packages, kills, lostInKills, lost, twice, disordered }).toEqual({
      packages: 100,
      kills: 2,
      lostInKills: [],
      lost: [],
      twice: [],
      disordered: [],
    })
    for (const { pc } of evening.schools) {
      const { written, accepted } = pc.exchange.counts()
      expect(accepted).toBe(written)
    }
    expect((await fs.readdir(`${folder}/packages`)).filter((name) => !name.endsWith('.yxb'))).toEqual([])
    const rebuilt = await run(['rebuild', folder])
    expect([rebuilt.code, rebuilt.output]).toEqual([0, expect.stringMatching(/核对一致.*\n重建前也一致/)])
  })
})
