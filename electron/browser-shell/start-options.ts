import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DEFAULT_PORT } from './browser-shell.ts'

export interface StartOptions {
  /** False: the address is printed and nothing is opened. */
  readonly window: boolean
  readonly port: number
  /** Absolute; absent means the PC's usual place. */
  readonly data: string | undefined
  /** The browser's own folder; absent means the OS user's cache. */
  readonly profile: string | undefined
}

/** Nothing when the words are not understood. */
export function readStartOptions(words: readonly string[]): StartOptions | undefined {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        'no-window': { type: 'boolean', default: false },
        port: { type: 'string', default: String(DEFAULT_PORT) },
        data: { type: 'string' },
        profile: { type: 'string' },
      },
    })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return undefined
    return {
      window: !values['no-window'],
      port,
      data: values.data === undefined ? undefined : resolve(values.data),
      profile: values.profile === undefined ? undefined : resolve(values.profile),
    }
  } catch {
    return undefined
  }
}
