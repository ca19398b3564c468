import { type IdNumberProblem, readIdNumber } from '../id-number.ts'
import type { TrainingGrade } from '../kinds/training-words.ts'
import { type NameProblem, nameProblem, searchFormOfName, tidyName } from '../person-name.ts'
import { readPhone } from '../phone-number.ts'
import { addressOf, type Cell, cellOf, type SheetRow } from '../sheet.ts'
import type { ResultColumns, ResultField } from './results-columns.ts'

/** One person of a provider's list, before anybody knows who it is. */
export interface ResultRow {
  readonly row: number
  readonly name: string
  readonly searchName: string
  readonly school?: string
  readonly phone?: string
  /** Plain. */
  readonly idNumber?: string
  readonly trainingNumber?: string
  /** Null where the cell is empty or could not be read. */
  readonly grade: TrainingGrade | null
  /** 0 to 1 */
  readonly attended?: string
  readonly score?: string
  /** The person's own, where the list says so. */
  readonly hours?: string
}

export interface ResultDoubt {
  readonly address: string
  readonly row: number
  readonly field: ResultField
  readonly reason: ResultDoubtReason
  /** Never of an ID number or a telephone number. */
  readonly shown?: string
}

/** What is about a cell. The last four are taken as they stand; a person should look all the same. */
export type ResultDoubtReason =
  | NameProblem
  | IdNumberProblem
  | 'id-number-lengthened'
  | 'phone-unreadable'
  | 'cell-error'
  | 'attended-unreadable'
  | 'grade-unreadable'
  | 'hours-unreadable'
  | 'grade-missing'
  | 'grade-fail'
  | 'attended-partly'
  | 'score-against-grade'

export interface ResultReading {
  /** Absent where the name was refused. */
  readonly result?: ResultRow
  readonly doubts: readonly ResultDoubt[]
}

/** Reads one row. What does not read is left out and doubted; nothing is guessed. */
export function readResultCells(
  row: SheetRow,
  columns: ResultColumns['columns'],
  today: Parameters<typeof readIdNumber>[1],
): ResultReading {
  const doubts: ResultDoubt[] = []
  const at = (field: ResultField): Cell | undefined => cellOf(row, columns[field])
  function doubt(field: ResultField, reason: ResultDoubtReason): undefined {
    const cell = at(field)
    const address = cell?.address ?? addressOf(row.number, columns[field] ?? 1)
    const harmless = field !== 'id-number' && field !== 'phone' && cell !== undefined
    doubts.push({ address, row: row.number, field, reason, ...(harmless ? { shown: cell.shown } : {}) })
  }
  function text(field: ResultField): string {
    const cell = at(field)
    if (cell?.type === 'e') doubt(field, 'cell-error')
    return !cell || cell.type === 'e' ? '' : tidyName(cell.shown)
  }

  const name = text('name')
  const problem = nameProblem(name)
  if (problem) doubt('name', problem)
  if (problem && problem !== 'name-private-use') return { doubts }

  const grade = gradeOf(text('grade'))
  if (grade === undefined) doubt('grade', 'grade-unreadable')
  if (grade === null && columns.grade !== undefined) doubt('grade', 'grade-missing')
  if (grade === 'fail') doubt('grade', 'grade-fail')
  const attended = shareOf(text('attended'), at('attended'))
  if (attended === undefined) doubt('attended', 'attended-unreadable')
  if (attended && Number(attended) < 1) doubt('attended', 'attended-partly')
  const hours = decimalOf(text('hours'))
  if (hours === undefined) doubt('hours', 'hours-unreadable')
  const score = text('score')
  if (grade && isAgainst(score, grade)) doubt('score', 'score-against-grade')
  const idNumber = idOf(text('id-number'), at('id-number'), today, doubt)
  const typedPhone = text('phone')
  const phone = readPhone(at('phone')?.type === 'n' ? String(at('phone')?.number) : typedPhone)
  if (typedPhone !== '' && phone === undefined) doubt('phone', 'phone-unreadable')

  const school = text('school')
  const trainingNumber = text('training-number')
  const result: ResultRow = {
    row: row.number,
    name,
    searchName: searchFormOfName(name),
    ...(school ? { school } : {}),
    ...(phone ? { phone } : {}),
    ...(idNumber ? { idNumber } : {}),
    ...(trainingNumber ? { trainingNumber } : {}),
    grade: grade ?? null,
    ...(attended ? { attended } : {}),
    ...(score ? { score: score.slice(0, LONGEST_SCORE) } : {}),
    ...(hours ? { hours } : {}),
  }
  return { result, doubts }
}

/** Null for an empty cell, undefined for a word that is none of the four (H-034). */
function gradeOf(text: string): TrainingGrade | null | undefined {
  return text === '' ? null : GRADES.get(text.normalize('NFKC').replace(/\s|等次?$/g, ''))
}

/** `1`, `0.5`, `100%`, `92.5%`; null for an empty cell, undefined for what is no share. */
function shareOf(text: string, cell: Cell | undefined): string | null | undefined {
  if (text === '') return null
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const percent = /^(\d{1,3}(?:\.\d{1,2})?)%$/.exec(plain)?.[1]
  const number = percent !== undefined ? Number(percent) / 100 : Number(cell?.number ?? plain)
  if (!(number >= 0 && number <= 1)) return undefined
  return String(Math.round(number * 10_000) / 10_000)
}

function decimalOf(text: string): string | null | undefined {
  if (text === '') return null
  const plain = text.normalize('NFKC').replace(/学时$/, '').trim()
  return /^\d{1,5}(\.\d{1,2})?$/.test(plain) ? plain : undefined
}

/** A mark below 60 that passed, or one of 60 and more that did not: the provider's word stands (H-043). */
function isAgainst(score: string, grade: TrainingGrade): boolean {
  if (!/^\d{1,3}(\.\d+)?$/.test(score)) return false
  return Number(score) < PASS !== (grade === 'fail')
}

function idOf(
  text: string,
  cell: Cell | undefined,
  today: Parameters<typeof readIdNumber>[1],
  doubt: (field: ResultField, reason: ResultDoubtReason) => undefined,
): string | undefined {
  if (text === '') return undefined
  if (cell?.type === 'n' || cell?.type === 'd') return doubt('id-number', 'id-number-typed-as-number')
  const reading = readIdNumber(text, today)
  if (!reading.ok) return doubt('id-number', reading.problem)
  if (reading.lengthened) doubt('id-number', 'id-number-lengthened')
  return reading.idNumber
}

const PASS = 60
const LONGEST_SCORE = 20
const GRADES: ReadonlyMap<string, TrainingGrade> = new Map(
  Object.entries({
    excellent: '优秀 优 A',
    good: '良好 良 B',
    pass: '合格 及格 通过 C',
    fail: '不合格 不及格 未通过 D',
  }).flatMap(([grade, words]) => words.split(' ').map((word) => [word, grade as TrainingGrade] as const)),
)
