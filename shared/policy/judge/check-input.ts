import { at, type Checked, type PolicyFault } from '../scheme/fault.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { amount, check, checkRecord, date, type FieldCheck, identifier, isObject } from './check-record.ts'
import type { EvaluationInput } from './evaluation.ts'

/**
 * An UncheckedInput → what `evaluate` may judge, or everything wrong with it, each with its place: text where a number belongs,
 * negative hours, an unknown key, a preset the scheme lacks. Nothing is half evaluated.
 */
export function checkInput(scheme: Scheme, input: unknown): Checked<EvaluationInput> {
  const faults: PolicyFault[] = []
  if (!isObject(input)) return { ok: false, faults: [{ path: '', sentence: '应是一个对象。' }] }
  check(input, INPUT, '', faults)
  for (const fault of faults.splice(0)) faults.push({ ...fault, path: fault.path.replace(/^\./, '') })
  const { preset, teacher, records, earlier } = input
  if (typeof preset === 'string' && !Object.hasOwn(scheme.presets ?? {}, preset))
    faults.push({ path: 'preset', sentence: `方案没有名为“${preset}”的预设。` })
  if (isObject(teacher)) teacherFaults(scheme, teacher, faults)
  if (!Array.isArray(records)) faults.push({ path: 'records', sentence: '应是记录的列表。' })
  else recordFaults(scheme, records, faults)
  if (Array.isArray(earlier)) earlierFaults(scheme, earlier, faults)
  return faults.length === 0
    ? { ok: true, value: input as unknown as EvaluationInput }
    : { ok: false, faults }
}

function recordFaults(scheme: Scheme, records: readonly unknown[], faults: PolicyFault[]): void {
  const seen = new Set<unknown>()
  const found: PolicyFault[] = []
  for (let place = 0; place < records.length; place++) {
    const record = records[place]
    checkRecord(record, '', found)
    if (isObject(record)) {
      if (record.days != null && scheme.hour.perDay === undefined)
        found.push({ path: '.days', sentence: '方案没有规定一天折合多少学时。' })
      if (seen.has(record.id))
        found.push({ path: '.id', sentence: `编号“${String(record.id)}”用了不止一次。` })
      seen.add(record.id)
    }
    if (found.length > 0) movePlaced(found, at('records', place), faults)
  }
}

/** The place is put together only for what has a fault: nearly nothing has, and this runs for every record of a county. */
function movePlaced(found: PolicyFault[], place: string, faults: PolicyFault[]): void {
  for (const { path, sentence } of found.splice(0)) faults.push({ path: `${place}${path}`, sentence })
}

function teacherFaults(scheme: Scheme, teacher: Record<string, unknown>, faults: PolicyFault[]): void {
  const exemptions = Array.isArray(teacher.exemptions) ? teacher.exemptions : []
  for (const [place, exemption] of exemptions.entries()) {
    const path = at('teacher', 'exemptions', place)
    if (!isObject(exemption)) {
      faults.push({ path, sentence: '应是对象。' })
      continue
    }
    check(exemption, EXEMPTION, path, faults)
    if (exemption.lessBy == null) faults.push({ path: `${path}.lessBy`, sentence: '缺少减免的数。' })
    if (!scheme.categories.some(({ id }) => id === exemption.category))
      faults.push({ path: `${path}.category`, sentence: `方案没有类别“${String(exemption.category)}”。` })
  }
}

function earlierFaults(scheme: Scheme, earlier: readonly unknown[], faults: PolicyFault[]): void {
  const categories = new Set<unknown>(scheme.categories.map(({ id }) => id))
  const seen = new Set<unknown>()
  const found: PolicyFault[] = []
  for (let place = 0; place < earlier.length; place++) {
    recognitionFaults(earlier[place], categories, seen, found)
    if (found.length > 0) movePlaced(found, at('earlier', place), faults)
  }
}

function recognitionFaults(
  recognition: unknown,
  categories: ReadonlySet<unknown>,
  seen: Set<unknown>,
  faults: PolicyFault[],
): void {
  if (!isObject(recognition) || !isObject(recognition.granted)) {
    faults.push({ path: '', sentence: '应给出 record 与 granted。' })
    return
  }
  const { record, granted } = recognition
  checkRecord(record, '.record', faults)
  check(granted, GRANTED, '.granted', faults)
  for (const key of ['outcome', 'reasons', 'base', 'bonus', 'registered', 'would'])
    if (granted[key] == null) faults.push({ path: `.granted.${key}`, sentence: '缺少这一项。' })
  if (isObject(record) && seen.has(record.id))
    faults.push({ path: '.record.id', sentence: `记录“${String(record.id)}”认定了不止一次。` })
  if (isObject(record)) seen.add(record.id)
  if (granted.outcome !== 'registered') return
  const parts = isObject(granted.parts) ? Object.keys(granted.parts) : [granted.category]
  for (const id of parts)
    if (!categories.has(id))
      faults.push({ path: '.granted.category', sentence: `方案没有类别“${String(id)}”。` })
}

function anything(): undefined {
  return undefined
}

function list(value: unknown): string | undefined {
  return Array.isArray(value) ? undefined : '应是列表。'
}

function words(value: unknown): string | undefined {
  return typeof value === 'string' ? undefined : '应是文字。'
}

function teacher(value: unknown, faults: PolicyFault[]): string | undefined {
  if (!isObject(value)) return '应是对象。'
  check(value, TEACHER, 'teacher', faults)
  return undefined
}

function outcome(value: unknown): string | undefined {
  return OUTCOMES.has(value) ? undefined : `没有值“${String(value)}”。`
}

function parts(value: unknown, faults: PolicyFault[], path: string): string | undefined {
  if (!isObject(value)) return '应是对象。'
  for (const [id, part] of Object.entries(value)) {
    const sentence = amount(part)
    if (sentence !== undefined) faults.push({ path: `${path}.parts.${id}`, sentence })
  }
  return undefined
}

const OUTCOMES = new Set<unknown>(['registered', 'held', 'rejected', 'duplicate'])
const INPUT = new Map<string, FieldCheck>(
  Object.entries({ teacher, today: date, preset: identifier, records: anything, earlier: list }),
)
const TEACHER = new Map<string, FieldCheck>(Object.entries({ hireDate: date, exemptions: list }))
const EXEMPTION = new Map<string, FieldCheck>(
  Object.entries({ category: identifier, lessBy: amount, clause: words }),
)
const GRANTED = new Map<string, FieldCheck>(
  Object.entries({
    outcome,
    reasons: list,
    base: amount,
    bonus: amount,
    registered: amount,
    would: amount,
    category: words,
    year: words,
    cut: amount,
    parts,
  }),
)
