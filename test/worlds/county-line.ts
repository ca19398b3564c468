import type { AddressInfo } from 'node:net'
import { performance } from 'node:perf_hooks'
import { createCountyApp } from '../../county/routes/county-app.ts'
import type { Seat } from '../county/county-world.ts'

/** The county's own server on this machine, in front of a seat. */
export interface CountyLine {
  readonly address: string
  /** From now on packages that arrive wait at the door; answers when the first is there. */
  hold(): Promise<void>
  /** They go in, also those whose senders have hung up meanwhile. */
  release(): void
  close(): Promise<void>
}

export async function serveCounty(seat: Pick<Seat, 'desk' | 'store'>): Promise<CountyLine> {
  const { desk, store } = seat
  let door: PromiseWithResolvers<void> | undefined
  let arrived: PromiseWithResolvers<void> | undefined
  const app = await createCountyApp({
    desk: {
      ...desk,
      async receive(...asked) {
        arrived?.resolve()
        await door?.promise
        return desk.receive(...asked)
      },
    },
    store,
    county: { name: '石桥县', division: '511999' },
    pages: new Map(),
    ticks: () => performance.now(),
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    hold() {
      door = Promise.withResolvers()
      arrived = Promise.withResolvers()
      return arrived.promise
    },
    release() {
      door?.resolve()
      door = undefined
    },
    close: () => app.close(),
  }
}
