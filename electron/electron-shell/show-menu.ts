import type { App, BrowserWindow, Dialog, Menu, Shell } from 'electron'
import { openOutside } from '../security/outside-addresses.ts'
import { menuTemplate } from './app-menu.ts'
import { printPage } from './print-page.ts'
import type { WindowState } from './window-state.ts'

export interface MenuParts {
  readonly app: Pick<App, 'getVersion'>
  readonly Menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>
  readonly dialog: Pick<Dialog, 'showMessageBox'>
  readonly shell: Pick<Shell, 'openExternal'>
  readonly state: WindowState
  readonly window: () => BrowserWindow
}

/** In the language that the page spoke last. */
export function showMenu({ app, Menu, dialog, shell, state, window }: MenuParts): void {
  const template = menuTemplate(state.get().language, process.platform, {
    print: () => void printPage(window().webContents),
    openPlatform: () => void openOutside(shell, 'platform'),
    about: (words) =>
      void dialog.showMessageBox(window(), {
        type: 'info',
        title: words.about,
        message: '研修簿 Yanxiubu',
        detail: words.version(app.getVersion()),
      }),
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
