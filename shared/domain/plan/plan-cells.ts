import { readSerial, writePartialDate } from '../chinese-date.ts'
import { LINE_TEXTS, type LineField, type Mechanism } from '../kinds/plan-kinds.ts'
import type { PlanColumn, PlanMapping } from './plan-columns.ts'
import { readWhen, yearInWhen } from './plan-when.ts'

export type PastedDoubt =
  | 'hours-unreadable' // taken without them
  | 'mechanism-unknown' // taken without it
  | 'other-year' // taken as it stands
  | 'serial-day' // a day that the sheet gave as its number; taken as that day
  | 'too-long' // taken without it

/** One topic as pasted: text by field, `mechanism` as its sign, `hours` a decimal; nothing for what is empty. */
export interface PastedLine {
  /** Of what was pasted, from 1. */
  readonly row: number
  readonly values: Readonly<Partial<Record<LineField, string>>>
  readonly doubts: readonly {
    readonly field: LineField
    readonly reason: PastedDoubt
    readonly shown: string
  }[]
}

export interface PastedLines {
  readonly lines: readonly PastedLine[]
  /** Rows that are no topic, with the reason; the heads and blank rows are not told. */
  readonly skipped: readonly {
    readonly row: number
    readonly reason: 'no-theme' | 'total' | 'theme-too-long'
  }[]
}

/** `year` is the plan's. */
export function readPastedLines(
  rows: readonly (readonly string[])[],
  { head, columns }: PlanMapping,
  year: number,
): PastedLines {
  const lines: PastedLine[] = []
  const skipped: PastedLines['skipped'][number][] = []
  rows.forEach((cells, at) => {
    if ((head !== null && at <= head) || cells.every((cell) => cell === '')) return
    const row = at + 1
    const shown = textsOf(cells, columns)
    const theme = shown.theme ?? ''
    if (cells.some((cell) => TOTAL.test(cell))) skipped.push({ row, reason: 'total' })
    else if (theme === '') skipped.push({ row, reason: 'no-theme' })
    else if (theme.length > LINE_TEXTS.theme) skipped.push({ row, reason: 'theme-too-long' })
    else lines.push(lineOf(row, shown, year))
  })
  return { lines, skipped }
}

type Shown = Readonly<Partial<Record<LineField, string>>>

function textsOf(cells: readonly string[], columns: readonly PlanColumn[]): Shown {
  return Object.fromEntries(
    columns.flatMap((column, at) => {
      const cell = cells[at]?.trim() ?? ''
      return column === null || column === 'order' || cell === '' ? [] : [[column, oneLine(column, cell)]]
    }),
  )
}

/** Only the content is told in lines. */
function oneLine(field: LineField, cell: string): string {
  return field === 'content' ? cell : cell.replace(/\s*\n\s*/g, ' ')
}

function lineOf(row: number, shown: Shown, year: number): PastedLine {
  const values: Partial<Record<LineField, string>> = {}
  const doubts: PastedLine['doubts'][number][] = []
  for (const [name, cell] of Object.entries(shown)) {
    const field = name as LineField
    const { value, reason } = READ[field]?.(cell, year) ?? { value: cell }
    const isTooLong = value !== undefined && value.length > LINE_TEXTS[field]
    if (isTooLong || reason) doubts.push({ field, reason: isTooLong ? 'too-long' : reason!, shown: cell })
    if (value !== undefined && !isTooLong) values[field] = value
  }
  return { row, values, doubts }
}

interface Reading {
  readonly value?: string
  readonly reason?: PastedDoubt
}

const READ: Readonly<Partial<Record<LineField, (cell: string, year: number) => Reading>>> = {
  hours: readHours,
  mechanism: readMechanism,
  when: readTime,
}

function readHours(cell: string): Reading {
  const plain = cell
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^[一二两三四五六七八九十]/, inDigits)
  const found = /^(\d{1,4}(?:\.\d{1,2})?)(?:个?学时|个?课时|节课?|h)?$/i.exec(plain)?.[1]
  return found === undefined ? { reason: 'hours-unreadable' } : { value: found }
}

/** 四节, 两学时: one numeral; what is more is written in digits. */
function inDigits(numeral: string): string {
  return numeral === '两' ? '2' : String('一二三四五六七八九十'.indexOf(numeral) + 1)
}

function readMechanism(cell: string): Reading {
  const found = Object.entries(MECHANISM_WORDS).find(([, words]) => words.test(cell))
  return found ? { value: found[0] } : { reason: 'mechanism-unknown' }
}

function readTime(cell: string, year: number): Reading {
  const plain = cell.normalize('NFKC').trim()
  if (/^[34]\d{4}$/.test(plain)) {
    const read = readSerial(Number(plain), false)
    if (read.ok) return { value: writePartialDate(read.date), reason: 'serial-day' }
  }
  const named = yearInWhen(cell)
  const isOther = named !== undefined && named !== year && readWhen(cell, year).month !== null
  return isOther ? { value: cell, reason: 'other-year' } : { value: cell }
}

const MECHANISM_WORDS: Readonly<Record<Mechanism, RegExp>> = {
  reflection: /反思/,
  'peer-help': /互助/,
  guidance: /引领/,
}

const TOTAL = /^(合\s*计|总\s*计|小\s*计)[:：]?$/
