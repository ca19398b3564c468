import { expect, test } from 'vitest'
import { isPrintableJpeg } from '../../electron/services/printing/pdf/jpeg.ts'

const FRAME = [0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0]

test('F12 a picture with a frame of some size can be printed, wherever its frame stands', () => {
  expect(isPrintableJpeg(Uint8Array.from([0xff, 0xd8, ...FRAME]))).toBe(true)
  expect(isPrintableJpeg(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 9, 9, ...FRAME]))).toBe(true)
})

test('F12 what is no picture, cut short, or of no size is left out', () => {
  const flat = [...FRAME]
  flat[6] = 0
  for (const bytes of [
    [],
    [0xff, 0xd8],
    [0x89, 0x50, 0x4e, 0x47, ...FRAME],
    [0xff, 0xd8, ...FRAME.slice(0, 5)],
    [0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, ...FRAME],
    [0xff, 0xd8, 0, 0, ...FRAME],
    [0xff, 0xd8, ...flat],
  ]) {
    expect(isPrintableJpeg(Uint8Array.from(bytes))).toBe(false)
  }
})
