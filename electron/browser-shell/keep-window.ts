import { countDeaths } from './deaths.ts'
import type { BrowserWindow } from './open-browser.ts'

export interface KeptWindow {
  /** A person closed the last window, or the browser died more than three times within a minute. */
  readonly over: Promise<'closed' | 'keeps-dying'>
  /** One more window, for a second start. */
  open(address: string): BrowserWindow
  stop(): void
}

export interface WindowParts {
  readonly open: (address: string) => BrowserWindow
  /** A fresh one for each window. */
  readonly address: () => string
  readonly windowConnected: () => boolean
  /** Milliseconds, never running backwards. */
  readonly now: () => number
  /** How long a window may be away (reload, hand-over to a running browser) before it counts as closed. */
  readonly graceMs?: number
}

/**
 * Keeps a window open while the host lives: a browser that dies is followed by another. A browser that ends in
 * peace may have handed its window to one that runs already, so only a window that stays away ends the program.
 */
export function keepWindow(parts: WindowParts): KeptWindow {
  const graceMs = parts.graceMs ?? 10_000
  const mayReopen = countDeaths(parts.now)
  let running = 0
  let watch: NodeJS.Timeout | undefined
  let finish: (how: 'closed' | 'keeps-dying') => void = () => {}
  const over = new Promise<'closed' | 'keeps-dying'>((resolve) => {
    finish = (how) => {
      clearInterval(watch)
      resolve(how)
    }
  })
  let stopped = false

  function open(address: string): BrowserWindow {
    running += 1
    const window = parts.open(address)
    void window.ended.then((how) => {
      running -= 1
      if (stopped) return
      if (how === 'closed') watchForEnd()
      else if (mayReopen()) open(parts.address())
      else finish('keeps-dying')
    })
    return window
  }

  function watchForEnd(): void {
    clearInterval(watch)
    let away = 0
    const step = graceMs / 4
    watch = setInterval(() => {
      away = running > 0 || parts.windowConnected() ? 0 : away + step
      if (away >= graceMs) finish('closed')
    }, step)
  }

  function stop(): void {
    stopped = true
    clearInterval(watch)
  }

  open(parts.address())
  return { over, open, stop }
}
