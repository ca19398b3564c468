import { greatest } from '../../shared/base/greatest.ts'
import type { TeacherLine } from './rehearse-county.ts'
import type { RehearsedScheme } from './scheme-desk.ts'

/** The rehearsal as an official reads it in a terminal, line by line. */
export function rehearsalInLines(rehearsed: RehearsedScheme): string[] {
  const { scheme, succeeds, changes, teachers, unchanged, schools } = rehearsed
  const { id, version, effectiveFrom, title } = scheme
  return [
    `${title}（${id}）版本 ${version}，${effectiveFrom} 起生效`,
    succeeds
      ? `接替版本 ${succeeds.version}（${succeeds.effectiveFrom} 起）。`
      : '这是一个新方案，没有要接替的版本。',
    ...changes.map(({ label, condition, before, after }) => {
      const where = condition === null ? '' : `（${condition}）`
      return `  ${label}${where}：${before ?? '无'} → ${after ?? '无'}`
    }),
    `预演：${schools} 所学校，${new Set(teachers.map(({ person }) => person)).size} 人有变化，${unchanged} 人没有变化。`,
    ...(['real', 'supposed'] as const).flatMap((extent) => {
      const lines = teachers.filter((line) => line.extent === extent)
      return lines.length === 0 ? [] : [EXTENT_TITLES[extent], ...columns([HEAD, ...lines.map(cells)])]
    }),
  ]
}

/** The same as a sheet: UTF-8 with a mark that spreadsheet programs know, one line a teacher. */
export function rehearsalCsv({ teachers }: RehearsedScheme): string {
  const lines = [['范围', ...HEAD], ...teachers.map((line) => [EXTENT_WORDS[line.extent], ...cells(line)])]
  return `\uFEFF${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`
}

const HEAD = ['学校', '姓名', '结果', '原来', '之后', '增减', '原因']

function cells({ school, name, change, before, after, by, why }: TeacherLine): string[] {
  return [school, name, CHANGE_WORDS[change], before, after, by, why.join('；')]
}

/** A cell a spreadsheet program would reckon with is text: names are typed by schools. */
function csvCell(text: string): string {
  const safe = /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = HEAD.map((_, at) =>
    greatest(
      rows.map((row) => widthOf(row[at]!)),
      0,
    ),
  )
  return rows.map((row) => {
    const padded = row.map((cell, at) =>
      at === row.length - 1 ? cell : cell.padEnd(cell.length + widths[at]! - widthOf(cell)),
    )
    return `  ${padded.join('  ')}`
  })
}

/** A terminal shows a Chinese character in two columns. */
function widthOf(text: string): number {
  return [...text].reduce(
    (width, sign) => width + (/[\u2E80-\uFFEF]|[\u{20000}-\u{3FFFF}]/u.test(sign) ? 2 : 1),
    0,
  )
}

const CHANGE_WORDS: Readonly<Record<TeacherLine['change'], string>> = {
  gains: '增加',
  loses: '减少',
  shifts: '总数不变',
  refused: '无法计算',
}

const EXTENT_WORDS: Readonly<Record<TeacherLine['extent'], string>> = {
  real: '发布后',
  supposed: '若全部按新版本',
}

const EXTENT_TITLES: Readonly<Record<TeacherLine['extent'], string>> = {
  real: '发布后会变的：',
  supposed: '发布后不变；若把生效之前、还没有认定的也按新版本算，会变的：',
}
