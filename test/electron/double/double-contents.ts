import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { IpcMainInvokeEvent, WebContents, WebPreferences, WindowOpenHandlerResponse } from 'electron'
import type { CDPSession, Page } from 'playwright-core'
import { crossing } from './crossing.ts'
import type { DoubleBrowser } from './double-browser.ts'
import type { DoubleIpc } from './double-ipc.ts'
import { fromStandIn, toStandIn } from './double-protocol.ts'
import { IN, OUT, PRELOAD_WORLD, scriptsFor } from './page-worlds.ts'

export interface ContentsParts {
  readonly browser: Promise<DoubleBrowser>
  readonly ipc: DoubleIpc
  readonly preferences: WebPreferences
  /** The page was closed by whoever looks at it. */
  readonly closed: () => void
}

const { write, read } = crossing()
let lastId = 0

/** `webContents` of one window, over a page of the double's Chromium; a page that crashed is followed by another. */
export class DoubleContents extends EventEmitter {
  readonly id = ++lastId
  readonly printed: object[] = []
  /** How many windows that the page wanted the program did not let open. */
  denied = 0
  readonly #parts: ContentsParts
  #openHandler: ((details: { url: string }) => WindowOpenHandlerResponse) | undefined
  #page: Promise<Page>
  #shown: Page | undefined
  #devtools: CDPSession | undefined
  #preloadContext: number | undefined
  #address = ''
  #isCrashed = false
  #isGone = false

  constructor(parts: ContentsParts) {
    super()
    this.#parts = parts
    this.#page = this.#open()
  }

  get mainFrame() {
    return { url: this.#address, parent: null }
  }

  getURL = () => this.#address
  isDestroyed = () => this.#isGone
  isCrashed = () => this.#isCrashed
  getLastWebPreferences = () => this.#parts.preferences
  setWindowOpenHandler = (handler: (details: { url: string }) => WindowOpenHandlerResponse) => {
    this.#openHandler = handler
  }

  print = (options: object, done?: (success: boolean, reason: string) => void) => {
    this.printed.push(options)
    done?.(true, '')
  }

  send = (channel: string, ...words: unknown[]) => {
    void this.#tell({ channel, words }).catch(() => undefined)
  }

  forcefullyCrashRenderer = () => {
    void this.#devtools?.send('Page.crash').catch(() => undefined)
  }

  async loadURL(address: string): Promise<void> {
    const page = await (this.#isCrashed ? this.#replaced() : this.#page)
    this.#address = address
    await this.#settlePermissions()
    await page.goto(toStandIn(address))
    this.emit('did-finish-load')
  }

  async closePage(): Promise<void> {
    this.#isGone = true
    await (await this.#page).close().catch(() => undefined)
  }

  /** The page that is shown, once it is there. */
  get page(): Page | undefined {
    return this.#shown
  }

  /** What Electron asks of the program before it lets a page go elsewhere. */
  mayNavigate(url: string, isMainFrame: boolean): boolean {
    let isPrevented = false
    const event = { url, isMainFrame, isSameDocument: false, preventDefault: () => (isPrevented = true) }
    this.emit('will-frame-navigate', event)
    if (isMainFrame) this.emit('will-navigate', event, url, false, true, 0, 0)
    if (!isPrevented && isMainFrame) this.#address = url
    return !isPrevented
  }

  /** A page that crashed shows nothing any more. */
  #replaced(): Promise<Page> {
    const crashed = this.#shown
    this.#isCrashed = false
    this.#page = this.#open().finally(() => crashed?.close())
    return this.#page
  }

  async #open(): Promise<Page> {
    const page = await (await this.#parts.browser).newPage()
    this.#shown = page
    const devtools = await page.context().newCDPSession(page)
    this.#devtools = devtools
    const { preload, contextIsolation = true } = this.#parts.preferences
    await devtools.send('Page.enable')
    const mainFrame = (await devtools.send('Page.getFrameTree')).frameTree.frame.id
    devtools.on('Runtime.executionContextCreated', ({ context }) => {
      const isMain = (context.auxData as { frameId: string }).frameId === mainFrame
      if (isMain && context.name === (contextIsolation ? PRELOAD_WORLD : ''))
        this.#preloadContext = context.id
    })
    await devtools.send('Runtime.enable')
    if (preload !== undefined) {
      const world = contextIsolation ? PRELOAD_WORLD : undefined
      const scripts = scriptsFor(readFileSync(preload, 'utf8'), contextIsolation)
      devtools.on('Runtime.bindingCalled', ({ name, payload }) => {
        if (name === OUT) void this.#answer(payload)
      })
      await devtools.send('Runtime.addBinding', { name: OUT, executionContextName: world })
      await devtools.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.own })
      await devtools.send('Page.addScriptToEvaluateOnNewDocument', {
        source: scripts.preload,
        worldName: world,
      })
    }
    page.on('crash', () => {
      this.#isCrashed = true
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    })
    page.on('close', () => {
      if (page !== this.#shown || this.#isGone) return
      this.#isGone = true
      this.#parts.closed()
    })
    page.on('popup', (popup) => {
      const answer = this.#openHandler?.({ url: fromStandIn(popup.url()) })
      if (answer?.action !== 'deny') return
      this.denied += 1
      void popup.close().catch(() => undefined)
    })
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame() || frame.url() === 'about:blank') return
      this.#address = fromStandIn(frame.url())
      void this.#settlePermissions().catch(() => undefined)
    })
    return page
  }

  async #settlePermissions(): Promise<void> {
    const browser = await this.#parts.browser
    if (this.#devtools) await browser.settlePermissions(this.#devtools, this as unknown as WebContents)
  }

  async #answer(payload: string): Promise<void> {
    const { n, channel, words } = read(payload) as { n: number; channel: string; words: unknown[] }
    const frame = { url: this.#address, parent: null }
    const event = {
      sender: this as unknown as WebContents,
      senderFrame: frame,
      type: 'frame',
      frameId: 0,
      processId: 0,
    }
    const told = await this.#parts.ipc.invoke(event as unknown as IpcMainInvokeEvent, channel, words).then(
      (value) => ({ n, value }),
      (fault: Error) => ({ n, fault: fault.message }),
    )
    await this.#tell(told).catch(() => undefined)
  }

  async #tell(told: object): Promise<void> {
    await this.#page
    const expression = `${IN}(${JSON.stringify(write(told))})`
    await this.#devtools?.send('Runtime.evaluate', { expression, contextId: this.#preloadContext })
  }
}
