import type { App, Dialog } from 'electron'
import type { Refusal } from '../../shared/base/refusal.ts'
import { askRunning } from '../browser-shell/running-instance.ts'
import { refusalWords } from '../browser-shell/start-words.ts'
import type { CreateHost, Host } from '../host-shape.ts'
import type { ProgramStart } from './program-start.ts'

/** The host on the data folder; where it cannot be had the person is told why, and the program ends. */
export async function openHost(
  app: Pick<App, 'exit'>,
  dialog: Pick<Dialog, 'showErrorBox'>,
  createHost: CreateHost,
  { data, own }: ProgramStart,
): Promise<Host> {
  const host = await createHost({ data, shell: 'electron' })
  if (host.ok) return host.value
  if (!(await isShownElsewhere(host.refusal, own))) dialog.showErrorBox('研修簿', refusalWords(host.refusal))
  app.exit(1)
  return new Promise(() => {})
}

/** The browser shell of the same OS user runs on this folder: it opens its window (ST9). */
async function isShownElsewhere({ refused }: Refusal, own: string): Promise<boolean> {
  return refused === 'second-instance' && (await askRunning(own, true)) !== undefined
}
