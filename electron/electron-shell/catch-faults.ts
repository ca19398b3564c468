import type { App, Dialog } from 'electron'
import { START_WORDS } from '../browser-shell/start-words.ts'
import type { Host } from '../host-shape.ts'

/** What nobody caught ends the program: noted without its words, told in one sentence. */
export function catchFaults(
  app: Pick<App, 'exit'>,
  dialog: Pick<Dialog, 'showErrorBox'>,
  host: Pick<Host, 'fault'>,
): void {
  process.on('uncaughtException', (fault) => {
    host.fault(fault)
    dialog.showErrorBox('研修簿', START_WORDS.fault)
    app.exit(1)
  })
}
