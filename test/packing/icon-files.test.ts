import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { type IconPicture, icnsOf, icoOf } from '../../build/icon-files.ts'

const PNG = [0x89, 0x50, 0x4e, 0x47]

const pictures: readonly IconPicture[] = [32, 256].map((size) => ({
  size,
  png: Uint8Array.from([...PNG, size % 251]),
}))

test('a Windows icon names each picture with its size and where it lies', () => {
  const ico = Buffer.from(icoOf(pictures))
  expect(ico.readUInt16LE(4)).toBe(2)
  expect([ico.readUInt8(6), ico.readUInt8(22)]).toEqual([32, 0])
  for (const [index, { png }] of pictures.entries()) {
    const length = ico.readUInt32LE(6 + 16 * index + 8)
    const at = ico.readUInt32LE(6 + 16 * index + 12)
    expect([...ico.subarray(at, at + length)]).toEqual([...png])
  }
})

test('a macOS icon is one piece of pieces, and leaves out what it has no kind for', () => {
  const odd: IconPicture = { size: 48, png: Uint8Array.from(PNG) }
  const icns = Buffer.from(icnsOf([...pictures, odd]))
  expect(icns.readUInt32BE(4)).toBe(icns.length)
  const kinds: string[] = []
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    kinds.push(icns.toString('latin1', at, at + 4))
  expect(kinds).toEqual(['icp5', 'ic08'])
})

test('the icons of the installers are there, so that packing fetches nothing to make them', async () => {
  const own = (name: string) => readFile(new URL(`../../build/resources/${name}`, import.meta.url))
  expect((await own('icon.ico')).readUInt16LE(4)).toBe(6)
  expect((await own('icon.icns')).toString('latin1', 0, 4)).toBe('icns')
  const largest = await own('icons/512x512.png')
  expect([largest.readUInt32BE(16), largest.readUInt32BE(20)]).toEqual([512, 512])
})
