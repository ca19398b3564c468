import { greatest } from '../../base/greatest.ts'
import type { LineField } from '../kinds/plan-kinds.ts'
import { readWhen } from './plan-when.ts'

/** What a pasted column is about; `order` numbers rows and is left out, null is not known. */
export type PlanColumn = LineField | 'order' | null

export interface PlanMapping {
  /** Place of the row of column heads; null where there is none. */
  readonly head: number | null
  readonly columns: readonly PlanColumn[]
}

/** By the words of the heads where there are heads, else by what the cells hold and their places on the form. */
export function guessPlanColumns(rows: readonly (readonly string[])[]): PlanMapping {
  const head = rows.slice(0, LOOK_AT_ROWS).findIndex(isHead)
  const width = greatest(
    rows.map((row) => row.length),
    0,
  )
  if (head >= 0)
    return {
      head,
      columns: withoutRepeats(Array.from({ length: width }, (_, at) => columnOf(rows[head]![at] ?? ''))),
    }
  return { head: null, columns: byCells(rows, width) }
}

export function columnOf(title: string): PlanColumn {
  return KNOWN.get(plain(title)) ?? null
}

/** Two heads we know, or 主题 alone above a single column. */
function isHead(row: readonly string[]): boolean {
  const known = new Set(row.map(columnOf).filter((column) => column !== null))
  return known.size >= 2 || (row.length === 1 && known.has('theme'))
}

function byCells(rows: readonly (readonly string[])[], width: number): readonly PlanColumn[] {
  const columns: PlanColumn[] = Array.from({ length: width }, () => null)
  const cells = (at: number) => rows.map((row) => row[at] ?? '').filter((cell) => cell !== '')
  const most = (at: number, test: (cell: string) => boolean) => {
    const held = cells(at)
    return held.length > 0 && held.filter(test).length * 2 > held.length
  }
  const first = cells(0)
  if (width > 1 && first.length > 0 && first.every((cell, at) => cell === String(at + 1)))
    columns[0] = 'order'
  const free = () => columns.flatMap((column, at) => (column === null ? [at] : []))
  const when = free().find((at) => most(at, isWhen))
  if (when !== undefined) columns[when] = 'when'
  const hours = free().find((at) => most(at, (cell) => /^\d{1,3}(\.\d)?(学时|课时)?$/.test(cell)))
  if (hours !== undefined) columns[hours] = 'hours'
  const rest = IN_ORDER.filter((field) => !columns.includes(field))
  free().forEach((at, place) => {
    columns[at] = rest[place] ?? null
  })
  return columns
}

function isWhen(cell: string): boolean {
  const { date, month } = readWhen(cell, 2000)
  return date !== null || month !== null
}

function withoutRepeats(columns: readonly PlanColumn[]): readonly PlanColumn[] {
  return columns.map((column, at) => (columns.indexOf(column) === at ? column : null))
}

function plain(title: string): string {
  return title.normalize('NFKC').replace(/[\s()/、:*或]/g, '')
}

const TITLES: Readonly<Record<LineField | 'order', string>> = {
  order: '序号 编号 次序 序',
  when: '时间 日期 月份 时间安排 计划时间 活动时间 研修时间 周次 时间月份 月',
  theme:
    '主题 专题 研修主题 研修专题 活动主题 研修主题与专题 主题专题 课题 题目 专题名称 活动名称 研修项目 项目',
  content: '内容 研修内容 活动内容 主要内容 具体内容 内容要点',
  form: '形式 研修形式 活动形式 方式 研修方式 活动方式',
  mechanism: '机制 研修机制',
  host: '主讲 主持 主讲主持 主讲人 主持人 主讲人主持人 主讲教师 主备人 主讲专家',
  audience: '对象 参加对象 参训对象 研修对象 参加人员 参与人员 参训人员 培训对象',
  place: '地点 活动地点 研修地点',
  hours: '学时 计划学时 课时 预计学时 学时数 研修学时',
  category: '类别 学时类别 学分类别 类型',
  outcome: '成果 预期成果 成果形式 研修成果 呈现成果',
  responsible: '责任人 负责人 责任部门 负责部门 具体负责人 负责',
}

const KNOWN: ReadonlyMap<string, LineField | 'order'> = new Map(
  Object.entries(TITLES).flatMap(([field, titles]) =>
    titles.split(' ').map((title) => [title, field as LineField | 'order'] as const),
  ),
)

/** As the columns stand on F05. */
const IN_ORDER: readonly LineField[] = [
  'theme',
  'content',
  'form',
  'host',
  'place',
  'audience',
  'outcome',
  'responsible',
  'category',
]

const LOOK_AT_ROWS = 6
