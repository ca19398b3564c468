import type { PolicyFault } from '../fault.ts'
import type { Predicate } from './predicate.ts'
import { RECORD_FIELDS, type RecordField } from './record-field.ts'

/** Reads a predicate, naming everything wrong with it. Returns it only if nothing is. */
export function readPredicate(value: unknown, path: string, faults: PolicyFault[]): Predicate | undefined {
  const before = faults.length
  read(value, path, faults, 0)
  return faults.length === before ? (value as Predicate) : undefined
}

function read(value: unknown, path: string, faults: PolicyFault[], depth: number): void {
  if (depth > MAX_DEPTH) {
    faults.push({ path, sentence: '条件嵌套太深。' })
  } else if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    faults.push({ path, sentence: '条件应是一个对象。' })
  } else {
    const body = value as Record<string, unknown>
    const head = headOf(body, path, faults)
    if (head === 'field') readField(body, path, faults)
    else if (head === 'const') {
      if (typeof body.const !== 'boolean')
        faults.push({ path: `${path}.const`, sentence: '应是 true 或 false。' })
    } else if (head === 'not') read(body.not, `${path}.not`, faults, depth + 1)
    else if (head !== undefined) readList(body[head], `${path}.${head}`, faults, depth)
  }
}

/** Which of the five kinds of predicate it is; names the keys that belong to none or to another. */
function headOf(body: Record<string, unknown>, path: string, faults: PolicyFault[]): string | undefined {
  const keys = Object.keys(body)
  const heads = keys.filter((key) => HEADS.includes(key))
  const head = heads.length === 1 ? heads[0] : undefined
  const allowed = head === undefined || head === 'field' ? [...HEADS, ...OPERATORS] : [head]
  for (const key of keys.filter((key) => !allowed.includes(key)))
    faults.push({ path: `${path}.${key}`, sentence: `不认识的键“${key}”。` })
  if (head === undefined) faults.push({ path, sentence: `条件应恰有 ${HEADS.join('、')} 之一。` })
  return head
}

function readList(parts: unknown, path: string, faults: PolicyFault[], depth: number): void {
  if (!Array.isArray(parts) || parts.length === 0) faults.push({ path, sentence: '应是至少一个条件的列表。' })
  else for (const [place, part] of parts.entries()) read(part, `${path}[${place}]`, faults, depth + 1)
}

function readField(body: Record<string, unknown>, path: string, faults: PolicyFault[]): void {
  const name = String(body.field)
  const field = Object.hasOwn(RECORD_FIELDS, name) ? RECORD_FIELDS[name] : undefined
  const operators = Object.keys(body).filter((key) => OPERATORS.includes(key))
  const operator = operators.length === 1 ? operators[0] : undefined
  if (field === undefined) faults.push({ path: `${path}.field`, sentence: `没有名为“${name}”的字段。` })
  if (operator === undefined) faults.push({ path, sentence: `字段条件应恰有 ${OPERATORS.join('、')} 之一。` })
  if (field === undefined || operator === undefined) return
  const sentence = operandFault(field, operator, body[operator])
  if (sentence !== undefined) faults.push({ path: `${path}.${operator}`, sentence })
}

/** What is wrong with the value an operator compares with, if anything. */
function operandFault(field: RecordField, operator: string, operand: unknown): string | undefined {
  if (operator === 'outsideCycle') {
    if (field.type !== 'date') return '只有日期字段可以问是否在周期外。'
    return operand === true ? undefined : '只能写 true。'
  }
  if (operator === 'ge' || operator === 'le') {
    if (!ORDERED.includes(field.type)) return '这个字段没有高低之分,不能用 ge 或 le。'
    return valueFault(field, operand)
  }
  if (operator === 'in') {
    if (!Array.isArray(operand) || operand.length === 0) return '应是至少一个值的列表。'
    return operand.map((one) => valueFault(field, one)).find((sentence) => sentence !== undefined)
  }
  return operand === null ? undefined : valueFault(field, operand)
}

function valueFault(field: RecordField, value: unknown): string | undefined {
  if (field.type === 'yes-no') return typeof value === 'boolean' ? undefined : '应是 true 或 false。'
  if (field.type === 'number') {
    const fits =
      typeof value === 'number' ? Number.isFinite(value) : /^\d{1,6}(\/[1-9]\d{0,5})?$/.test(String(value))
    return fits ? undefined : '应是数,或如 "1/5" 的分数。'
  }
  if (typeof value !== 'string') return '应是文字。'
  if (field.type === 'date') return DATE.test(value) ? undefined : '应是如 2025-05-20 的日期。'
  if (field.choices === undefined || field.choices.includes(value)) return undefined
  return `没有值“${value}”,可用:${field.choices.join('、')}。`
}

const HEADS: readonly string[] = ['const', 'all', 'any', 'not', 'field']
const OPERATORS: readonly string[] = ['eq', 'ne', 'in', 'ge', 'le', 'outsideCycle']
const ORDERED: readonly string[] = ['level', 'number', 'date']
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const MAX_DEPTH = 16
