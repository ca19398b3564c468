import { WebSocket } from 'ws'
import type { ShellMessage } from '../../electron/browser-shell/shell-messages.ts'

/** A window without a browser: what the renderer does to reach its host, for tests. */
export interface ShellClient {
  readonly session: string
  readonly events: readonly unknown[]
  call(method: string, input?: unknown): Promise<unknown>
  /** Rejects with the status when the shell says no. */
  upload(name: string, bytes: Uint8Array): Promise<unknown>
  download(id: string): Promise<{ readonly type: string; readonly bytes: Uint8Array }>
  takenOver(): boolean
  /** The code the socket was closed with. */
  closed: Promise<number>
  close(): void
}

/** `address` as the shell gives it: the launch token stands in the fragment. */
export async function openShellClient(address: string): Promise<ShellClient> {
  const { origin, hash } = new URL(address)
  const session = await exchangeToken(origin, hash.slice(1))
  return connectShellClient(origin, session)
}

export async function exchangeToken(origin: string, launch: string): Promise<string> {
  const answer = await post(origin, '/api/session', 'application/json', launch, '{}')
  return ((await answer.json()) as { session: string }).session
}

export async function connectShellClient(origin: string, session: string): Promise<ShellClient> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/api/socket`, { origin })
  const waiting = new Map<number, { resolve(value: unknown): void; reject(fault: Error): void }>()
  const events: unknown[] = []
  let takenOver = false
  let calls = 0

  const closed = new Promise<number>((resolve) => {
    socket.on('close', (code) => {
      for (const { reject } of waiting.values()) reject(new Error(`socket closed: ${code}`))
      resolve(code)
    })
  })
  const ready = new Promise<void>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('open', () => socket.send(JSON.stringify({ token: session })))
    void closed.then((code) => reject(new Error(`socket closed: ${code}`)))
    socket.on('message', (bytes) => {
      const message = JSON.parse(bytes.toString()) as ShellMessage
      if ('n' in message) answer(message)
      else if ('event' in message) events.push(message.event)
      else if (message.type === 'ready') resolve()
      else takenOver = true
    })
  })

  function answer(message: Extract<ShellMessage, { n: number }>): void {
    const call = waiting.get(message.n)
    waiting.delete(message.n)
    if ('fault' in message) call?.reject(new Error(message.fault))
    else call?.resolve(message.value)
  }

  function call(method: string, input?: unknown): Promise<unknown> {
    calls += 1
    const n = calls
    socket.send(JSON.stringify({ n, method, input }))
    return new Promise((resolve, reject) => waiting.set(n, { resolve, reject }))
  }

  async function upload(name: string, bytes: Uint8Array): Promise<unknown> {
    const named = { 'X-File-Name': encodeURIComponent(name) }
    const body = Buffer.from(bytes)
    const answered = await post(origin, '/api/upload', 'application/octet-stream', session, body, named)
    return ((await answered.json()) as { value: unknown }).value
  }

  async function download(id: string): Promise<{ type: string; bytes: Uint8Array }> {
    const answered = await post(origin, '/api/download', 'application/json', session, JSON.stringify({ id }))
    const type = answered.headers.get('content-type') ?? ''
    return { type, bytes: new Uint8Array(await answered.arrayBuffer()) }
  }

  await ready
  return {
    session,
    events,
    call,
    upload,
    download,
    takenOver: () => takenOver,
    closed,
    close: () => socket.close(),
  }
}

async function post(
  origin: string,
  path: string,
  type: string,
  token: string,
  body: string | Buffer<ArrayBuffer>,
  more: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const headers = { 'Content-Type': type, 'X-App-Token': token, ...more }
  const answer = await fetch(`${origin}${path}`, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer
}
