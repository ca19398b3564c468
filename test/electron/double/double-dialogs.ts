import type { MenuItemConstructorOptions } from 'electron'

/** What the program shows through the system. Nobody sits before the double: it says aloud what would be shown. */
export function createDialogs(say: (line: string) => void) {
  let menu: DoubleMenu | null = null
  return {
    dialog: {
      showErrorBox: (title: string, content: string) => say(`[${title}] ${content}`),
      showOpenDialog: async (..._words: unknown[]) => ({ canceled: true, filePaths: [] as string[] }),
      showMessageBox: async (..._words: unknown[]) => ({ response: 0, checkboxChecked: false }),
    },
    shell: {
      openExternal: async (address: string) => say(`openExternal ${address}`),
    },
    Menu: {
      buildFromTemplate: (template: MenuItemConstructorOptions[]): DoubleMenu => menuOf(template),
      setApplicationMenu(given: DoubleMenu | null) {
        menu = given
      },
      getApplicationMenu: () => menu,
    },
    screen: {
      getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1366, height: 728 } }),
    },
  }
}

export interface DoubleMenu {
  readonly items: readonly DoubleItem[]
}

export interface DoubleItem extends Omit<MenuItemConstructorOptions, 'submenu' | 'click'> {
  readonly submenu: DoubleMenu | undefined
  click(): void
}

function menuOf(template: readonly MenuItemConstructorOptions[]): DoubleMenu {
  const items = template.map(({ submenu, click, ...item }) => ({
    ...item,
    submenu: Array.isArray(submenu) ? menuOf(submenu) : undefined,
    click: () => (click as (() => void) | undefined)?.(),
  }))
  return { items }
}
