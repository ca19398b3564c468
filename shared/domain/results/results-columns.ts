import { done, type Result, refuse } from '../../base/refusal.ts'
import { fieldOfTitle, plainTitle } from '../roster/roster-field.ts'
import { addressOf, type Cell, type Sheet, type SheetRow } from '../sheet.ts'

/** What a column of a provider's results can be about (F16). */
export const RESULT_FIELDS = [
  'ordinal',
  'name',
  'school',
  'phone',
  'id-number',
  'training-number',
  'attended',
  'score',
  'grade',
  'hours',
  'remark',
] as const

export type ResultField = (typeof RESULT_FIELDS)[number]

export interface ResultColumns {
  readonly headRow: number
  readonly columns: Readonly<Partial<Record<ResultField, number>>>
  readonly heads: readonly {
    readonly address: string
    readonly title: string
    readonly field: ResultField | null
  }[]
}

/** A sheet of results has a head 姓名 and at least one head that says how somebody did. */
export function findResultColumns(sheet: Sheet): Result<ResultColumns> {
  const head = sheet.rows.filter(({ number }) => number <= LOOK_AT_ROWS).find(isHead)
  if (!head) return refuse('sheet-no-results', { sheet: sheet.name })
  const columns: Partial<Record<ResultField, number>> = {}
  const heads = head.cells.map(({ column, shown }) => {
    const known = resultFieldOf(shown)
    const field = known && columns[known] === undefined ? known : null
    if (field) columns[field] = column
    return { address: addressOf(head.number, column), title: shown.trim(), field }
  })
  return done({ headRow: head.number, columns, heads })
}

/** The cells above the heads: titles, and the line that names the project. */
export function cellsAbove(sheet: Sheet, headRow: number): readonly Cell[] {
  return sheet.rows.filter(({ number }) => number < headRow).flatMap(({ cells }) => cells)
}

function isHead(row: SheetRow): boolean {
  const fields = row.cells.map(({ shown }) => resultFieldOf(shown))
  return fields.includes('name') && fields.some((field) => field !== undefined && SAYS_HOW.includes(field))
}

export function resultFieldOf(title: string): ResultField | undefined {
  const own = OWN.get(plainTitle(title))
  if (own) return own
  const known = fieldOfTitle(title)
  return RESULT_FIELDS.find((field) => field === known)
}

const SAYS_HOW: readonly ResultField[] = ['attended', 'score', 'grade', 'hours']

const TITLES = {
  attended: '出勤率 考勤率 到课率 出勤 参训率',
  score: '总评 总分 总评成绩 总成绩 综合成绩 考核成绩 成绩 得分 分数',
  grade: '等次 等级 考核等次 考核等级 评定等次 成绩等次 考核结果 结果',
  hours: '学时 学时数 获得学时 完成学时 实得学时 认定学时',
} as const

const OWN: ReadonlyMap<string, ResultField> = new Map(
  Object.entries(TITLES).flatMap(([field, titles]) =>
    titles.split(' ').map((title) => [title, field as ResultField] as const),
  ),
)

const LOOK_AT_ROWS = 40
