import type { Page } from 'playwright-core'

/** The bytes of a PNG of so many pixels, drawn by the browser. */
export async function madePicture(page: Page, width: number, height: number): Promise<Uint8Array> {
  const bytes = await page.evaluate(
    async ([wide, high]) => {
      const canvas = new OffscreenCanvas(wide!, high!)
      const context = canvas.getContext('2d')!
      context.fillStyle = 'teal'
      context.fillRect(0, 0, wide!, high!)
      context.fillStyle = 'orange'
      context.fillRect(wide! / 4, high! / 4, wide! / 2, high! / 2)
      const blob = await canvas.convertToBlob({ type: 'image/png' })
      return [...new Uint8Array(await blob.arrayBuffer())]
    },
    [width, height],
  )
  return Uint8Array.from(bytes)
}
