import type { Session, WebContents } from 'electron'
import { isOurAddress } from './app-scheme.ts'

/**
 * Whoever asks for whatever: place, devices, notifications, the screen. The camera is given to the one page that
 * takes photographs of an activity, and without sound.
 */
export function decidePermissions(
  session: Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setDisplayMediaRequestHandler'
  >,
): void {
  session.setPermissionRequestHandler((contents, permission, answer, details) =>
    answer(mayHave(permission, contents, 'mediaTypes' in details ? details.mediaTypes : [])),
  )
  session.setPermissionCheckHandler((contents, permission, _origin, { mediaType }) =>
    mayHave(permission, contents, mediaType === undefined ? [] : [mediaType]),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
}

function mayHave(
  permission: string,
  contents: Pick<WebContents, 'getURL'> | null,
  media: readonly string[] = [],
): boolean {
  // Copying text is asked for like a permission.
  if (permission === 'clipboard-sanitized-write') return true
  if (permission !== 'media' || media.length === 0 || media.some((one) => one !== 'video')) return false
  return contents !== null && isPhotoPage(contents.getURL())
}

function isPhotoPage(address: string): boolean {
  return isOurAddress(address) && /^#\/activity\//.test(new URL(address).hash)
}
