import type { WebContents } from 'electron'
import type { CDPSession, Frame, Page, Request, Route } from 'playwright-core'
import { chromiumExecutable, DRAWN_INSIDE, LIGHT, launchProfile } from '../../worlds/chromium.ts'
import { type DoubleProtocol, fromStandIn, toStandIn } from './double-protocol.ts'
import type { DoubleSession, Permission } from './double-session.ts'

/** The Chromium inside the double: its profile is the program's `userData`, its pages are the windows. */
export interface DoubleBrowser {
  /** For Playwright in another process, as Electron's own. */
  readonly port: number
  newPage(): Promise<Page>
  /** Electron asks its deciders each time; Chromium is told beforehand, and holds it while `devtools` lasts. */
  settlePermissions(devtools: CDPSession, contents: WebContents): Promise<void>
  close(): Promise<void>
}

export interface BrowserParts {
  readonly profile: string
  /** The program's own, such as `--js-flags=…`. */
  readonly switches: readonly string[]
  readonly protocol: DoubleProtocol
  readonly session: DoubleSession
  readonly isWindow: (page: Page) => boolean
  /** A page wants to go elsewhere; false when the program forbids it. */
  readonly mayNavigate: (page: Page, address: string, isMainFrame: boolean) => boolean
  /** The browser is gone; with Electron the program goes with it. */
  readonly gone: () => unknown
}

export async function launchBrowser(parts: BrowserParts): Promise<DoubleBrowser> {
  const port = await freePort()
  const context = await launchProfile(parts.profile, {
    ...(process.env.DOUBLE_BROWSER === 'whole' ? { executablePath: chromiumExecutable() } : LIGHT),
    headless: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    args: [...SWITCHES, ...DRAWN_INSIDE, ...parts.switches, `--remote-debugging-port=${port}`],
  })
  context.on('close', parts.gone)
  // A page that is closed wants no answer any more.
  await context.route('**/*', (route) => answer(route, parts).catch(() => undefined))
  let first = context.pages()[0]
  return {
    port,
    async newPage() {
      const page = first ?? (await context.newPage())
      first = undefined
      return page
    },
    settlePermissions: (devtools, contents) => settle(devtools, parts.session, contents),
    close: () => context.close(),
  }
}

/** `app://…` comes from the program; whatever else a page reaches for is noted as reached, and is empty. */
async function answer(route: Route, parts: BrowserParts): Promise<void> {
  const request = route.request()
  const address = fromStandIn(request.url())
  // A page the program did not ask for is empty until its `setWindowOpenHandler` has been asked.
  const frame = frameOf(request)
  const isOurs = frame !== undefined && parts.isWindow(frame.page())
  if (isOurs && request.isNavigationRequest() && frame.url() !== 'about:blank') {
    if (!parts.mayNavigate(frame.page(), address, frame.parentFrame() === null)) return route.abort('aborted')
  }
  const answered =
    isOurs && address.startsWith('app:') ? await parts.protocol.answer(request.method(), address) : undefined
  if (!answered)
    return route.fulfill({ status: 200, contentType: 'text/html', body: '<title>elsewhere</title>' })
  await route.fulfill({
    status: answered.status,
    headers: Object.fromEntries(answered.headers),
    body: Buffer.from(await answered.arrayBuffer()),
  })
}

/** Playwright throws for the first request of a page that is just being opened. */
function frameOf(request: Request): Frame | undefined {
  try {
    return request.frame()
  } catch {
    return undefined
  }
}

const PERMISSIONS: readonly (readonly [
  inChromium: string,
  inElectron: Permission,
  media?: 'video' | 'audio',
])[] = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['camera', 'media', 'video'],
  ['microphone', 'media', 'audio'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-write', 'clipboard-sanitized-write'],
  ['persistent-storage', 'persistent-storage'],
]

async function settle(devtools: CDPSession, session: DoubleSession, contents: WebContents): Promise<void> {
  const origin = toStandIn('app://yanxiubu')
  for (const [name, asked, media] of PERMISSIONS) {
    const setting = session.allows(asked, contents, media) ? 'granted' : 'denied'
    await devtools.send('Browser.setPermission', { permission: { name }, setting, origin })
  }
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net')
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

const SWITCHES = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
]
