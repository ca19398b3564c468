import type { Protocol } from 'electron'
import {
  ANSWER_HEADERS,
  contentPolicy,
  NO_PAGE_POLICY,
  NONCE_PLACE,
} from '../../shared/contract/content-policy.ts'
import type { Pages } from '../browser-shell/shell-pages.ts'
import { isOurAddress } from '../security/app-scheme.ts'
import { newToken } from '../security/tokens.ts'

/** `app://yanxiubu/…`: our built pages from memory, each looked up by its whole path, nothing else. */
export function servePages(protocol: Pick<Protocol, 'handle'>, pages: Pages): void {
  protocol.handle('app', (request) => answerPage(request, pages))
}

export function answerPage(request: Pick<Request, 'url' | 'method'>, pages: Pages): Response {
  const page = pageAt(request, pages)
  if (!page) {
    const headers = { ...ANSWER_HEADERS, 'Content-Security-Policy': NO_PAGE_POLICY }
    return new Response(null, { status: 404, headers })
  }
  const nonce = newToken().slice(0, 32)
  const isHtml = page.type.startsWith('text/html')
  const body = isHtml
    ? page.bytes.toString('utf8').replaceAll(NONCE_PLACE, nonce)
    : new Uint8Array(page.bytes)
  const headers = {
    ...ANSWER_HEADERS,
    'Content-Type': page.type,
    'Content-Security-Policy': contentPolicy(nonce),
  }
  return new Response(body, { status: 200, headers })
}

/** The text of the address is taken as it stands: what would have to be decoded or joined first is not in the list. */
function pageAt({ url, method }: Pick<Request, 'url' | 'method'>, pages: Pages) {
  if (method !== 'GET' || !isOurAddress(url)) return undefined
  const { pathname, search } = new URL(url)
  return search === '' ? pages.get(pathname) : undefined
}
