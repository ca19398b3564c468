import type { MenuItemConstructorOptions } from 'electron'
import { MENU_WORDS, type MenuWords } from './menu-words.ts'

export interface MenuActs {
  readonly print: () => void
  readonly openPlatform: () => void
  readonly about: (words: MenuWords) => void
}

/** The whole menu. On macOS the first entry belongs to the program. */
export function menuTemplate(
  language: 'zh' | 'en',
  platform: NodeJS.Platform,
  acts: MenuActs,
): MenuItemConstructorOptions[] {
  const words = MENU_WORDS[language]
  const isMac = platform === 'darwin'
  const about: MenuItemConstructorOptions = { label: words.about, click: () => acts.about(words) }
  const quit: MenuItemConstructorOptions = { role: 'quit', label: words.quit }
  const print: MenuItemConstructorOptions = {
    label: words.print,
    accelerator: 'CmdOrCtrl+P',
    click: () => acts.print(),
  }
  const platformItem: MenuItemConstructorOptions = {
    label: words.platform,
    click: () => acts.openPlatform(),
  }
  const own: MenuItemConstructorOptions = {
    label: '研修簿',
    submenu: [about, SEPARATOR, { role: 'hide', label: words.hide }, SEPARATOR, quit],
  }
  return [
    ...(isMac ? [own] : []),
    { label: words.file, submenu: isMac ? [print] : [print, SEPARATOR, quit] },
    { label: words.edit, submenu: editing(words) },
    { label: words.view, submenu: viewing(words) },
    { label: words.help, submenu: isMac ? [platformItem] : [platformItem, SEPARATOR, about] },
  ]
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' }

/** The keys are the system's own; the page undoes what was saved, this undoes what was typed. */
function editing(words: MenuWords): MenuItemConstructorOptions[] {
  const entries: MenuItemConstructorOptions[] = [
    { role: 'undo', label: words.undo },
    { role: 'redo', label: words.redo },
    SEPARATOR,
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
  ]
  return entries.map((entry) => ({ ...entry, registerAccelerator: false }))
}

function viewing(words: MenuWords): MenuItemConstructorOptions[] {
  return [
    { role: 'reload', label: words.reload },
    SEPARATOR,
    { role: 'zoomIn', label: words.larger },
    { role: 'zoomOut', label: words.smaller },
    { role: 'resetZoom', label: words.usual },
    SEPARATOR,
    { role: 'togglefullscreen', label: words.whole },
  ]
}
