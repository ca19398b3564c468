import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import type { Page } from 'playwright-core'
import type { DoubleBrowser } from './double-browser.ts'
import { DoubleContents } from './double-contents.ts'
import type { DoubleIpc } from './double-ipc.ts'

export interface WindowsParts {
  readonly browser: Promise<DoubleBrowser>
  readonly ipc: DoubleIpc
  readonly app: EventEmitter
  readonly isQuitting: () => boolean
}

/** `BrowserWindow`: what is asked of a window without a screen to show it on. */
export function createWindows({ browser, ipc, app, isQuitting }: WindowsParts) {
  const all: BrowserWindow[] = []

  class BrowserWindow extends EventEmitter {
    readonly options: BrowserWindowConstructorOptions
    readonly webContents: DoubleContents
    #bounds: Rectangle
    #isVisible: boolean
    #isMaximized = false
    #isMinimized = false
    #isFocused = false
    #isGone = false

    static getAllWindows = () => [...all]
    static fromWebContents = (contents: DoubleContents) =>
      all.find((window) => window.webContents === contents) ?? null

    constructor(options: BrowserWindowConstructorOptions) {
      super()
      this.options = options
      const { x = 0, y = 0, width = 800, height = 600, show = true } = options
      this.#bounds = { x, y, width, height }
      this.#isVisible = show
      const preferences = options.webPreferences ?? {}
      this.webContents = new DoubleContents({ browser, ipc, preferences, closed: () => this.#gone() })
      this.webContents.once('did-finish-load', () => this.emit('ready-to-show'))
      all.push(this)
      app.emit('web-contents-created', {}, this.webContents)
      app.emit('browser-window-created', {}, this)
    }

    loadURL = (address: string) => this.webContents.loadURL(address)
    isDestroyed = () => this.#isGone
    isVisible = () => this.#isVisible
    isMaximized = () => this.#isMaximized
    isMinimized = () => this.#isMinimized
    isFocused = () => this.#isFocused
    getNormalBounds = () => this.#bounds
    getBounds = () => this.#bounds
    setBounds = (bounds: Partial<Rectangle>) => {
      this.#bounds = { ...this.#bounds, ...bounds }
    }
    show = () => {
      this.#isVisible = true
    }
    focus = () => {
      this.#isFocused = true
    }
    maximize = () => {
      this.#isMaximized = true
    }
    minimize = () => {
      this.#isMinimized = true
      this.#isFocused = false
    }
    restore = () => {
      this.#isMinimized = false
    }
    close = () => void this.closed()

    async closed(): Promise<void> {
      if (this.#isGone) return
      await this.webContents.closePage()
      this.#gone()
    }

    #gone(): void {
      if (this.#isGone) return
      this.emit('close', {})
      this.#isGone = true
      all.splice(all.indexOf(this), 1)
      this.emit('closed')
      if (all.length === 0 && !isQuitting()) app.emit('window-all-closed')
    }
  }

  return {
    BrowserWindow,
    closeAll: async () => {
      for (const window of [...all]) await window.closed()
    },
    isWindow: (page: Page) => windowOf(page) !== undefined,
    mayNavigate: (page: Page, address: string, isMainFrame: boolean) =>
      windowOf(page)?.webContents.mayNavigate(address, isMainFrame) ?? false,
  }

  function windowOf(page: Page): BrowserWindow | undefined {
    return all.find(({ webContents }) => webContents.page === page)
  }
}
