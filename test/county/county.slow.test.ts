import * as fs from 'node:fs/promises'
import { expect, test } from 'vitest'
import { derivedId } from '../../shared/base/hash.ts'
import { COUNTY_PATHS } from '../../shared/contract/county-http.ts'
import { HOME } from '../../shared/operation/scopes.ts'
import { set } from '../worlds/feed-pen.ts'
import { makePc, PLAN, packed, planChanges, submit } from './county-world.ts'
import { ask, enrolOver, initOf, makeCounty, post, run, send, serve, signIn } from './store/county-process.ts'
import { withFolder } from './store/postgres-world.ts'

test('CO1 CO4 two schools over HTTP: enrolled, sent, decided; the server killed with -9 in between loses nothing', async () => {
  await withFolder(async (folder) => {
    await makeCounty(folder)
    let server = await serve(folder)
    try {
      const east = await makePc('east')
      const west = await makePc('west')
      let official = await signIn(server.url)
      const scopes = [
        await enrolOver(server.url, official, east, '5119990001'),
        await enrolOver(server.url, official, west, '5119990002'),
      ]
      await east.save(...planChanges('东街计划'))
      await submit(east, PLAN)
      await west.save(set('person', derivedId('person', 1), 'name', '西街教师'))
      await send(server.url, east)

      // West's package is on its way when the power goes: it may be taken in or not, and is sent again.
      const upload = post(server.url, COUNTY_PATHS.packages, await packed(west)).catch(() => undefined)
      server.process.kill('SIGKILL')
      await upload
      await server.ended
      server = await serve(folder)
      official = await signIn(server.url)
      await send(server.url, west)
      await send(server.url, west)
      expect(west.exchange.counts()).toMatchObject({ written: 1, accepted: 1 })

      const shown = await ask(server.url, official, 'GET', `schools/${scopes[0]}/documents/plan/${PLAN.id}`)
      const filing = { step: 'file', document: PLAN, stood: shown.stood, opinion: '', number: '石教备7号' }
      await ask(server.url, official, 'POST', `schools/${scopes[0]}/decide`, filing)
      server.process.kill('SIGKILL')
      await server.ended
      server = await serve(folder)
      await send(server.url, east)
      expect(
        east.log
          .fold(HOME)
          .list('county-decision')
          .map(({ fields }) => fields.number),
      ).toEqual(['石教备7号'])
      expect(west.log.fold(HOME).list('county-decision')).toEqual([])

      const second = await run(['serve', folder])
      expect([second.code, second.errors]).toEqual([1, expect.stringContaining('正在使用')])
    } finally {
      await server.stop()
    }
    const rebuilt = await run(['rebuild', folder])
    expect([rebuilt.code, rebuilt.output]).toEqual([0, expect.stringMatching(/核对一致.*\n重建前也一致/)])
  })
})

test('a county is made once, its root is kept elsewhere and makes the next key; other accounts are added', async () => {
  await withFolder(async (folder) => {
    await makeCounty(folder)
    const words = (await fs.readFile(`${folder}.甲/root`, 'utf8')).trim().split('\n').at(-1)!
    const kept = await fs.readdir(folder)
    for (const name of kept) expect(await fs.readFile(`${folder}/${name}`, 'utf8')).not.toContain(words)
    expect((await fs.stat(`${folder}/keys.json`)).mode & 0o777).toBe(0o600)

    const again = await run([...initOf(folder, 'again')])
    expect([again.code, again.errors]).toEqual([1, expect.stringContaining('没有重复建立')])
    const secret = ['--password-file', `${folder}.password`]
    const office = [
      'account',
      folder,
      '--name',
      '李主任',
      '--role',
      'training-office',
      '--by',
      '系统管理员',
      ...secret,
    ]
    expect((await run(office)).output).toContain('李主任')
    expect((await run(office)).code).toBe(1)
    expect((await run(['new-key', folder, '--root-copy', `${folder}.乙/root`])).output).toContain('第 2 把')
    const server = await serve(folder)
    try {
      const { who } = await signIn(server.url, '李主任')
      expect(who.role).toBe('training-office')
      const pc = await makePc('east')
      await enrolOver(server.url, await signIn(server.url), pc, '5119990001')
      expect(pc.trust.pinned()?.operational.number).toBe(2)
      await pc.save(...planChanges())
      await send(server.url, pc)
      expect(pc.exchange.counts()).toMatchObject({ written: 1, accepted: 1 })
    } finally {
      await server.stop()
    }
  })
})
