/**
 * Whether a JPEG can be put on paper: whole segments from its beginning up to the frame that says how large it is.
 * What is no such file is left out rather than breaking the paper (ISO/IEC 10918-1, B.1).
 */
export function isPrintableJpeg(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 4 || view.getUint16(0) !== START_OF_IMAGE) return false
  let at = 2
  while (at + 9 < bytes.length) {
    const marker = view.getUint16(at)
    if (marker < 0xff00) return false
    if (isFrame(marker)) return view.getUint16(at + 5) > 0 && view.getUint16(at + 7) > 0
    at += 2 + view.getUint16(at + 2)
  }
  return false
}

/** Baseline, extended and progressive, which readers of PDF draw. */
function isFrame(marker: number): boolean {
  return marker === 0xffc0 || marker === 0xffc1 || marker === 0xffc2
}

const START_OF_IMAGE = 0xffd8
