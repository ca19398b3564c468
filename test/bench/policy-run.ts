import { checkInput } from '../../shared/policy/judge/check-input.ts'
import { evaluate } from '../../shared/policy/judge/evaluate.ts'
import type { TrainingRecord } from '../../shared/policy/scheme/training-record.ts'
import { schemeCalled } from '../policy/generate-input.ts'
import { median } from './side-by-side.ts'
import { teacherRecords } from './teacher-records.ts'

/** What one process measured; microseconds a record, and the most memory it had, in MB. */
export interface PolicyRun {
  /** Checking the input and evaluating it. */
  readonly evaluate: number
  readonly parse: number
  readonly memory: number
}

const RECORDS = 250
/** Teachers between two looks at the clock. */
const ROUND = 25

const teachers = Number(process.argv[2])
const scheme = schemeCalled('horgos-c7')
const times = { parse: [] as number[], evaluate: [] as number[] }
let complete = 0

for (let first = 0; first < teachers; first += ROUND) {
  const lines = Array.from({ length: ROUND }, (_, at) =>
    teacherRecords(first + at, RECORDS).map((record) => JSON.stringify(record)),
  )
  const began = performance.now()
  const parsed = lines.map((one) => one.map((line) => JSON.parse(line) as TrainingRecord))
  const parsedAt = performance.now()
  const inputs = parsed.map((records) => {
    const checked = checkInput(scheme, { today: '2029-06-30', records })
    if (!checked.ok) throw new Error(JSON.stringify(checked.faults[0]))
    return checked.value
  })
  for (const input of inputs) if (evaluate(scheme, input).cycle.status === 'complete') complete++
  const evaluatedAt = performance.now()
  times.parse.push(parsedAt - began)
  times.evaluate.push(evaluatedAt - parsedAt)
}

const each = (list: readonly number[]) => (median(list) * 1000) / (ROUND * RECORDS)
const run: PolicyRun = {
  evaluate: each(times.evaluate),
  parse: each(times.parse),
  memory: process.resourceUsage().maxRSS / 1024,
}
if (complete === 0) throw new Error('nobody is complete: the records say too little')
console.log(JSON.stringify(run))
