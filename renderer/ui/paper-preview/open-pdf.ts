import type { PDFDocumentProxy } from 'pdfjs-dist'

/** A PDF that can be drawn page by page; pages count from 1, sizes are points. */
export interface OpenedPdf {
  readonly pages: readonly PageSize[]
  /** Onto a fresh canvas of so many pixels an inch. */
  draw(page: number, dpi: number): Promise<HTMLCanvasElement>
  close(): void
}

export interface PageSize {
  readonly width: number
  readonly height: number
}

/**
 * Loaded when the first paper is shown, so that the start stays small. The build for older browsers: a PC without a
 * line keeps the one it came with. Nothing is fetched: the fonts lie in the file.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const { getDocument, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const port = new Worker(new URL('./paper-worker.ts', import.meta.url), { type: 'module' })
  const worker = PDFWorker.create({ port })
  const task = getDocument({
    data: bytes,
    worker,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableWorkerRendering: true,
    enableXfa: false,
    stopAtErrors: true,
  })
  const document = await task.promise
  return {
    pages: await sizesOf(document),
    draw: (page, dpi) => drawPage(document, page, dpi),
    close() {
      void task.destroy().then(() => port.terminate())
    },
  }
}

async function sizesOf(document: PDFDocumentProxy): Promise<readonly PageSize[]> {
  const sizes: PageSize[] = []
  for (let at = 1; at <= document.numPages; at++) {
    const { width, height } = (await document.getPage(at)).getViewport({ scale: 1 })
    sizes.push({ width, height })
  }
  return sizes
}

async function drawPage(document: PDFDocumentProxy, at: number, dpi: number): Promise<HTMLCanvasElement> {
  const page = await document.getPage(at)
  const viewport = page.getViewport({ scale: dpi / POINTS })
  const canvas = globalThis.document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport }).promise
  page.cleanup()
  return canvas
}

const POINTS = 72
