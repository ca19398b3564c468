import { inflateSync } from 'node:zlib'

/** A piece of text as drawn; points from the lower left corner of its page. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
}

export interface DrawnPage {
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
}

/**
 * The text of each page of a PDF as a reader copies it: glyphs through each font's ToUnicode table, runs
 * in the order in which they were drawn. Reads what our own printing writes (PDF 1.3, plain objects).
 */
export function textOfPages(pdf: Uint8Array): readonly string[] {
  return drawnPages(pdf).map(({ runs }) => runs.map(({ text }) => text).join(''))
}

export function drawnPages(pdf: Uint8Array): readonly DrawnPage[] {
  const file = Buffer.from(pdf).toString('latin1')
  const objects = new Map(
    [...file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [Number(id), body!]),
  )
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body))
  return pages.map((page) => {
    const [width = 0, height = 0] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page)!.slice(1).map(Number)
    return { width, height, runs: runsOf(page, objects) }
  })
}

/** Roughly, in points: a Chinese character is as wide as its size, any other half of it. */
export function widthOf({ text, size }: Run): number {
  return [...text].reduce((sum, one) => sum + (one < '\u2000' ? 0.5 : 1), 0) * size
}

/** Without blanks and line ends, which stand where a line happened to end. */
export function squeezed(text: string): string {
  return text.replace(/\s/g, '')
}

type Objects = ReadonlyMap<number, string>

function runsOf(page: string, objects: Objects): Run[] {
  const resources = objects.get(reference(page, 'Resources'))!
  const fonts = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
      return [name!, unicodeTable(streamOf(objects.get(reference(objects.get(Number(id))!, 'ToUnicode'))!))]
    }),
  )
  const drawing = streamOf(objects.get(reference(page, 'Contents'))!)
  const runs: Run[] = []
  let font: ReadonlyMap<number, string> = new Map()
  let [size, x, y] = [0, 0, 0]
  const signs = /1 0 0 1 ([-\d.]+) ([-\d.]+) Tm|\/(F\d+) ([\d.]+) Tf|\[(.*?)\] TJ/g
  for (const [, toX, toY, name, of, shown] of drawing.matchAll(signs)) {
    if (toX !== undefined) [x, y] = [Number(toX), Number(toY)]
    if (name) [font, size] = [fonts.get(name)!, Number(of)]
    if (shown === undefined) continue
    const glyphs = [...shown.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? [])
    const text = glyphs.map((glyph) => font.get(Number.parseInt(glyph, 16)) ?? '\uFFFD').join('')
    runs.push({ text, x, y, size })
  }
  return runs
}

function reference(body: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1])
}

function streamOf(body: string): string {
  const from = body.indexOf('stream\n') + 'stream\n'.length
  const data = Buffer.from(body.slice(from, body.lastIndexOf('\nendstream')), 'latin1')
  return (body.includes('/FlateDecode') ? inflateSync(data) : data).toString('latin1')
}

/** `<0000> <0003> [<6559> <d842dfb7> …]`: UTF-16BE, one entry a glyph. */
function unicodeTable(map: string): ReadonlyMap<number, string> {
  const table = new Map<number, string>()
  for (const [, from, , list] of map.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[(.*?)\]/g)) {
    const texts = [...list!.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex]) => hex!.replaceAll(' ', ''))
    texts.forEach((hex, at) => {
      table.set(Number.parseInt(from!, 16) + at, Buffer.from(hex, 'hex').swap16().toString('utf16le'))
    })
  }
  return table
}
