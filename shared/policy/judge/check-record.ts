import { isDate } from '../scheme/calendar.ts'
import type { PolicyFault } from '../scheme/fault.ts'
import {
  GRADES,
  LEVELS,
  MANDARIN_LEVELS,
  MODES,
  NATURES,
  RECORD_KINDS,
  RECORD_STATUSES,
  ROLES,
} from '../scheme/training-record.ts'

/**
 * Everything wrong with one record, by hand rather than by a schema: this runs for every record of a county.
 * A record with a fault is refused, not judged by what is left of it.
 */
export function checkRecord(value: unknown, path: string, faults: PolicyFault[]): void {
  if (!isObject(value)) return void faults.push({ path, sentence: '一条记录应是一个对象。' })
  check(value, RECORD, path, faults)
  const { start, end, hours, segments } = value
  if (value.id == null) faults.push({ path: `${path}.id`, sentence: '缺少记录编号。' })
  if (isDate(start) && isDate(end)) {
    if (start > end) faults.push({ path: `${path}.end`, sentence: `结束 ${end} 早于开始 ${start}。` })
    else if (Number(end.slice(0, 4)) - Number(start.slice(0, 4)) > 10)
      faults.push({ path: `${path}.end`, sentence: '一条记录不能跨十年以上。' })
  }
  if (hours != null && Array.isArray(segments) && totalOf(segments) !== hours)
    faults.push({ path: `${path}.hours`, sentence: '总学时与各段学时之和不符。' })
  const attendance = value.attendance
  if (isObject(attendance) && Number(attendance.absent) > Number(attendance.sessions))
    faults.push({ path: `${path}.attendance.absent`, sentence: '缺勤次数多于总次数。' })
}

/** In millionths, so that 0.1 + 0.2 is 0.3. */
function totalOf(segments: readonly unknown[]): number {
  const millionths = segments.map((segment) => Math.round(Number((segment as unknown[] | null)?.[1]) * 1e6))
  return millionths.reduce((sum, one) => sum + one, 0) / 1e6
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What is wrong with a value; what holds others reports theirs itself, under `path.key`. */
export type FieldCheck = (
  value: unknown,
  faults: PolicyFault[],
  path: string,
  key: string,
) => string | undefined

/** Unknown keys and wrong values of an object. Absent and null fields are left alone. */
export function check(
  value: Record<string, unknown>,
  fields: ReadonlyMap<string, FieldCheck>,
  path: string,
  faults: PolicyFault[],
): void {
  for (const key in value) {
    const field = fields.get(key)
    const given = value[key]
    if (field === undefined) faults.push({ path: `${path}.${key}`, sentence: `不认识的键“${key}”。` })
    else if (given !== null && given !== undefined) {
      const sentence = field(given, faults, path, key)
      if (sentence !== undefined) faults.push({ path: `${path}.${key}`, sentence })
    }
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= 200 ? undefined : '应是文字。'
}

export function identifier(value: unknown): string | undefined {
  if (typeof value !== 'string') return '编号应是文字。'
  return value.length > 0 && value.length <= 100 && value !== '__proto__' ? undefined : '编号不能为空或过长。'
}

export function date(value: unknown): string | undefined {
  return isDate(value) ? undefined : '应是实际存在的日期,如 2025-05-20。'
}

function yesNo(value: unknown): string | undefined {
  return typeof value === 'boolean' ? undefined : '应是 true 或 false。'
}

/** Hours: text is refused, and so is the residue of binary arithmetic (0.30000000000000004). */
function quantity(most: number): FieldCheck {
  return (value) => {
    if (typeof value !== 'number') return '应是数,不能是文字。'
    if (value < 0) return `不能是负数(${value})。`
    if (value > most) return `大得不合情理(至多 ${most})。`
    if (Number.isInteger(value) || /^\d+\.\d{1,6}$/.test(String(value))) return undefined
    return '应是至多六位小数的数。'
  }
}

function whole(value: unknown): string | undefined {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 10_000
    ? undefined
    : '应是整数。'
}

export function amount(value: unknown): string | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return '应是数。'
  return /^\d{1,7}(\.\d{1,6})?$/.test(String(value)) ? undefined : '应是不小于 0、至多六位小数的数。'
}

function choice(choices: readonly string[]): FieldCheck {
  const known = new Set<unknown>(choices)
  return (value) => (known.has(value) ? undefined : `没有值“${String(value)}”,可用:${choices.join('、')}。`)
}

function texts(value: unknown): string | undefined {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
    ? undefined
    : '应是文字的列表。'
}

function within(fields: Readonly<Record<string, FieldCheck>>): FieldCheck {
  const known = new Map(Object.entries(fields))
  return (value, faults, path, key) => {
    if (!isObject(value)) return '应是对象。'
    check(value, known, `${path}.${key}`, faults)
    return undefined
  }
}

function segments(value: unknown, faults: PolicyFault[], within: string): string | undefined {
  const path = `${within}.segments`
  if (!Array.isArray(value) || value.length === 0) return '应是至少一段 [方式, 学时] 的列表。'
  for (const [place, segment] of value.entries()) {
    if (!Array.isArray(segment) || segment.length !== 2) {
      faults.push({ path: `${path}[${place}]`, sentence: '应是 [方式, 学时]。' })
      continue
    }
    const mode = MODE(segment[0], faults, path, 'mode')
    if (mode !== undefined) faults.push({ path: `${path}[${place}][0]`, sentence: mode })
    const hours = HOURS(segment[1], faults, path, 'hours')
    if (hours !== undefined) faults.push({ path: `${path}[${place}][1]`, sentence: hours })
  }
  return undefined
}

function split(value: unknown, faults: PolicyFault[], within: string): string | undefined {
  if (!isObject(value)) return '应是 类别 → 学分 的对象。'
  for (const [category, part] of Object.entries(value)) {
    const sentence = amount(part)
    if (sentence !== undefined) faults.push({ path: `${within}.split.${category}`, sentence })
  }
  return undefined
}

function attendance(value: unknown, faults: PolicyFault[], within: string): string | undefined {
  if (!isObject(value) || value.sessions == null || value.absent == null) return '应给出 sessions 与 absent。'
  check(value, ATTENDANCE, `${within}.attendance`, faults)
  return undefined
}

const MODE = choice(MODES)
const HOURS = quantity(10_000)
const ATTENDANCE = new Map<string, FieldCheck>([
  ['sessions', whole],
  ['absent', whole],
])
const RECORD = new Map<string, FieldCheck>(
  Object.entries({
    id: identifier,
    teacherId: text,
    projectId: text,
    role: choice(ROLES),
    kind: choice(RECORD_KINDS),
    level: choice(LEVELS),
    nature: choice(NATURES),
    category: text,
    mode: MODE,
    hours: HOURS,
    segments,
    minutes: quantity(600_000),
    days: quantity(1_000),
    grade: choice(GRADES),
    start: date,
    end: date,
    recognised: date,
    tags: texts,
    status: choice(RECORD_STATUSES),
    outcome: text,
    activityKind: text,
    subjectMatch: yesNo,
    evidence: texts,
    attendance,
    project: within({ reviewed: yesNo, autoIncluded: yesNo, providerAccredited: yesNo, planFiled: yesNo }),
    degree: within({ approved: yesNo, majorRelated: yesNo, stateRecognised: yesNo, certDate: date, split }),
    mandarin: within({ subject: text, level: choice(MANDARIN_LEVELS), levelMet: yesNo }),
  }),
)
