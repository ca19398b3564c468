import { crc32, deflateSync } from 'node:zlib'

/** The bytes of a PNG, 640×480: people of a meeting seen from behind, before a board. No two of `which` are alike. */
export function drawnPicture(which: number): Uint8Array {
  const rows = Array.from({ length: HIGH }, (_, y) => {
    const row = Buffer.alloc(1 + WIDE * 3)
    for (let x = 0; x < WIDE; x++) row.set(colourAt(x, y, which), 1 + x * 3)
    return row
  })
  const head = Buffer.alloc(13)
  head.writeUInt32BE(WIDE, 0)
  head.writeUInt32BE(HIGH, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', EMPTY)]
  return new Uint8Array(Buffer.concat([SIGNATURE, ...parts]))
}

type Colour = readonly [number, number, number]

const [WIDE, HIGH] = [640, 480]
const EMPTY = Buffer.alloc(0)
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const WALL: Colour = [226, 224, 214]
const FLOOR: Colour = [176, 152, 122]
const BOARD: Colour = [43, 84, 70]
const CHALK: Colour = [222, 230, 222]
const HAIR: Colour = [52, 46, 44]
const CLOTHES: readonly Colour[] = [
  [92, 120, 160],
  [160, 96, 88],
  [104, 136, 100],
  [148, 124, 164],
]

function colourAt(x: number, y: number, which: number): Colour {
  for (const row of [2, 1, 0]) {
    const found = personAt(x, y, row, which)
    if (found) return found
  }
  if (x > 110 && x < 530 && y > 50 && y < 210) {
    const isWritten = (y - 90) % 34 < 5 && y > 86 && x > 150 && x < 470 - ((y * 7 + which * 53) % 160)
    return isWritten ? CHALK : BOARD
  }
  return y > 330 ? FLOOR : WALL
}

/** Rows further back are smaller, and stand between those before them. */
function personAt(x: number, y: number, row: number, which: number): Colour | undefined {
  const [wide, head, top] = [90 + row * 24, 15 + row * 5, 270 + row * 62]
  const place = Math.floor((x + row * 40) / wide)
  if ((place * 5 + row * 3 + which) % 6 === 0) return undefined
  const fromMiddle = x + row * 40 - (place + 0.5) * wide
  if (fromMiddle ** 2 + (y - top) ** 2 < head ** 2) return HAIR
  const isBody = y > top + head * 0.7 && Math.abs(fromMiddle) < head * 1.7 && y < top + head * 5
  return isBody ? CLOTHES[(place + row + which) % CLOTHES.length] : undefined
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const out = Buffer.alloc(named.length + 8)
  out.writeUInt32BE(body.length, 0)
  out.set(named, 4)
  out.writeUInt32BE(crc32(named), named.length + 4)
  return out
}
