import type { WindowBridge } from '../../shared/contract/window-bridge.ts'
import { connectBridge } from './bridge-client.ts'
import { connectSocket, type HostConnection } from './host-client.ts'

declare global {
  interface Window {
    /** Laid into the page by the Electron shell, and by nothing else. */
    readonly yanxiubu?: WindowBridge
  }
}

/** The host, whichever shell shows this page. Rejects when the program does not know this window. */
export function connectHost(): Promise<HostConnection> {
  return window.yanxiubu ? connectBridge(window.yanxiubu) : connectSocket()
}
