import type { CustomScheme, Protocol } from 'electron'

/** Where our page lives in the Electron shell; IndexedDB belongs to it. */
export const APP_ORIGIN = 'app://yanxiubu'
export const APP_PAGE = `${APP_ORIGIN}/`

/** IndexedDB works on `standard` schemes only; `supportFetchAPI` without `corsEnabled` was CVE-2026-70604. */
export const APP_SCHEME: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true },
}

/** Before the program is ready, and once. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([APP_SCHEME])
}

/**
 * Compared by scheme and host, never by how the text begins: `URL.origin` is `null` for a scheme Node does not
 * know, and `app://yanxiubu.evil/` begins like ours.
 */
export function isOurAddress(address: string): boolean {
  try {
    const { protocol, host, username, password } = new URL(address)
    return `${protocol}//${host}` === APP_ORIGIN && username === '' && password === ''
  } catch {
    return false
  }
}
