import type { IncomingMessage, ServerResponse } from 'node:http'
import { parseStrictJson } from '../security/strict-json.ts'

/** The sender sent more than it may, or went away before the end. */
export class BodyBroken extends Error {
  readonly tooLarge: boolean

  constructor(tooLarge: boolean) {
    super(tooLarge ? 'body too large' : 'body cut off')
    this.tooLarge = tooLarge
  }
}

/** Declared too large: known before a byte is read. */
export function declaresMoreThan(request: IncomingMessage, bytes: number): boolean {
  return Number(request.headers['content-length'] ?? 0) > bytes
}

/** The body piece by piece, counted; throws `BodyBroken` past `limit` bytes or when the sender is gone. */
export async function* readBody(
  request: IncomingMessage,
  response: ServerResponse,
  limit: number,
): AsyncGenerator<Uint8Array> {
  if (request.headers.expect) response.writeContinue()
  let count = 0
  try {
    for await (const piece of request.iterator({ destroyOnReturn: false })) {
      count += piece.length
      if (count > limit) throw new BodyBroken(true)
      yield piece
    }
  } catch (failure) {
    if (failure instanceof BodyBroken) throw failure
    throw new BodyBroken(false)
  }
  if (!request.complete) throw new BodyBroken(false)
}

/** An object, or nothing when the body is no harmless JSON object in UTF-8. */
export async function readJsonBody(
  request: IncomingMessage,
  response: ServerResponse,
  limit: number,
): Promise<Record<string, unknown> | undefined> {
  const pieces: Uint8Array[] = []
  for await (const piece of readBody(request, response, limit)) pieces.push(piece)
  const text = decodeUtf8(Buffer.concat(pieces))
  const read = text === undefined ? undefined : parseStrictJson(text)
  if (!read || typeof read.value !== 'object' || read.value === null || Array.isArray(read.value))
    return undefined
  return read.value as Record<string, unknown>
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
