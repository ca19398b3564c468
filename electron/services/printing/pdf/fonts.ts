import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { type Font, openSync } from 'fontkit'

const { resolve } = createRequire(import.meta.url)
const FOLDER = '@expo-google-fonts/noto-serif-sc'

/** Files of the face that papers are set in: 通用规范汉字表 and all of Extension A (CT4). */
export const PAPER_FONT = {
  normal: face('400Regular/NotoSerifSC_400Regular.ttf'),
  bold: face('700Bold/NotoSerifSC_700Bold.ttf'),
}

/** Set in the place of a character the font lacks, as printers always have; never an empty box. */
export const MISSING_MARK = '〓'

/** The characters that one of the faces cannot draw, each once, in the order of the text (CT4). */
export function missingGlyphs(text: string): readonly string[] {
  return [...new Set(text)].filter((character) => !isBlank(character) && !isDrawn(character))
}

/** Packed, the faces lie beside the program's archive, where a library can open them as files. */
function face(file: string): string {
  const packed = fileURLToPath(new URL(`../../../fonts/${file}`, import.meta.url))
  return existsSync(packed) ? packed : resolve(`${FOLDER}/${file}`)
}

function isDrawn(character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0
  return faces().every((face) => face.hasGlyphForCodePoint(codePoint))
}

function isBlank(character: string): boolean {
  return character === '\n' || character === '\r' || character === '\t'
}

let opened: readonly Font[] | undefined

function faces(): readonly Font[] {
  opened ??= [openSync(PAPER_FONT.normal), openSync(PAPER_FONT.bold)]
  return opened
}
