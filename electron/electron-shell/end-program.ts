import type { App } from 'electron'
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
