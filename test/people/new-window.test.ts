import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createHost } from '../../electron/host.ts'
import type { HostStatus } from '../../shared/contract/host-values.ts'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

describe('people at one PC', () => {
  it('TR4 a new window belongs to nobody yet: name and PIN are asked before anything is written', async () => {
    const data = mkdtempSync(join(tmpdir(), 'yanxiubu-window-'))
    folders.push(data)
    const host = await createHost({ data })
    if (!host.ok) throw new Error(host.refusal.refused)
    const { call, windowOpened, close } = host.value
    const user = { name: '周敏', pin: '2580' }
    await call('start-school', { name: '石桥镇中心学校', code: '2151199901', scheme: 'horgos-c7', user })

    windowOpened()

    const status = (await call('status', {})) as { value: HostStatus }
    expect(status.value.phase).toBe('signed-out')
    const change = { kind: 'plan', id: '0'.repeat(32), field: 'title', value: 'x', over: [] }
    expect(await call('save', { act: 'write-plan', changes: [change] })).toEqual({
      ok: false,
      refusal: { refused: 'not-signed-in' },
    })
    await close()
  })
})
