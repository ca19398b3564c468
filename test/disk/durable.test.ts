import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { nodeDisk } from '../../shared/disk/node-disk.ts'

test('ST1 the system is asked to make a file durable when it is synced and not before, and a folder too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'durable-'))
  const handle = await open(join(folder, 'first'), 'w')
  const asked = vi.spyOn(Object.getPrototypeOf(handle), 'sync')
  await handle.close()
  try {
    const disk = nodeDisk()
    const file = await disk.create(join(folder, 'second'))
    await file.append(Uint8Array.of(1, 2, 3))
    expect(asked).toHaveBeenCalledTimes(0)
    await file.sync()
    expect(asked).toHaveBeenCalledTimes(1)
    await file.close()
    await disk.syncFolder(folder)
    expect(asked).toHaveBeenCalledTimes(2)
  } finally {
    asked.mockRestore()
    await rm(folder, { recursive: true })
  }
})
