import type { Server } from 'node:http'
import type { TrustedProxies } from './trusted-proxies.ts'

/** So many lines at once, and of one address no more than a school's or an office's whole network needs. */
export function boundLines(server: Server, isProxy: TrustedProxies): void {
  const lines = new Map<string, number>()
  server.maxConnections = LINES_MOST
  server.on('connection', (socket) => {
    const address = socket.remoteAddress ?? ''
    if (isProxy(address)) return
    const count = (lines.get(address) ?? 0) + 1
    lines.set(address, count)
    socket.once('close', () => {
      const left = lines.get(address)! - 1
      if (left === 0) lines.delete(address)
      else lines.set(address, left)
    })
    if (count > LINES_OF_ONE) socket.destroy()
  })
}

const LINES_MOST = 2000
export const LINES_OF_ONE = 256
