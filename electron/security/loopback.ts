import type { IncomingMessage } from 'node:http'

/** The only address the shell ever binds; never `localhost`, which is another origin and may resolve elsewhere. */
export const LOOPBACK = '127.0.0.1'

/** A refusal of HTTP: nothing was read or done before it. */
export interface NoEntry {
  readonly status: 400 | 401 | 403 | 404 | 405 | 411 | 413 | 415 | 421
  readonly reason: string
}

export function originOf(port: number): string {
  return `http://${LOOPBACK}:${port}`
}

/**
 * DNS rebinding reaches us under a foreign name: only the exact Host is answered (421), whatever is asked.
 * An Origin, where one is sent, is ours to the letter (403); two of either are nobody's.
 */
export function refuseForeigner(request: IncomingMessage, port: number): NoEntry | undefined {
  if (request.headers.host !== `${LOOPBACK}:${port}` || times(request, 'host') !== 1) {
    return { status: 421, reason: 'host' }
  }
  const origins = times(request, 'origin')
  if (origins > 1 || (origins === 1 && request.headers.origin !== originOf(port))) {
    return { status: 403, reason: 'origin' }
  }
  return undefined
}

/**
 * A page on another port of this PC is `same-site`, and its plain POST arrives. Browsers that send no
 * Sec-Fetch-Site are held off by content type and token.
 */
export function refuseOtherSite(request: IncomingMessage): NoEntry | undefined {
  const site = request.headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' ? undefined : { status: 403, reason: 'sec-fetch-site' }
}

/** No query, no percent sign, no backslash: every path we serve is written in these characters. */
export function refusePath(request: IncomingMessage): NoEntry | undefined {
  return /^\/[A-Za-z0-9._~/-]*$/.test(request.url ?? '') ? undefined : { status: 400, reason: 'path' }
}

function times(request: IncomingMessage, header: string): number {
  return request.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === header).length
}
