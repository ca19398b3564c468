import { connect } from 'node:net'
import { type BrowserShell, startBrowserShell } from '../../electron/browser-shell/browser-shell.ts'
import type { Pages } from '../../electron/browser-shell/shell-pages.ts'
import type { Host } from '../../electron/host-shape.ts'
import { LIMITS, type Limits } from '../../electron/security/limits.ts'

export interface ShellWorld {
  readonly shell: BrowserShell
  readonly origin: string
  /** What reached the host: hostile requests must leave it empty. */
  readonly reached: string[]
  /** One for each window that began: the host lets nobody stay signed in (TR4). */
  readonly windows: string[]
  readonly faults: unknown[]
  /** Addresses of the windows a second start had opened. */
  readonly opened: string[]
  emit(event: unknown): void
}

export const INSTANCE_SECRET = 'f0'.repeat(32)

const PAGES: Pages = new Map([
  [
    '/',
    {
      type: 'text/html; charset=utf-8',
      bytes: Buffer.from('<title>school</title><i nonce="__STYLE_NONCE__">'),
    },
  ],
  ['/assets/app.js', { type: 'text/javascript; charset=utf-8', bytes: Buffer.from('export {}') }],
])

/** A real shell on a free port before a host that notes what reaches it. */
export async function startShellWorld(
  limits: Partial<Limits> = {},
  port = 0,
  pages: Pages = PAGES,
): Promise<ShellWorld> {
  const reached: string[] = []
  const windows: string[] = []
  const faults: unknown[] = []
  const opened: string[] = []
  const listeners = new Set<(event: unknown) => void>()
  const started = await startBrowserShell({
    host: notingHost(reached, windows, listeners),
    pages,
    port,
    instanceSecret: INSTANCE_SECRET,
    openWindow: (address) => opened.push(address) > 0,
    onFault: (fault) => faults.push(fault),
    limits: { ...LIMITS, ...limits },
  })
  if (!started.ok) throw new Error(started.refusal.refused)
  const origin = `http://127.0.0.1:${started.value.port}`
  const emit = (event: unknown) => listeners.forEach((listener) => void listener(event))
  return { shell: started.value, origin, reached, windows, faults, opened, emit }
}

export interface RawAnswer {
  /** 0 when the connection ended without an answer. */
  readonly status: number
  readonly text: string
}

/** Sends bytes as they are and reads until the shell closes; `lines` are joined with CRLF and end the head. */
export function sendRaw(world: ShellWorld, lines: readonly string[], body = ''): Promise<RawAnswer> {
  return sendBytes(world, Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`, 'latin1'))
}

export function sendBytes(world: ShellWorld, bytes: Uint8Array): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const socket = connect(world.shell.port, '127.0.0.1')
    let text = ''
    socket.setEncoding('latin1')
    socket.on('data', (piece) => {
      text += piece
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text }))
    socket.write(bytes)
  })
}

/** The head of a request that would be let in, with single headers replaced or, when undefined, left out. */
export function head(
  world: ShellWorld,
  first: string,
  changed: Readonly<Record<string, string | undefined>> = {},
): string[] {
  const headers = {
    Host: `127.0.0.1:${world.shell.port}`,
    Origin: world.origin,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/json',
    'X-App-Token': '0'.repeat(64),
    Connection: 'close',
    ...changed,
  }
  const sent = Object.entries(headers).filter(([, value]) => value !== undefined)
  return [first, ...sent.map(([name, value]) => `${name}: ${value}`)]
}

function notingHost(reached: string[], windows: string[], listeners: Set<(event: unknown) => void>): Host {
  return {
    async call(method, input) {
      reached.push(method)
      if (method === 'fail') throw new Error('broken inside')
      return { method, input }
    },
    async upload(name, bytes) {
      reached.push(name)
      let count = 0
      for await (const piece of bytes) count += piece.length
      return { name, count }
    },
    async download(id) {
      reached.push(id)
      return id === 'known'
        ? { type: 'application/pdf', name: '证书 2026.pdf', bytes: new Uint8Array([1, 2, 3]) }
        : undefined
    },
    windowOpened: () => void windows.push('opened'),
    fault: () => {},
    events(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {},
  }
}
