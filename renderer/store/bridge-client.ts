import type { WindowBridge } from '../../shared/contract/window-bridge.ts'
import { keptLanguage } from '../words/words.tsx'
import { type HostConnection, refuseLarge } from './host-client.ts'

/** The host behind the window of the program's own. It lives as long as the window does. */
export async function connectBridge(bridge: WindowBridge): Promise<HostConnection> {
  await bridge.speak(keptLanguage())
  return {
    // What the shell lays in is frozen, and whoever listens in wraps it.
    api: { ...bridge.api },
    events: (listener) => bridge.events(listener),
    state: () => 'connected',
    onState: () => () => {},
    async upload(file, name) {
      return refuseLarge(file, name) ?? bridge.upload(name, new Uint8Array(await file.arrayBuffer()))
    },
    async download(id) {
      const file = await bridge.download(id)
      if (!file) throw new Error('the file is not there any more')
      return new Blob([file.bytes], { type: file.type })
    },
    window: { chooseFolder: () => bridge.chooseFolder(), print: () => bridge.print() },
  }
}
