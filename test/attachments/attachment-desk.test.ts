import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { attachPicture } from '../../renderer/actions/activity/attach-picture.ts'
import { fittedSize } from '../../renderer/actions/activity/shrink-picture.ts'
import type { HostConnection } from '../../renderer/store/host-client.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { done } from '../../shared/base/refusal.ts'
import { ATTACHMENT_LIMIT } from '../../shared/domain/kinds/attachment-kinds.ts'
import { pictureType } from '../../shared/domain/picture-type.ts'
import { type StartedHost, startedHost } from '../worlds/started-host.ts'

const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4)
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0)
const WEBP = Buffer.from('RIFF\u0004\u0000\u0000\u0000WEBPVP8 ')
const ACTIVITY = derivedId('activity')

let school: StartedHost
afterEach(() => school?.remove())

test('ST7 a picture is kept, named by a record, and opened again', async () => {
  school = await startedHost()
  const { call, host, upload } = school
  const kept = await call('attachment-keep', { upload: await upload('a.jpg', JPEG), name: 'a.jpg' })
  expect(kept).toEqual({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), bytes: 8, type: 'image/jpeg' })
  expect(await readdir(join(school.folder, 'attachments', kept.sha256.slice(0, 2)))).toEqual([kept.sha256])
  const { download } = await call('attachment-open', { sha256: kept.sha256 })
  const opened = await host.download(download)
  expect([opened?.type, opened && [...opened.bytes]]).toEqual(['image/jpeg', [...JPEG]])
})

test('ST7 what is not here is said, and so is what was spoilt', async () => {
  school = await startedHost()
  const { call, refusal, upload, folder } = school
  expect(await refusal('attachment-open', { sha256: '0'.repeat(64) })).toBe('attachment-missing')
  const { sha256 } = await call('attachment-keep', { upload: await upload('a.png', PNG), name: 'a.png' })
  await rm(join(folder, 'attachments', sha256.slice(0, 2), sha256))
  expect(await refusal('attachment-open', { sha256 })).toBe('attachment-missing')
  expect(await refusal('attachment-open', { sha256: '../../journal' })).toBe('value-refused')
})

test('PK7 only pictures, whatever they are called, and at most 10 MiB', async () => {
  school = await startedHost()
  const { call, refusal, upload } = school
  const keep = async (name: string, bytes: Uint8Array) => ({ upload: await upload(name, bytes), name })
  expect(await refusal('attachment-keep', await keep('a.jpg', Buffer.from('%PDF-1.7')))).toBe(
    'attachment-not-a-picture',
  )
  const large = new Uint8Array(ATTACHMENT_LIMIT + 1)
  large.set(JPEG)
  expect(await refusal('attachment-keep', await keep('a.jpg', large))).toBe('attachment-too-large')
  const most = large.subarray(0, ATTACHMENT_LIMIT)
  expect((await call('attachment-keep', await keep('a.jpg', most))).bytes).toBe(ATTACHMENT_LIMIT)
  expect(await refusal('attachment-keep', { upload: 'none', name: 'a.jpg' })).toBe('required')
  expect([JPEG, PNG, WEBP, Buffer.from('GIF89a')].map(pictureType)).toEqual([
    'image/jpeg',
    'image/png',
    'image/webp',
    undefined,
  ])
})

test('MG5 a teacher keeps no pictures; a leader, who runs activities, does', async () => {
  school = await startedHost()
  await school.signInAs('teacher')
  const input = { upload: await school.upload('a.jpg', JPEG), name: 'a.jpg' }
  expect(await school.refusal('attachment-keep', input)).toBe('not-allowed')
})

test('ST7 attaching a picture keeps it and answers with changes that the host takes', async () => {
  school = await startedHost()
  const { call, upload, rows } = school
  const connection = {
    upload: async (file: Blob, name: string) =>
      done(await upload(name, new Uint8Array(await file.arrayBuffer()))),
    api: {
      'attachment-keep': async (input) => done(await call('attachment-keep', input)),
    } as Pick<HostConnection['api'], 'attachment-keep'> as HostConnection['api'],
  }
  const file = new File([PNG], '照片.png')
  const of = { kind: 'activity', id: ACTIVITY }
  const changes = await attachPicture(connection, file, of, 3, async () => new Blob([JPEG]))
  if (!changes.ok) throw new Error(changes.refusal.refused)
  await call('save', { act: 'attach-picture', changes: changes.value })
  const [row] = await rows('attachment')
  expect(row?.fields).toMatchObject({
    of,
    order: 3,
    file: { name: '照片.jpg', type: 'image/jpeg', bytes: JPEG.length },
  })
  expect(await attachPicture(connection, file, of, 3, async () => undefined)).toMatchObject({
    refusal: { refused: 'attachment-not-a-picture' },
  })
})

test('ST7 a picture is at most 1600 pixels on its longest side and never blown up', () => {
  expect(fittedSize(4000, 3000)).toEqual({ width: 1600, height: 1200 })
  expect(fittedSize(3000, 4000)).toEqual({ width: 1200, height: 1600 })
  expect(fittedSize(800, 600)).toEqual({ width: 800, height: 600 })
  expect(fittedSize(100_000, 3)).toEqual({ width: 1600, height: 1 })
})
