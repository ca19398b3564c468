import { canShowWindow, type Machine } from '../electron/browser-shell/find-browser.ts'
import { START_WORDS } from '../electron/browser-shell/start-words.ts'

export type ChosenShell =
  | { readonly shell: 'electron'; readonly binary: string; readonly says: string }
  | { readonly shell: 'browser'; readonly says: string }

/**
 * Electron where its binary is there and a window of its own can be shown, else the machine's browser. Words that
 * only the browser shell knows ask for it.
 */
export function chooseShell(
  words: readonly string[],
  machine: Pick<Machine, 'platform' | 'environment'>,
  binary: string | undefined,
): ChosenShell {
  if (binary === undefined) return { shell: 'browser', says: START_WORDS.electronAbsent }
  if (words.some((word) => !/^--data(=|$)/.test(word) && word.startsWith('--')))
    return { shell: 'browser', says: START_WORDS.browserAsked }
  if (!canShowWindow(machine)) return { shell: 'browser', says: START_WORDS.noDisplay }
  return { shell: 'electron', binary, says: START_WORDS.electronFound }
}

/** Of Electron's own words only the one that root on Linux cannot do without stands before ours. */
export function electronWords(
  main: string,
  words: readonly string[],
  machine: Pick<Machine, 'platform' | 'isRoot'>,
) {
  return [...(machine.platform === 'linux' && machine.isRoot ? ['--no-sandbox'] : []), main, ...words]
}
