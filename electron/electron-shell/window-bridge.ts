import type { BrowserWindow, Dialog } from 'electron'
import { z } from 'zod'
import type { AnswerCall } from '../security/window-calls.ts'
import { CHANNELS } from './bridge-names.ts'
import { LANGUAGE, NOTHING } from './bridge-shapes.ts'
import { chooseFolder } from './choose-folder.ts'
import { MENU_WORDS } from './menu-words.ts'
import { printPage } from './print-page.ts'
import type { WindowState } from './window-state.ts'

export interface WindowBridgeParts {
  readonly dialog: Pick<Dialog, 'showOpenDialog'>
  readonly window: () => BrowserWindow
  readonly state: WindowState
  readonly showMenu: () => void
}

/** What only a window of our own can do for its page. */
export function offerWindow(
  answer: AnswerCall,
  { dialog, window, state, showMenu }: WindowBridgeParts,
): void {
  answer(CHANNELS.chooseFolder, NOTHING, z.string().nullable(), () =>
    chooseFolder(dialog, window(), MENU_WORDS[state.get().language].chooseFolder),
  )
  answer(CHANNELS.print, NOTHING, z.boolean(), () => printPage(window().webContents))
  answer(CHANNELS.speak, LANGUAGE, z.null(), async ({ language }) => {
    state.keep({ language })
    showMenu()
    return null
  })
}
