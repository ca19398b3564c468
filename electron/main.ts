import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session, shell } from 'electron'
import { BUILT_PAGES, startInBrowser } from './browser-shell/browser-start.ts'
import { PAGE_MEMORY } from './browser-shell/page-memory.ts'
import { readPages } from './browser-shell/shell-pages.ts'
import { servePages } from './electron-shell/app-protocol.ts'
import { openAppWindow } from './electron-shell/app-window.ts'
import { beginProgram, showOnSecondStart } from './electron-shell/begin-program.ts'
import { catchFaults } from './electron-shell/catch-faults.ts'
import { endWithSentence, endWithWindow } from './electron-shell/end-program.ts'
import { offerHost, tellPage } from './electron-shell/host-bridge.ts'
import { openHost } from './electron-shell/open-host.ts'
import { readProgramStart } from './electron-shell/program-start.ts'
import { showMenu } from './electron-shell/show-menu.ts'
import { offerWindow } from './electron-shell/window-bridge.ts'
import { openWindowState } from './electron-shell/window-state.ts'
import { registerAppScheme } from './security/app-scheme.ts'
import { guardNavigation } from './security/navigation.ts'
import { decidePermissions } from './security/permissions.ts'
import { answerCalls } from './security/window-calls.ts'
import { createSchoolHost } from './two-schools.ts'

// The Electron shell, from the first line to the last. What must be settled before Electron is ready comes first.
registerAppScheme(protocol)
app.enableSandbox()
app.commandLine.appendSwitch('js-flags', PAGE_MEMORY)
guardNavigation(app)
const start = await readProgramStart(app, dialog)
beginProgram(app, start, { window: openWindow, browser: () => startInBrowser(start.words) })

async function openWindow(): Promise<void> {
  decidePermissions(session.defaultSession)
  servePages(protocol, await readPages(BUILT_PAGES, 'index.html'))
  const host = await openHost(app, dialog, createSchoolHost, start)
  catchFaults(app, dialog, host)
  const state = openWindowState(ipcMain)
  const menu = () => showMenu({ app, Menu, dialog, shell, state, window: () => window })
  const answer = answerCalls(ipcMain, (sender) => sender === window.webContents, host.fault)
  offerHost(answer, host)
  offerWindow(answer, { dialog, window: () => window, state, showMenu: menu })
  const window: BrowserWindow = openAppWindow({
    BrowserWindow,
    screen,
    preload: PRELOAD,
    state,
    isPacked: app.isPackaged,
    pageOpened: host.windowOpened,
    now: () => performance.now(),
    keepsDying: () => endWithSentence(app, dialog),
  })
  tellPage(host, () => (window.isDestroyed() ? undefined : window.webContents))
  menu()
  showOnSecondStart(app, window)
  endWithWindow(app, host)
}

const PRELOAD = fileURLToPath(new URL('preload.cjs', import.meta.url))
