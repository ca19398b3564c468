import type * as Electron from 'electron'
import { createApp } from './double-app.ts'
import { type DoubleBrowser, launchBrowser } from './double-browser.ts'
import { createDialogs } from './double-dialogs.ts'
import { createIpcMain } from './double-ipc.ts'
import { createProtocol } from './double-protocol.ts'
import { createSession } from './double-session.ts'
import { createWindows } from './double-window.ts'
import type { DoubleOf } from './fits-electron.ts'

/**
 * Electron as our main process uses it, over a real Chromium. Missing here is missing: a call to anything else of
 * Electron's fails. `satisfies` holds each piece to `electron.d.ts`.
 */
export function createElectron(
  isPackaged: boolean,
  say: (line: string) => void,
  end: (code: number) => void,
) {
  const started = Promise.withResolvers<DoubleBrowser>()
  const { app, begin, isSandboxed, isQuitting, switches } = createApp({
    isPackaged,
    closeWindows: () => windows.closeAll(),
    end: (code) => void closeBrowser().then(() => end(code)),
  })
  const ipc = createIpcMain()
  const protocol = createProtocol(app.isReady)
  const session = createSession()
  const windows = createWindows({ browser: started.promise, ipc, app, isQuitting })
  const dialogs = createDialogs(say)
  let browser: DoubleBrowser | undefined
  let isEnding = false

  async function launch(): Promise<number> {
    browser = await launchBrowser({
      profile: app.getPath('userData'),
      switches: switches(),
      protocol,
      session,
      isWindow: windows.isWindow,
      mayNavigate: windows.mayNavigate,
      gone: () => isEnding || end(1),
    })
    started.resolve(browser)
    return browser.port
  }

  async function closeBrowser(): Promise<void> {
    isEnding = true
    await browser?.close().catch(() => undefined)
  }

  const electron = {
    app: app satisfies DoubleOf<Electron.App, AppMembers> & {
      commandLine: DoubleOf<Electron.CommandLine, 'appendSwitch'>
    },
    BrowserWindow: windows.BrowserWindow satisfies new (
      options: Electron.BrowserWindowConstructorOptions,
    ) => DoubleOf<Electron.BrowserWindow, WindowMembers>,
    ipcMain: ipc.ipcMain satisfies DoubleOf<Electron.IpcMain, 'handle' | 'removeHandler'>,
    protocol: protocol.protocol satisfies DoubleOf<Electron.Protocol, keyof typeof protocol.protocol>,
    session: { defaultSession: session.defaultSession } satisfies {
      defaultSession: DoubleOf<Electron.Session, keyof typeof session.defaultSession>
    },
    dialog: dialogs.dialog satisfies DoubleOf<Electron.Dialog, keyof typeof dialogs.dialog>,
    shell: dialogs.shell satisfies DoubleOf<Electron.Shell, 'openExternal'>,
    Menu: dialogs.Menu,
    screen: dialogs.screen satisfies DoubleOf<Electron.Screen, 'getDisplayMatching'>,
  }
  /** What a test asks of the double and could not ask of Electron. */
  const double = {
    isSandboxed,
    switches,
    schemes: protocol.schemes,
    channels: ipc.channels,
    session,
    denied: () => windows.BrowserWindow.getAllWindows().reduce((sum, one) => sum + one.webContents.denied, 0),
  }
  return { electron: { ...electron, double }, launch, begin, isReady: app.isReady }
}

type AppMembers =
  | 'enableSandbox'
  | 'exit'
  | 'getName'
  | 'getPath'
  | 'getVersion'
  | 'isPackaged'
  | 'isReady'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setName'
  | 'setPath'
  | 'whenReady'

type WindowMembers =
  | 'close'
  | 'focus'
  | 'getBounds'
  | 'getNormalBounds'
  | 'isDestroyed'
  | 'isFocused'
  | 'isMaximized'
  | 'isMinimized'
  | 'isVisible'
  | 'loadURL'
  | 'maximize'
  | 'minimize'
  | 'restore'
  | 'setBounds'
  | 'show'
