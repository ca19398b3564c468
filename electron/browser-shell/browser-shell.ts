import { createServer, type Server } from 'node:http'
import { performance } from 'node:perf_hooks'
import { done, type Result, refuse } from '../../shared/base/refusal.ts'
import type { Host } from '../host-shape.ts'
import { LIMITS, type Limits } from '../security/limits.ts'
import { LOOPBACK, originOf } from '../security/loopback.ts'
import { createTokens } from '../security/tokens.ts'
import { answerNoRaw } from './shell-answer.ts'
import type { Pages } from './shell-pages.ts'
import { handleRequest, type RequestParts } from './shell-requests.ts'
import { createShellSocket, type ShellSocket } from './shell-socket.ts'

/** Chosen once: IndexedDB belongs to the origin, so another port would look like an empty program. */
export const DEFAULT_PORT = 19501

export interface BrowserShellOptions {
  readonly host: Host
  readonly pages: Pages
  /** 0 takes a free one, for tests only. */
  readonly port: number
  readonly instanceSecret: string
  /** A second start asks for a window at `address`; false when none can be opened here. */
  readonly openWindow: (address: string) => boolean
  readonly onFault: (fault: unknown) => void
  readonly limits?: Limits
}

export interface BrowserShell {
  readonly port: number
  /** A fresh address for one window: its token is good once, within 30 s. */
  address(): string
  windowConnected(): boolean
  close(): Promise<void>
}

/** Refuses as `port-taken` {port}; never tries another port. */
export async function startBrowserShell(options: BrowserShellOptions): Promise<Result<BrowserShell>> {
  const limits = options.limits ?? LIMITS
  const tokens = createTokens(() => performance.now())
  const parts: RequestParts = { ...options, limits, tokens, askedForWindow }
  const socket = createShellSocket(parts)
  const server = createShellServer(parts, socket)

  function askedForWindow(open: boolean): string | undefined {
    const address = addressOf(portOf(server), tokens.launch())
    return open && options.openWindow(address) ? undefined : address
  }

  if (!(await listens(server, options.port))) {
    socket.close()
    return refuse('port-taken', { port: options.port })
  }
  return done({
    port: portOf(server),
    address: () => addressOf(portOf(server), tokens.launch()),
    windowConnected: socket.windowConnected,
    close: () => closeAll(server, socket),
  })
}

function createShellServer(parts: RequestParts, socket: ShellSocket): Server {
  const { limits } = parts
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: Math.min(1000, limits.headersMs),
    // The missing Host gets the answer of the wrong Host, 421.
    requireHostHeader: false,
  })
  server.maxConnections = limits.connections
  server.on('request', (request, response) => void handleRequest(request, response, parts))
  server.on('checkContinue', (request, response) => void handleRequest(request, response, parts))
  server.on('upgrade', socket.upgrade)
  server.on('connect', (_request, raw) => answerNoRaw(raw, 405))
  server.on('clientError', (error: NodeJS.ErrnoException, raw) => answerNoRaw(raw, statusOf(error)))
  return server
}

function statusOf(error: NodeJS.ErrnoException): number {
  if (error.code === 'HPE_HEADER_OVERFLOW') return 431
  return error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('listening', () => resolve(true))
    server.once('error', (error: NodeJS.ErrnoException) => {
      // Windows answers EACCES for ports it has set aside.
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false)
      else reject(error)
    })
    server.listen({ host: LOOPBACK, port, exclusive: true })
  })
}

function closeAll(server: Server, socket: ShellSocket): Promise<void> {
  return new Promise((resolve) => {
    socket.close()
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function addressOf(port: number, token: string): string {
  return `${originOf(port)}/#${token}`
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
