import { type Result, refuse } from '../../shared/base/refusal.ts'
import type { HostApi, HostEvent } from '../../shared/contract/host-api.ts'
import type { WindowBridge } from '../../shared/contract/window-bridge.ts'
import { openSession } from './host-session.ts'

/**
 * `lost`: the program behind this window is gone, or the window's token is no longer good.
 * `taken-over`: a newer window has the program (ST9).
 */
export type ConnectionState = 'connected' | 'taken-over' | 'lost'

/** What a screen has of the host. A call that the host answers with a fault, or never, rejects. */
export interface HostConnection {
  readonly api: HostApi
  /** Answers with the way to stop listening. */
  events(listener: (event: HostEvent) => void): () => void
  state(): ConnectionState
  onState(listener: () => void): () => void
  /** The id under which methods name the file. At most 64 MiB. */
  upload(file: Blob, name: string): Promise<Result<string>>
  download(id: string): Promise<Blob>
  /** What only a window of the program's own can do; a browser's window has none of it. */
  readonly window?: Pick<WindowBridge, 'chooseFolder' | 'print'>
}

/** What the shell sends over the socket; see the shell's messages. */
type Message =
  | { readonly type: 'ready' | 'taken-over' }
  | { readonly n: number; readonly value?: unknown; readonly fault?: string }
  | { readonly event: HostEvent }

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (fault: Error) => void
}

const MOST_FILE_BYTES = 64 * 1024 * 1024

/** Over the browser shell's socket. Rejects when the program cannot be reached or does not know this window. */
export async function connectSocket(): Promise<HostConnection> {
  const session = await openSession()
  const socket = new WebSocket(`ws://${location.host}/api/socket`)
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<(event: HostEvent) => void>()
  const stateListeners = new Set<() => void>()
  let state: ConnectionState = 'connected'
  let last = 0

  function call(method: string, input: unknown): Promise<unknown> {
    if (state !== 'connected') return Promise.reject(new Error(`no connection: ${method}`))
    const n = ++last
    return new Promise((resolve, reject) => {
      waiting.set(n, { resolve, reject })
      socket.send(JSON.stringify({ n, method, input }))
    })
  }

  function hear(message: Message): void {
    if ('event' in message) for (const listener of listeners) listener(message.event)
    else if ('n' in message) settle(message)
    else if (message.type === 'taken-over') end('taken-over')
  }

  function settle({ n, value, fault }: { n: number; value?: unknown; fault?: string }): void {
    const one = waiting.get(n)
    waiting.delete(n)
    if (fault === undefined) one?.resolve(value)
    else one?.reject(new Error(fault))
  }

  function end(how: ConnectionState): void {
    if (state !== 'connected') return
    state = how
    for (const { reject } of waiting.values()) reject(new Error('connection lost'))
    waiting.clear()
    for (const listener of stateListeners) listener()
  }

  socket.addEventListener('message', ({ data }) => hear(JSON.parse(String(data)) as Message))
  socket.addEventListener('close', () => end('lost'))
  await greeted(socket, session)

  return {
    api: apiOver(call),
    events: (listener) => listening(listeners, listener),
    state: () => state,
    onState: (listener) => listening(stateListeners, listener),
    upload: (file, name) => upload(session, file, name),
    download: (id) => download(session, id),
  }
}

/** One function a method, without naming them again: the host keeps the closed list. */
function apiOver(call: (method: string, input: unknown) => Promise<unknown>): HostApi {
  return new Proxy({} as HostApi, {
    get: (_none, method) => (input: unknown) => call(String(method), input),
  })
}

function greeted(socket: WebSocket, token: string): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => socket.send(JSON.stringify({ token })), { once: true })
    socket.addEventListener('message', () => resolve(), { once: true })
    socket.addEventListener('close', ({ code }) => reject(new Error(`socket closed: ${code}`)), {
      once: true,
    })
  })
}

function listening<T>(set: Set<T>, listener: T): () => void {
  set.add(listener)
  return () => set.delete(listener)
}

/** Before a byte of it is read. */
export function refuseLarge(file: Blob, name: string): Result<string> | undefined {
  if (file.size <= MOST_FILE_BYTES) return undefined
  return refuse(name.endsWith('.yxb') ? 'package-size' : 'sheet-too-large', { file: name })
}

async function upload(session: string, file: Blob, name: string): Promise<Result<string>> {
  const tooLarge = refuseLarge(file, name)
  if (tooLarge) return tooLarge
  const response = await fetch('/api/upload', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/octet-stream',
      'X-App-Token': session,
      'X-File-Name': encodeURIComponent(name),
    },
    body: file,
  })
  if (!response.ok) throw new Error(`upload answered ${response.status}`)
  const { value } = (await response.json()) as { value: Result<string> }
  return value
}

async function download(session: string, id: string): Promise<Blob> {
  const response = await fetch('/api/download', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-App-Token': session },
    body: JSON.stringify({ id }),
  })
  if (!response.ok) throw new Error(`download answered ${response.status}`)
  return response.blob()
}
