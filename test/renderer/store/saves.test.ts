import { expect, test } from 'vitest'
import type { HostConnection } from '../../../renderer/store/host-client.ts'
import { watchSaves } from '../../../renderer/store/saves.ts'
import { done } from '../../../shared/base/refusal.ts'

test('what a package changed is counted before its answer is shown', async () => {
  const told: string[] = []
  const counted = Promise.withResolvers<void>()
  const host = watchSaves(hostThat(done({ files: [], operations: 0 })), {
    saved: () => {},
    status: () => {},
    draft: () => {},
    exchanged: () => counted.promise,
  })
  const written = host.api['write-package']({ folder: '/media/stick' }).then(() => told.push('written'))
  await new Promise((resolve) => setImmediate(resolve))
  told.push('counted')
  counted.resolve()
  await written
  expect(told).toEqual(['counted', 'written'])
})

test('what was refused changed nothing and is told at once', async () => {
  const refusal = { refused: 'nothing-to-do' } as const
  const host = watchSaves(hostThat({ ok: false, refusal }), {
    saved: () => {},
    status: () => {},
    draft: () => {},
    exchanged: () => Promise.reject(new Error('counted')),
  })
  expect(await host.api['sync-now']({})).toEqual({ ok: false, refusal })
})

test('ST4 of every draft it is told whether it was kept, whoever kept it; the answer stays as it is', async () => {
  const heard: unknown[] = []
  const refusal = { refused: 'disk-full' } as const
  for (const answer of [{ ok: false, refusal }, done(null)]) {
    const host = watchSaves(hostThat(answer), {
      saved: () => {},
      status: () => {},
      exchanged: () => Promise.reject(new Error('counted')),
      draft: (told) => heard.push(told),
    })
    expect(await host.api['draft-put']({ key: 'roll/1', body: '[]' })).toEqual(answer)
    await host.api['draft-get']({ key: 'roll/1' })
  }
  expect(heard).toEqual([refusal, undefined])
})

/** Answers every method with this. */
function hostThat(answer: unknown): HostConnection {
  const api = new Proxy({}, { get: () => async () => answer })
  return { api } as unknown as HostConnection
}
