import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Host } from '../host-shape.ts'
import type { Limits } from '../security/limits.ts'
import { type NoEntry, refuseForeigner, refuseOtherSite, refusePath } from '../security/loopback.ts'
import { sameToken, type Tokens } from '../security/tokens.ts'
import { answerFile, answerJson, answerNo, answerPage, discard } from './shell-answer.ts'
import { BodyBroken, declaresMoreThan, readBody, readJsonBody } from './shell-body.ts'
import type { Pages } from './shell-pages.ts'

export interface RequestParts {
  readonly host: Host
  readonly pages: Pages
  readonly tokens: Tokens
  readonly limits: Limits
  /** Known to programs of the same OS user, who may ask for a window. */
  readonly instanceSecret: string
  /** A second start asks for a window; answers with the address when it is for the asker to show. */
  readonly askedForWindow: (open: boolean) => string | undefined
  readonly onFault: (fault: unknown) => void
}

interface Route {
  readonly body: 'application/json' | 'application/octet-stream'
  admits(token: string, parts: RequestParts): boolean
  run(request: IncomingMessage, response: ServerResponse, parts: RequestParts): Promise<void>
}

const ROUTES: Readonly<Record<string, Route>> = {
  '/api/session': { body: 'application/json', admits: () => true, run: openSession },
  '/api/upload': { body: 'application/octet-stream', admits: isSession, run: takeUpload },
  '/api/download': { body: 'application/json', admits: isSession, run: giveDownload },
  '/api/window': {
    body: 'application/json',
    admits: (token, parts) => sameToken(token, parts.instanceSecret),
    run: giveWindow,
  },
}

/** Every check that costs nothing comes before the first that reads: who asks, how, what, and only then the body. */
export async function handleRequest(
  request: IncomingMessage,
  response: ServerResponse,
  parts: RequestParts,
): Promise<void> {
  const no = refuseEntry(request, parts)
  if (no) return answerNo(request, response, no)
  const path = request.url ?? ''
  const page = parts.pages.get(path)
  if (page) return answerPage(response, page, request.headers.host ?? '', request.method === 'GET')
  try {
    await ROUTES[path]?.run(request, response, parts)
  } catch (failure) {
    if (failure instanceof BodyBroken) return answerNo(request, response, { status: 413, reason: 'size' })
    parts.onFault(failure)
    if (response.headersSent) return void response.destroy()
    response.setHeader('Connection', 'close')
    answerJson(response, { fault: failure instanceof Error ? failure.message : String(failure) }, 500)
  }
}

function refuseEntry(request: IncomingMessage, parts: RequestParts): NoEntry | undefined {
  const foreign =
    refuseForeigner(request, request.socket.localPort ?? 0) ?? refuseMethod(request) ?? refusePath(request)
  if (foreign) return foreign
  const path = request.url ?? ''
  if (path.startsWith('/api/')) return refuseOtherSite(request) ?? refuseCall(request, path, parts)
  if (request.method === 'POST') return { status: 405, reason: 'method' }
  return parts.pages.has(path) ? undefined : { status: 404, reason: 'path' }
}

function refuseMethod(request: IncomingMessage): NoEntry | undefined {
  return ['GET', 'HEAD', 'POST'].includes(request.method ?? '')
    ? undefined
    : { status: 405, reason: 'method' }
}

function refuseCall(request: IncomingMessage, path: string, parts: RequestParts): NoEntry | undefined {
  if (request.method !== 'POST') return { status: 405, reason: 'method' }
  const route = Object.hasOwn(ROUTES, path) ? ROUTES[path] : undefined
  if (!route) return { status: 404, reason: 'path' }
  // Media types a form can send are the ones that cross origins without a question beforehand.
  if (request.headers['content-type'] !== route.body) return { status: 415, reason: 'content-type' }
  const token = request.headers['x-app-token']
  if (typeof token !== 'string' || token.length > 128 || !route.admits(token, parts)) {
    return { status: 401, reason: 'token' }
  }
  const most = route.body === 'application/json' ? parts.limits.jsonBytes : parts.limits.fileBytes
  return declaresMoreThan(request, most) ? { status: 413, reason: 'size' } : undefined
}

function isSession(token: string, parts: RequestParts): boolean {
  return parts.tokens.admits(token)
}

/** The launch token is used up by the asking, whatever stands in the body. */
async function openSession(
  request: IncomingMessage,
  response: ServerResponse,
  parts: RequestParts,
): Promise<void> {
  const session = parts.tokens.exchange(String(request.headers['x-app-token']))
  if (!session) return answerNo(request, response, { status: 401, reason: 'token' })
  const body = await readJsonBody(request, response, parts.limits.jsonBytes)
  if (!body) return answerNo(request, response, { status: 400, reason: 'json' })
  answerJson(response, { session })
}

/** The name stands in `X-File-Name`, percent-encoded UTF-8: a label for people, never a path. */
async function takeUpload(
  request: IncomingMessage,
  response: ServerResponse,
  parts: RequestParts,
): Promise<void> {
  const name = readName(request)
  if (!name) return answerNo(request, response, { status: 400, reason: 'name' })
  const value = await parts.host.upload(name, readBody(request, response, parts.limits.fileBytes))
  answerJson(response, { value })
  discard(request)
}

async function giveDownload(
  request: IncomingMessage,
  response: ServerResponse,
  parts: RequestParts,
): Promise<void> {
  const body = await readJsonBody(request, response, parts.limits.jsonBytes)
  const id = body?.id
  if (typeof id !== 'string') return answerNo(request, response, { status: 400, reason: 'json' })
  const file = await parts.host.download(id)
  if (!file) return answerNo(request, response, { status: 404, reason: 'file' })
  answerFile(response, { type: file.type, name: file.name, bytes: Buffer.from(file.bytes) })
}

async function giveWindow(
  request: IncomingMessage,
  response: ServerResponse,
  parts: RequestParts,
): Promise<void> {
  const body = await readJsonBody(request, response, parts.limits.jsonBytes)
  if (typeof body?.open !== 'boolean') return answerNo(request, response, { status: 400, reason: 'json' })
  answerJson(response, { address: parts.askedForWindow(body.open) })
}

function readName(request: IncomingMessage): string | undefined {
  const sent = request.headers['x-file-name']
  if (typeof sent !== 'string') return undefined
  try {
    const name = decodeURIComponent(sent)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    return name.length > 0 && name.length <= 255 && !/[\u0000-\u001f\u007f/\\]/.test(name) ? name : undefined
  } catch {
    return undefined
  }
}
