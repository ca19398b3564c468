import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../../worlds/chromium.ts'

const SOURCE = new URL('../../../renderer/actions/activity/shrink-picture.ts', import.meta.url)

let context: BrowserContext
let page: Page

beforeAll(async () => {
  context = await launchChromium()
  page = context.pages()[0] ?? (await context.newPage())
  const code = stripTypeScriptTypes(readFileSync(SOURCE, 'utf8')).replaceAll('export ', '')
  await page.addScriptTag({ content: `${code}\nglobalThis.shrinkPicture = shrinkPicture` })
})

afterAll(() => context.close())

test('ST7 a telephone’s picture becomes a small JPEG that stands upright', async () => {
  const lying = turned(await drawn(2000, 1000, 'image/jpeg'))
  const kept = await shrunk(lying, 'image/jpeg')
  expect(kept).toMatchObject({ width: 800, height: 1600, type: 'image/jpeg' })
  expect(kept?.size).toBeLessThan(lying.length)
})

test('ST7 a small picture keeps its size; of whatever make it was, it becomes a JPEG, which paper prints', async () => {
  const png = await drawn(300, 200, 'image/png')
  for (const type of ['image/png', 'image/bmp'])
    expect(await shrunk(png, type)).toMatchObject({ width: 300, height: 200, type: 'image/jpeg' })
})

test('ST7 a small picture of a telephone stands upright, and where it was taken is not kept', async () => {
  const lying = turned(await drawn(300, 200, 'image/jpeg'))
  expect(Buffer.from(lying).includes('Exif')).toBe(true)
  expect(await shrunk(lying, 'image/jpeg')).toMatchObject({ width: 200, height: 300, hasExif: false })
})

test('ST7 what the browser cannot show is no picture', async () => {
  expect(await shrunk([...Buffer.from('%PDF-1.7')], 'image/jpeg')).toBeUndefined()
})

type Browser = typeof globalThis & { shrinkPicture(file: Blob): Promise<Blob | undefined> }

async function drawn(width: number, height: number, type: string): Promise<number[]> {
  return page.evaluate(
    async ({ width, height, type }) => {
      const canvas = new OffscreenCanvas(width, height)
      const context = canvas.getContext('2d')
      for (let at = 0; at < width; at += 10) {
        if (context) context.fillStyle = `hsl(${at} 80% 50%)`
        context?.fillRect(at, 0, 10, height)
      }
      return [...new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer())]
    },
    { width, height, type },
  )
}

function shrunk(bytes: readonly number[], type: string) {
  return page.evaluate(
    async ({ bytes, type }) => {
      const file = new Blob([new Uint8Array(bytes)], { type })
      const kept = await (globalThis as Browser).shrinkPicture(file)
      if (!kept) return undefined
      const { width, height } = await createImageBitmap(kept)
      const hasExif = new TextDecoder('latin1').decode(await kept.arrayBuffer()).includes('Exif')
      return { width, height, type: kept.type, size: kept.size, hasExif }
    },
    { bytes: [...bytes], type },
  )
}

/** With EXIF orientation 6, as of a telephone held upright: to be shown a quarter turn to the right. */
function turned(jpeg: readonly number[]): number[] {
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]
  const body = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff]
  return [...jpeg.slice(0, 2), 0xff, 0xe1, 0, body.length + 2, ...body, ...jpeg.slice(2)]
}
