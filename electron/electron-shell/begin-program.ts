import type { App, BrowserWindow } from 'electron'
import type { ProgramStart } from './program-start.ts'

export interface Shells {
  /** A window of our own. */
  readonly window: () => Promise<void>
  /** The machine's browser; answers with the exit code. */
  readonly browser: () => Promise<number>
}

/**
 * One of the two shells, once Electron is ready. ST9: a second start of this OS user on this data folder shows the
 * window of the first and ends.
 */
export function beginProgram(
  app: Pick<App, 'requestSingleInstanceLock' | 'whenReady' | 'quit' | 'exit'>,
  start: ProgramStart,
  shells: Shells,
): void {
  // Nothing is awaited: Electron is ready only after the main module has been read to its end.
  if (start.browser) void app.whenReady().then(async () => app.exit(await shells.browser()))
  else if (app.requestSingleInstanceLock()) void app.whenReady().then(shells.window)
  else app.quit()
}

export function showOnSecondStart(app: Pick<App, 'on'>, window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
}
