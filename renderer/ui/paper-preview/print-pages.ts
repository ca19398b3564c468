import type { OpenedPdf, PageSize } from './open-pdf.ts'

/**
 * Hands the pages to the browser's own print dialog, as pictures of 200 dpi on sheets of their size. What happens at
 * the printer no page is told. Answers with the way to put the sheets away: a shell may print them after this has
 * answered, so they stay until printing has ended or that is called.
 */
export async function printPages(pdf: OpenedPdf, progress: (page: number) => void): Promise<() => void> {
  const place = document.createElement('div')
  place.className = 'paper-print'
  const addresses: string[] = []
  // One sheet size holds for a whole print; in a paper that mixes them, pages across lie on their side.
  const isWide = pdf.pages.every(isAcross)
  try {
    for (const [at, size] of pdf.pages.entries()) {
      progress(at + 1)
      const image = await pictureOf(pdf, at + 1)
      addresses.push(image.src)
      if (isAcross(size) && !isWide) image.className = 'paper-print-turned'
      const sheet = document.createElement('div')
      sheet.className = isWide ? 'paper-sheet paper-sheet-wide' : 'paper-sheet'
      sheet.append(image)
      place.append(sheet)
    }
    const style = document.createElement('style')
    style.textContent = `@page { size: A4 ${isWide ? 'landscape' : 'portrait'}; margin: 0 }`
    place.prepend(style)
    document.body.append(place)
  } catch (fault) {
    putAway()
    throw fault
  }
  addEventListener('afterprint', putAway, { once: true })
  window.print()
  return putAway

  function putAway(): void {
    removeEventListener('afterprint', putAway)
    place.remove()
    for (const address of addresses) URL.revokeObjectURL(address)
  }
}

/** Decoded, so that nothing is missing when the print dialog looks. */
async function pictureOf(pdf: OpenedPdf, page: number): Promise<HTMLImageElement> {
  const canvas = await pdf.draw(page, PRINT_DPI)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('page could not be drawn')
  const image = new Image()
  image.src = URL.createObjectURL(blob)
  image.alt = ''
  await image.decode()
  return image
}

function isAcross({ width, height }: PageSize): boolean {
  return width > height
}

const PRINT_DPI = 200
