import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import {
  ANSWER_HEADERS,
  contentPolicy,
  NO_PAGE_POLICY,
  NONCE_PLACE,
} from '../../shared/contract/content-policy.ts'
import type { NoEntry } from '../security/loopback.ts'
import { newToken } from '../security/tokens.ts'
import type { Page } from './shell-pages.ts'

/** What is thrown away of a refused body, so that its sender reads our answer instead of a broken pipe. */
const DISCARDED_BYTES = 8 * 1024 * 1024

export function answerPage(response: ServerResponse, page: Page, host: string, withBody: boolean): void {
  const nonce = newToken().slice(0, 32)
  const bytes = page.type.startsWith('text/html')
    ? Buffer.from(page.bytes.toString('utf8').replaceAll(NONCE_PLACE, nonce))
    : page.bytes
  answer(response, 200, bytes, withBody, {
    'Content-Type': page.type,
    'Content-Security-Policy': contentPolicy(nonce, `ws://${host}`),
  })
}

export function answerJson(response: ServerResponse, value: unknown, status = 200): void {
  answer(response, status, Buffer.from(JSON.stringify(value)), true, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Security-Policy': NO_PAGE_POLICY,
  })
}

export function answerFile(response: ServerResponse, file: Page & { readonly name: string }): void {
  answer(response, 200, file.bytes, true, {
    'Content-Type': /^[a-z]+\/[a-z0-9.+-]+$/.test(file.type) ? file.type : 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeHeader(file.name)}`,
    'Content-Security-Policy': NO_PAGE_POLICY,
  })
}

/** Says no and ends the connection: what follows on it is not read as a request. */
export function answerNo(request: IncomingMessage, response: ServerResponse, no: NoEntry): void {
  if (no.status === 405) response.setHeader('Allow', 'GET, HEAD, POST')
  response.setHeader('Connection', 'close')
  answerJson(response, { refused: no.reason }, no.status)
  discard(request)
}

/** The same before there is a response to write to: an upgrade, a CONNECT, a request that is no HTTP. */
export function answerNoRaw(socket: Duplex, status: number): void {
  const headers = Object.entries({ ...ANSWER_HEADERS, Connection: 'close', 'Content-Length': '0' })
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  if (socket.writable) socket.end(`HTTP/1.1 ${status} \r\n${lines}\r\n`)
  socket.once('finish', () => socket.destroy())
}

function answer(
  response: ServerResponse,
  status: number,
  bytes: Uint8Array,
  withBody: boolean,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, { ...ANSWER_HEADERS, ...headers, 'Content-Length': bytes.length })
  response.end(withBody ? bytes : undefined)
}

/** Reads what is left of a body nobody wants, within reason. */
export function discard(request: IncomingMessage): void {
  let count = 0
  request.on('error', () => {})
  request.on('data', (piece: Buffer) => {
    count += piece.length
    if (count > DISCARDED_BYTES) request.destroy()
  })
}

function encodeHeader(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
