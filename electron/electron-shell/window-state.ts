import type { IpcMain } from 'electron'
import Store from 'electron-store'
import { z } from 'zod'

/** What this OS user's window remembers; losing it loses nothing. */
export interface WindowState {
  get(): Remembered
  keep(part: Partial<Remembered>): void
}

export interface Remembered {
  readonly bounds: Bounds | null
  readonly isMaximized: boolean
  readonly language: 'zh' | 'en'
}

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** In the folder that the program was given as its `userData`. */
export function openWindowState(ipc: Pick<IpcMain, 'removeAllListeners'>): WindowState {
  // A file that is damaged is begun anew.
  const store = new Store<Record<string, unknown>>({ name: 'window', clearInvalidConfig: true })
  // The library listens for pages that ask where it writes; ours ask nothing but by the wrapper.
  ipc.removeAllListeners('electron-store-get-data')
  return {
    get: () => remembered(store.store),
    keep: (part) => store.set({ ...part }),
  }
}

export function remembered(stored: unknown): Remembered {
  const read = shape.safeParse(stored)
  return read.success ? read.data : shape.parse({})
}

const pixels = z.number().int().min(-32_768).max(32_767)
const shape = z.object({
  bounds: z
    .object({ x: pixels, y: pixels, width: pixels.min(200), height: pixels.min(200) })
    .nullable()
    .catch(null)
    .default(null),
  isMaximized: z.boolean().catch(false).default(false),
  language: z.enum(['zh', 'en']).catch('zh').default('zh'),
})
