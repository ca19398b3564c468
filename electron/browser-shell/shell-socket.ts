import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Host } from '../host-shape.ts'
import type { Limits } from '../security/limits.ts'
import { refuseForeigner, refuseOtherSite } from '../security/loopback.ts'
import type { Tokens } from '../security/tokens.ts'
import { answerNoRaw } from './shell-answer.ts'
import { CLOSED, readCall, readHello, type ShellMessage } from './shell-messages.ts'

export interface SocketParts {
  readonly host: Host
  readonly tokens: Tokens
  readonly limits: Limits
  readonly onFault: (fault: unknown) => void
}

/** The HostApi over one WebSocket at `/api/socket`: one window has the program, the newest (ST9). */
export interface ShellSocket {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  windowConnected(): boolean
  close(): void
}

/** A window that reads nothing any more is not kept in memory. */
const UNREAD_BYTES = 64 * 1024 * 1024

export function createShellSocket(parts: SocketParts): ShellSocket {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: parts.limits.messageBytes,
    perMessageDeflate: false,
  })
  let current: WebSocket | undefined
  let lastToken: string | undefined

  const stopEvents = parts.host.events((event) => {
    if (current) send(current, { event })
  })

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy())
    const no = refuseUpgrade(request)
    if (no) answerNoRaw(socket, no)
    else
      server.handleUpgrade(request, socket, head, (window) =>
        greet(window, parts, (token) => takeOver(window, token)),
      )
  }

  function takeOver(window: WebSocket, token: string): void {
    // A window that comes back after a hiccup is the same window; any other asks for a PIN (TR4).
    if (token !== lastToken) parts.host.windowOpened()
    lastToken = token
    if (current) {
      send(current, { type: 'taken-over' })
      current.close(CLOSED.takenOver)
    }
    current = window
    window.on('close', () => {
      if (current === window) current = undefined
    })
    send(window, { type: 'ready' })
  }

  function close(): void {
    stopEvents()
    for (const window of server.clients) {
      window.close(CLOSED.goingAway)
      window.terminate()
    }
    server.close()
  }

  return { upgrade, windowConnected: () => current !== undefined, close }
}

/** A browser always sends the Origin with an upgrade, so here its absence is a refusal too. */
function refuseUpgrade(request: IncomingMessage): number | undefined {
  const no = refuseForeigner(request, request.socket.localPort ?? 0) ?? refuseOtherSite(request)
  if (no) return no.status
  if (request.headers.origin === undefined) return 403
  if (request.method !== 'GET') return 405
  return request.url === '/api/socket' ? undefined : 404
}

function greet(window: WebSocket, parts: SocketParts, admitted: (token: string) => void): void {
  const late = setTimeout(() => window.close(CLOSED.tokenLate), parts.limits.socketTokenMs)
  window.on('error', () => window.terminate())
  window.on('close', () => clearTimeout(late))
  window.once('message', (bytes, isBinary) => {
    clearTimeout(late)
    const hello = isBinary ? undefined : readHello(bytes.toString())
    if (!hello || !parts.tokens.admits(hello.token)) return window.close(CLOSED.noToken)
    window.on('message', (call, binary) => {
      if (binary) return window.close(CLOSED.notText)
      void answerCall(window, call.toString(), parts)
    })
    admitted(hello.token)
  })
}

async function answerCall(window: WebSocket, text: string, parts: SocketParts): Promise<void> {
  // A window that was taken over may still have words on the way: they are not heard.
  if (window.readyState !== window.OPEN) return
  const call = readCall(text)
  if (!call) return window.close(CLOSED.notCall)
  try {
    send(window, { n: call.n, value: await parts.host.call(call.method, call.input) })
  } catch (fault) {
    parts.onFault(fault)
    send(window, { n: call.n, fault: fault instanceof Error ? fault.message : String(fault) })
  }
}

function send(window: WebSocket, message: ShellMessage): void {
  if (window.readyState !== window.OPEN) return
  if (window.bufferedAmount > UNREAD_BYTES) window.terminate()
  else window.send(JSON.stringify(message))
}
