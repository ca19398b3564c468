import { join } from 'node:path'
import type { App, Dialog } from 'electron'
import { thisMachine } from '../browser-shell/find-browser.ts'
import { dataFolder, userFolder } from '../browser-shell/shell-folders.ts'
import { START_WORDS } from '../browser-shell/start-words.ts'
import { readProgramWords } from '../security/command-line.ts'

/** One start of the program on one data folder. */
export interface ProgramStart {
  readonly data: string
  /** The OS user's own folder for this data folder (T6). */
  readonly own: string
  /** The machine's own browser is to show the screens. */
  readonly browser: boolean
  /** The same start in words of the browser shell. */
  readonly words: readonly string[]
}

/**
 * Before Electron is ready: which data folder, and that IndexedDB and the lock against a second start lie in
 * this OS user's folder for it. Words that are not ours end the program.
 */
export async function readProgramStart(
  app: Pick<App, 'isPackaged' | 'setPath' | 'setName'>,
  dialog: Pick<Dialog, 'showErrorBox'>,
): Promise<ProgramStart> {
  const words = readProgramWords(process.argv, app.isPackaged)
  if (!words) {
    dialog.showErrorBox('研修簿', START_WORDS.programUsage)
    return process.exit(2)
  }
  const data = await dataFolder(words.data)
  const own = userFolder(thisMachine(), data)
  app.setName('研修簿')
  app.setPath('userData', join(own, 'electron'))
  return { data, own, browser: words.browser, words: ['--data', data] }
}
