/**
 * What a picture is kept as: always a fresh upright JPEG, which paper prints and which does not say where it was taken.
 * Undefined where the browser cannot show the file.
 */
export async function shrinkPicture(file: Blob): Promise<Blob | undefined> {
  // A telephone writes the picture as its sensor lies and says in EXIF how to hold it.
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (!picture) return undefined
  try {
    const { width, height } = fittedSize(picture.width, picture.height)
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d')
    if (!context) return undefined
    // JPEG has no transparency; what was see-through becomes paper, not black.
    context.fillStyle = 'white'
    context.fillRect(0, 0, width, height)
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture, 0, 0, width, height)
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 })
  } finally {
    picture.close()
  }
}

/** Whole pixels, the longest side at most 1600; never larger than it was. */
export function fittedSize(
  width: number,
  height: number,
): { readonly width: number; readonly height: number } {
  const ratio = Math.min(1, LONGEST / Math.max(width, height))
  const fitted = (side: number) => Math.max(1, Math.round(side * ratio))
  return { width: fitted(width), height: fitted(height) }
}

const LONGEST = 1600
