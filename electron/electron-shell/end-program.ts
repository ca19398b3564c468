import type { App, Dialog } from 'electron'
import { START_WORDS } from '../browser-shell/start-words.ts'
import type { Host } from '../host-shape.ts'

/** The program ends with its window, and only after the host has put everything away. */
export function endWithWindow(app: Pick<App, 'on' | 'quit'>, host: Host): void {
  let isClosed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void host.close().finally(() => {
      isClosed = true
      app.quit()
    })
  })
}

/** A window that cannot be kept open: nobody is left to tell but through the system. */
export function endWithSentence(app: Pick<App, 'quit'>, dialog: Pick<Dialog, 'showErrorBox'>): void {
  dialog.showErrorBox('研修簿', START_WORDS.pageKeepsDying)
  app.quit()
}
