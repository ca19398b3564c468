import { inflateSync } from 'node:zlib'

/**
 * The text of each page of a PDF as a reader copies it: glyphs through each font's ToUnicode table, runs
 * in the order in which they were drawn. Reads what our own printing writes (PDF 1.3, plain objects).
 */
export function textOfPages(pdf: Uint8Array): readonly string[] {
  const file = Buffer.from(pdf).toString('latin1')
  const objects = new Map(
    [...file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [Number(id), body!]),
  )
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body))
  return pages.map((page) => textOfPage(page, objects))
}

type Objects = ReadonlyMap<number, string>

function textOfPage(page: string, objects: Objects): string {
  const resources = objects.get(reference(page, 'Resources'))!
  const fonts = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
      return [name!, unicodeTable(streamOf(objects.get(reference(objects.get(Number(id))!, 'ToUnicode'))!))]
    }),
  )
  const drawing = streamOf(objects.get(reference(page, 'Contents'))!)
  let text = ''
  let font: ReadonlyMap<number, string> = new Map()
  for (const [, name, shown] of drawing.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (name) font = fonts.get(name)!
    for (const [, glyphs] of (shown ?? '').matchAll(/<([0-9a-f]*)>/g)) {
      for (const [glyph] of glyphs!.matchAll(/.{4}/g))
        text += font.get(Number.parseInt(glyph, 16)) ?? '\uFFFD'
    }
  }
  return text
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
