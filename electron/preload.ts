import { contextBridge, ipcRenderer } from 'electron'
import type { HostApi, HostEvent, HostMethod } from '../shared/contract/host-api.ts'
import type { WindowBridge } from '../shared/contract/window-bridge.ts'
import { CHANNELS } from './electron-shell/bridge-names.ts'

/** The closed list, put in when the program is built: a page has one function a method and no channel to choose. */
declare const HOST_METHODS: readonly HostMethod[]

const bridge: WindowBridge = {
  api: Object.fromEntries(
    HOST_METHODS.map((method) => [
      method,
      (input: unknown) => ipcRenderer.invoke(CHANNELS.method(method), input),
    ]),
  ) as unknown as HostApi,
  events(listener) {
    const heard = (_event: unknown, told: HostEvent) => listener(told)
    ipcRenderer.on(CHANNELS.event, heard)
    return () => void ipcRenderer.off(CHANNELS.event, heard)
  },
  upload: (name, bytes) => ipcRenderer.invoke(CHANNELS.upload, { name, bytes }),
  download: (id) => ipcRenderer.invoke(CHANNELS.download, { id }),
  chooseFolder: () => ipcRenderer.invoke(CHANNELS.chooseFolder, {}),
  print: () => ipcRenderer.invoke(CHANNELS.print, {}),
  speak: async (language) => {
    await ipcRenderer.invoke(CHANNELS.speak, { language })
  },
}

contextBridge.exposeInMainWorld('yanxiubu', bridge)
