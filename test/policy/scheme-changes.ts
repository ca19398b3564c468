import { LEVELS } from '../../shared/policy/scheme/training-record.ts'

/** One scheme with one thing in it changed; `place` and `change` say what, as in `annual.min.BX: 12 → 13`. */
export interface SchemeChange {
  readonly place: string
  readonly change: string
  readonly scheme: Json
}

/**
 * Every single change that alters what a scheme says: a number one step up or down (a decimal by its last
 * place), a date by a day, a level by one, a truth turned round, a rule or one of several alternatives left
 * out. Words are left alone.
 */
export function schemeChanges(scheme: Json): SchemeChange[] {
  const found: SchemeChange[] = []
  visit(scheme, [])
  return found

  function visit(value: Json, path: Path): void {
    for (const other of others(value, path.at(-1)))
      found.push({
        place: text(path),
        change: `${text(path)}: ${JSON.stringify(value)} → ${JSON.stringify(other)}`,
        scheme: replaced(scheme, path, other),
      })
    if (Array.isArray(value)) leaveOut(value, path)
    if (typeof value === 'object' && value !== null)
      for (const [key, below] of Object.entries(value))
        visit(below, [...path, Array.isArray(value) ? Number(key) : key])
  }

  /** Of a list of one the whole is said elsewhere: a rule whose list is empty is another rule, not a lesser one. */
  function leaveOut(list: readonly Json[], path: Path): void {
    const isRules = list.some((one) => typeof one === 'object' && one !== null)
    if (list.length < 2 && !(isRules && path.length < 3)) return
    if (list.length === 0 || WORDS_ONLY.has(String(path.at(-1)))) return
    for (const [place, one] of list.entries())
      found.push({
        place: text([...path, place]),
        change: `${text([...path, place])} left out: ${JSON.stringify(one).slice(0, 60)}`,
        scheme: replaced(
          scheme,
          path,
          list.filter((_, at) => at !== place),
        ),
      })
  }
}

/** What stands at a place, written as in `SchemeChange.place`; undefined where nothing does. */
export function valueAt(scheme: Json, place: string): Json | undefined {
  const steps = place.split(/[.[\]]+/).filter((step) => step !== '')
  return steps.reduce<Json | undefined>(
    (value, step) => (value as Readonly<Record<string, Json>> | null | undefined)?.[step],
    scheme,
  )
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

type Path = readonly (string | number)[]

/** What this value could be instead, one step away. */
function others(value: Json, key: string | number | undefined): Json[] {
  if (typeof value === 'number') return [value - 1, value + 1]
  if (typeof value === 'boolean') return [!value]
  if (typeof value !== 'string' || WORDS_ONLY.has(String(key))) return []
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return [day(value, -1), day(value, 1)]
  if (/^\d+(\.\d+)?$/.test(value) && !NAMES.has(String(key))) return neighbours(value)
  if (key === 'ge' || key === 'le') {
    const place = (LEVELS as readonly string[]).indexOf(value)
    return [place - 1, place + 1].flatMap((at) => LEVELS[at] ?? [])
  }
  return []
}

function neighbours(decimal: string): string[] {
  const places = decimal.split('.')[1]?.length ?? 0
  const steps = Math.round(Number(decimal) * 10 ** places)
  return [steps - 1, steps + 1].map((one) => (one / 10 ** places).toFixed(places))
}

function day(date: string, by: number): string {
  return new Date(Date.parse(date) + by * 86_400_000).toISOString().slice(0, 10)
}

function replaced(value: Json, [step, ...rest]: Path, by: Json): Json {
  if (step === undefined) return by
  if (Array.isArray(value)) return value.map((one, at) => (at === step ? replaced(one, rest, by) : one))
  const object = value as { readonly [key: string]: Json }
  return { ...object, [step]: replaced(object[step]!, rest, by) }
}

function text(path: Path): string {
  return path.reduce<string>(
    (said, step) => (typeof step === 'number' ? `${said}[${step}]` : said === '' ? step : `${said}.${step}`),
    '',
  )
}

const NAMES = new Set(['division', 'version', 'id'])
const WORDS_ONLY = new Set(['chain', 'approvals', 'ideologyReview', ...NAMES])
