/**
 * What a page of ours may load and do, at school and at the county. `socket` is the address of a WebSocket to
 * ourselves, where there is one.
 *
 * Scripts come from our files only. antd writes its styles at run time, so a style needs our file or the
 * nonce of this very answer; `build/page-guard.js`, the first script of each page, gives the nonce to the style
 * elements that scripts make and holds the one Trusted Types policy: text without `<` only.
 */
export function contentPolicy(nonce: string, socket?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    // Browsers of before 2022 do not count a WebSocket to ourselves as 'self'.
    socket ? `connect-src 'self' ${socket}` : "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')
}

/** On every answer, also on refusals. No CORS header, no cookie: nobody else reads what we say. */
export const ANSWER_HEADERS: Readonly<Record<string, string>> = {
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(self), microphone=(), geolocation=(), usb=(), serial=(), hid=(), bluetooth=()',
  'Cache-Control': 'no-store',
}

/** For answers that are no page: should one be opened as a page, it may do nothing. */
export const NO_PAGE_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** Stands in the built pages wherever the nonce of the answer belongs. */
export const NONCE_PLACE = '__STYLE_NONCE__'
