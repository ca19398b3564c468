import { greatest } from '../../../../shared/base/greatest.ts'
import type { FormPart } from '../../../../shared/paper/form-paper.ts'

type Table = FormPart['table']

/** Points. A table of many columns is set smaller and closer. */
export interface TypeSize {
  readonly font: number
  /** Left and right of each cell. */
  readonly padding: number
}

/** The largest type in which no number and no short word must be broken, and no text takes more than a few lines. */
export function typeSizeFor(table: Table, width: number): TypeSize {
  const fitting = SIZES.filter((size) => sum(least(table, size)) <= room(table, width, size))
  const isLow = (size: TypeSize): boolean => {
    const widths = columnWidths(table, width, size)
    return table.columns.every(({ key }, at) => (longest(table, key) * size.font) / widths[at]! <= LINES)
  }
  return (
    fitting.find(isLow) ?? fitting.findLast(({ font }) => font >= READABLE) ?? fitting[0] ?? SIZES.at(-1)!
  )
}

/** Inner widths that fill the page: what each column cannot do without, the rest by what its texts would like. */
export function columnWidths(table: Table, width: number, size: TypeSize): readonly number[] {
  const needed = least(table, size)
  const wanted = table.columns.map(({ key }, at) =>
    Math.max(needed[at]!, Math.min(MOST_EMS, longest(table, key)) * size.font),
  )
  const left = room(table, width, size) - sum(needed)
  if (left <= 0) return needed.map((one) => one * (room(table, width, size) / sum(needed)))
  const wishes = wanted.map((one, at) => one - needed[at]!)
  const all = sum(wishes)
  // Everybody satisfied: what is over is spread by width.
  if (all <= left) return wanted.map((one) => (one * room(table, width, size)) / sum(wanted))
  return needed.map((one, at) => one + (wishes[at]! / all) * left)
}

function room({ columns }: Table, width: number, { padding }: TypeSize): number {
  return width - columns.length * (2 * padding + 0.5) - 1
}

/** Numbers, days and short words stand whole; a heading may take three lines, a longer text about as many as LINES. */
function least(table: Table, size: TypeSize): number[] {
  return table.columns.map(({ key, label, isNumber }) => {
    const content = isNumber
      ? longest(table, key)
      : Math.max(
          Math.min(longestWord(table, key), UNBROKEN_EMS),
          Math.min(longest(table, key) / LINES, LEAST_EMS),
        )
    return Math.max(content, Math.ceil(emsOf(label) / 3), 2) * size.font + 1
  })
}

function longest({ rows, totals }: Table, key: string): number {
  return greatest([...rows.map((row) => emsOf(row[key] ?? '')), ...totals.map((row) => sumEms(row, key))], 0)
}

/** The words of a sum may run on into empty columns. */
function sumEms(row: Readonly<Record<string, string>>, key: string): number {
  const text = row[key] ?? ''
  return /^[\d.]*$/.test(text) ? emsOf(text) : 2
}

/** Latin, digits and a word of four characters are not broken; longer Chinese is, anywhere. */
function longestWord({ rows }: Table, key: string): number {
  const words = rows.flatMap((row) => {
    const text = row[key] ?? ''
    return [...text].length <= 4
      ? [text]
      : text.split(/(?<=[—、，\s])|(?=\p{Script=Han})|(?<=\p{Script=Han})/u)
  })
  return greatest(words.map(emsOf), 0)
}

/** How wide a text is, in its own type size. */
export function emsOf(text: string): number {
  return [...text].reduce((ems, character) => ems + (character < '\u2000' ? 0.56 : 1), 0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

const MOST_EMS = 30
const UNBROKEN_EMS = 6
/** A long text gets at least this much, so that no row grows as high as a page. */
const LEAST_EMS = 14
const LINES = 4
/** 六号: smaller only where the columns do not fit otherwise. */
const READABLE = 7.5
/** 五号, 小五, 六号 and, at the utmost, 小六. */
const SIZES: readonly TypeSize[] = [
  { font: 10.5, padding: 4 },
  { font: 9, padding: 3 },
  { font: 7.5, padding: 2.5 },
  { font: 6.5, padding: 1.5 },
]
