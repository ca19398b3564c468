import type { Session, WebContents } from 'electron'

type Check = Parameters<Session['setPermissionCheckHandler']>[0]
type Ask = Parameters<Session['setPermissionRequestHandler']>[0]
type Device = Parameters<Session['setDevicePermissionHandler']>[0]
type Display = Parameters<Session['setDisplayMediaRequestHandler']>[0]
export type Permission = Parameters<NonNullable<Check>>[1] & Parameters<NonNullable<Ask>>[1]

/** `session.defaultSession`: who decides about permissions. Without a decider Electron allows, but for devices. */
export function createSession() {
  let check: Check = null
  let ask: Ask = null
  let device: Device = null
  let display: Display = null
  return {
    defaultSession: {
      setPermissionCheckHandler(handler: Check) {
        check = handler
      },
      setPermissionRequestHandler(handler: Ask) {
        ask = handler
      },
      setDevicePermissionHandler(handler: Device) {
        device = handler
      },
      setDisplayMediaRequestHandler(handler: Display) {
        display = handler
      },
    },
    /** Both deciders must say yes, as in Electron. */
    allows(permission: Permission, contents: WebContents | null, media?: 'video' | 'audio'): boolean {
      let asked = ask === null
      const answer = (may: boolean) => {
        asked = may
      }
      const details = { requestingUrl: contents?.getURL() ?? '', isMainFrame: true }
      const types = { mediaTypes: media === undefined ? [] : [media] }
      ask?.(contents as WebContents, permission, answer, { ...details, ...types })
      return asked && (check?.(contents, permission, '', { ...details, mediaType: media }) ?? true)
    },
    allowsDevice(deviceType: 'hid' | 'serial' | 'usb'): boolean {
      return (
        device?.({ deviceType, origin: '', device: { deviceId: '', name: '', guid: '' } as never }) ?? false
      )
    },
    /** What a page that asks for the screen is given. */
    sharesDisplay(): boolean {
      let shared = false
      display?.({} as never, (streams) => {
        shared = streams !== null
      })
      return shared
    },
  }
}

export type DoubleSession = ReturnType<typeof createSession>
