import { expect, test } from 'vitest'
import type { Pages } from '../../electron/browser-shell/shell-pages.ts'
import { answerPage } from '../../electron/electron-shell/app-protocol.ts'
import { APP_SCHEME, isOurAddress } from '../../electron/security/app-scheme.ts'

const PAGES: Pages = new Map([
  ['/', { type: 'text/html; charset=utf-8', bytes: Buffer.from('<i nonce="__STYLE_NONCE__"></i>') }],
  ['/assets/app.js', { type: 'text/javascript; charset=utf-8', bytes: Buffer.from('export {}') }],
])

test('origin: the scheme is standard and secure, and has CORS with its fetch (CVE-2026-70604)', () => {
  expect(APP_SCHEME).toEqual({
    scheme: 'app',
    privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true },
  })
})

test.each(['app://yanxiubu/', 'app://yanxiubu/assets/app.js', 'app://yanxiubu/#/person'])(
  'origin: %s is ours',
  (address) => expect(isOurAddress(address)).toBe(true),
)

test.each([
  'app://yanxiubu.evil.test/',
  'app://evil.test/app://yanxiubu/',
  'app://yanxiubu@evil.test/',
  'app://user@yanxiubu/',
  'app://yanxiubu:81/',
  'app:yanxiubu',
  'app:///yanxiubu/',
  'https://yanxiubu/',
  'http://127.0.0.1:19501/',
  'file:///C:/yanxiubu/index.html',
  'javascript:alert(1)',
  'data:text/html,app://yanxiubu/',
  'blob:app://yanxiubu/0000',
  'about:blank',
  'chrome://settings',
  '',
])('origin: %s is not ours', (address) => expect(isOurAddress(address)).toBe(false))

test('origin: a page is answered with its type, a nonce of its own, and the content policy', async () => {
  const [first, second] = [ask('app://yanxiubu/'), ask('app://yanxiubu/')]
  const policy = first.headers.get('content-security-policy') ?? ''
  const nonce = /'nonce-([0-9a-f]{32})'/.exec(policy)?.[1]
  expect(await first.text()).toBe(`<i nonce="${nonce}"></i>`)
  expect(second.headers.get('content-security-policy')).not.toBe(policy)
  expect(first.headers.get('content-type')).toBe('text/html; charset=utf-8')
})

test('CSP: the header of every page is the one of the rules, with the style nonce of decision 0003', () => {
  const policy = ask('app://yanxiubu/assets/app.js').headers.get('content-security-policy') ?? ''
  expect(policy.replace(/ 'nonce-[0-9a-f]{32}'/, '')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; " +
      "connect-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; " +
      "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default",
  )
})

test.each([
  'app://yanxiubu/nothing.js',
  'app://yanxiubu/assets',
  'app://yanxiubu/assets/',
  'app://yanxiubu/assets/../package.json',
  'app://yanxiubu/assets/%2e%2e/%2e%2e/package.json',
  'app://yanxiubu/..%5c..%5cpackage.json',
  'app://yanxiubu/assets/app.js%00.html',
  'app://yanxiubu/assets/app%2ejs',
  'app://yanxiubu//assets/app.js',
  'app://yanxiubu/assets/app.js?raw',
  'app://yanxiubu/C:/Windows/win.ini',
  'app://elsewhere/assets/app.js',
])('origin: %s is not in the list and answered 404, without a page', async (address) => {
  const answer = ask(address)
  expect(answer.status).toBe(404)
  expect(await answer.text()).toBe('')
})

test('origin: nothing is answered but a GET', () => {
  expect(ask('app://yanxiubu/', 'POST').status).toBe(404)
})

function ask(url: string, method = 'GET'): Response {
  return answerPage({ url, method }, PAGES)
}
