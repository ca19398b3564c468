import type { IpcMainInvokeEvent } from 'electron'

type Handler = (event: IpcMainInvokeEvent, ...words: unknown[]) => unknown
type Listener = (...words: unknown[]) => void

/** `ipcMain`: what the program answers by `handle`, and that nothing else listens. */
export function createIpcMain() {
  const handlers = new Map<string, Handler>()
  const listeners = new Map<string, Listener>()
  return {
    ipcMain: {
      handle(channel: string, handler: Handler) {
        if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
        handlers.set(channel, handler)
      },
      removeHandler: (channel: string) => void handlers.delete(channel),
      on(channel: string, listener: Listener) {
        listeners.set(channel, listener)
      },
      removeAllListeners: (channel: string) => void listeners.delete(channel),
      eventNames: () => [...listeners.keys()],
    },
    channels: () => [...handlers.keys()],
    /** As Electron words it: a page is told the channel and what the handler threw. */
    async invoke(event: IpcMainInvokeEvent, channel: string, words: readonly unknown[]): Promise<unknown> {
      const handler = handlers.get(channel)
      if (!handler) throw new Error(`Error invoking remote method '${channel}': Error: No handler registered`)
      try {
        return await handler(event, ...words)
      } catch (fault) {
        throw new Error(`Error invoking remote method '${channel}': ${String(fault)}`)
      }
    },
  }
}

export type DoubleIpc = ReturnType<typeof createIpcMain>
