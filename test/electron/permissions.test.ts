import type { WebContents } from 'electron'
import { beforeEach, expect, test } from 'vitest'
import { decidePermissions } from '../../electron/security/permissions.ts'
import { createSession, type DoubleSession, type Permission } from './double/double-session.ts'

let session: DoubleSession
beforeEach(() => {
  session = createSession()
  decidePermissions(session.defaultSession)
})

function at(address: string): WebContents {
  return { getURL: () => address } as WebContents
}

const PHOTOS = at('app://yanxiubu/#/activity/id/0123')

test.each<Permission>([
  'geolocation',
  'notifications',
  'midi',
  'midiSysex',
  'clipboard-read',
  'display-capture',
  'fullscreen',
  'pointerLock',
  'persistent-storage',
  'openExternal',
  'hid',
  'serial',
  'usb',
  'local-fonts',
  'window-management',
  'unknown',
])('permissions: %s is denied on every page', (permission) => {
  expect(session.allows(permission, PHOTOS)).toBe(false)
})

test('permissions: the camera is given to the page that takes photographs, and to no other', () => {
  expect(session.allows('media', PHOTOS, 'video')).toBe(true)
  for (const address of [
    'app://yanxiubu/#/person',
    'app://yanxiubu/#/activity',
    'app://yanxiubu/',
    'app://yanxiubu.evil/#/activity/id/0123',
    'https://evil.test/#/activity/id/0123',
  ])
    expect(session.allows('media', at(address), 'video')).toBe(false)
  expect(session.allows('media', null, 'video')).toBe(false)
})

test('permissions: the microphone is given to nobody, nor is what is not named', () => {
  expect(session.allows('media', PHOTOS, 'audio')).toBe(false)
  expect(session.allows('media', PHOTOS)).toBe(false)
})

test('permissions: no device is given, the screen is not shared, and text may be copied', () => {
  for (const type of ['usb', 'hid', 'serial'] as const) expect(session.allowsDevice(type)).toBe(false)
  expect(session.sharesDisplay()).toBe(false)
  expect(session.allows('clipboard-sanitized-write', PHOTOS)).toBe(true)
})
