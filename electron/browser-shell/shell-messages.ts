import { parseStrictJson } from '../security/strict-json.ts'

/** The first message of a socket; every later one is a `Call`. */
export interface Hello {
  readonly token: string
}

export interface Call {
  /** Chosen by the window, answered once, in any order. */
  readonly n: number
  readonly method: string
  readonly input?: unknown
}

export type ShellMessage =
  | { readonly type: 'ready' }
  /** A newer window has the program now; this one is closed. */
  | { readonly type: 'taken-over' }
  | { readonly n: number; readonly value?: unknown }
  /** The program failed: the message of what was thrown, for the screen and not for people to act on. */
  | { readonly n: number; readonly fault: string }
  | { readonly event: unknown }

/** Why a socket was closed; the window knows by it whether to come back. */
export const CLOSED = {
  notText: 1003,
  notJson: 1007,
  notCall: 1008,
  goingAway: 1001,
  noToken: 4401,
  tokenLate: 4408,
  takenOver: 4409,
} as const

export function readHello(text: string): Hello | undefined {
  const hello = readObject(text)
  return hello && typeof hello.token === 'string' && hello.token.length <= 128
    ? { token: hello.token }
    : undefined
}

/** Nothing when the text is no harmless JSON or no call: our own windows write neither. */
export function readCall(text: string): Call | undefined {
  const call = readObject(text)
  if (!call || !Number.isSafeInteger(call.n) || typeof call.method !== 'string') return undefined
  if (!/^[A-Za-z][A-Za-z0-9./-]{0,63}$/.test(call.method)) return undefined
  return { n: call.n as number, method: call.method, input: call.input }
}

function readObject(text: string): Record<string, unknown> | undefined {
  const read = parseStrictJson(text)
  if (!read || typeof read.value !== 'object' || read.value === null || Array.isArray(read.value))
    return undefined
  return read.value as Record<string, unknown>
}
