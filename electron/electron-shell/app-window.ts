import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, Screen } from 'electron'
import { countDeaths } from '../browser-shell/deaths.ts'
import { APP_PAGE } from '../security/app-scheme.ts'
import { WEB_PREFERENCES } from '../security/web-preferences.ts'
import type { Bounds, WindowState } from './window-state.ts'

export interface AppWindowParts {
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => BrowserWindow
  readonly screen: Pick<Screen, 'getDisplayMatching'>
  /** The file of the built preload script. */
  readonly preload: string
  readonly state: WindowState
  readonly isPacked: boolean
  /** TR4: whoever sits down at a new page is asked for name and PIN. */
  readonly pageOpened: () => void
  /** Milliseconds, never running backwards. */
  readonly now: () => number
  /** The page died again and again, and is not opened any more. */
  readonly keepsDying: () => void
}

/** The one window of the school's screens, where it was left the last time. */
export function openAppWindow(parts: AppWindowParts): BrowserWindow {
  const { isMaximized, bounds } = parts.state.get()
  const window = new parts.BrowserWindow({
    ...placeFor(bounds, parts.screen),
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: '研修簿',
    backgroundColor: '#ffffff',
    webPreferences: { ...WEB_PREFERENCES, preload: parts.preload, devTools: !parts.isPacked },
  })
  if (isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => parts.state.keep(placeOf(window)))
  followDeaths(window, parts)
  open(window, parts)
  return window
}

/** A page whose process died is opened anew: what was saved is in the host. */
function followDeaths(window: BrowserWindow, parts: AppWindowParts): void {
  const mayReopen = countDeaths(parts.now)
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    if (mayReopen()) open(window, parts)
    else parts.keepsDying()
  })
}

function open(window: BrowserWindow, parts: AppWindowParts): void {
  parts.pageOpened()
  // A page that was replaced or closed while it loaded rejects; there is nobody to tell.
  window.loadURL(APP_PAGE).catch(() => undefined)
}

/** The old display of a school office, unless this window was elsewhere and that place is still on a screen. */
function placeFor(bounds: Bounds | null, screen: AppWindowParts['screen']): Partial<Rectangle> {
  if (!bounds) return { width: 1366, height: 768 }
  const { workArea } = screen.getDisplayMatching(bounds)
  return isOn(bounds, workArea) ? bounds : { width: bounds.width, height: bounds.height }
}

function isOn({ x, y, width }: Bounds, area: Rectangle): boolean {
  const isBeside = x + width < area.x + 100 || x > area.x + area.width - 100
  return !isBeside && y >= area.y && y < area.y + area.height - 50
}

function placeOf(window: BrowserWindow): { bounds: Bounds; isMaximized: boolean } {
  return { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }
}
