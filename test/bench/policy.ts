import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Benchmark } from './benchmark.ts'
import { compared, mark } from './figure.ts'
import type { PolicyRun } from './policy-run.ts'

const TEACHERS = 5000

/**
 * A county evaluated teacher by teacher, 1,250,000 records, beside JSON.parse of the same records; that the
 * cost of a record does not grow with their number; and the memory of the process that did it.
 */
export const policy: Benchmark = {
  name: 'policy',
  async run() {
    const quarter = await runOf(TEACHERS / 4)
    const half = await runOf(TEACHERS / 2)
    const whole = await runOf(TEACHERS)
    return [
      compared(
        'policy, checked and evaluated',
        'µs a record',
        { ours: whole.evaluate, reference: whole.parse },
        6,
      ),
      compared('policy, half beside a quarter', 'parsings', growth(half, quarter), 1.25),
      compared('policy, whole beside a quarter', 'parsings', growth(whole, quarter), 1.25),
      mark('policy, most memory', 'MB', whole.memory, 1024),
    ]
  },
}

/** The cost of a record in parsings of it, so that a machine which became slower between two runs does not count. */
function growth(larger: PolicyRun, smaller: PolicyRun) {
  return { ours: larger.evaluate / larger.parse, reference: smaller.evaluate / smaller.parse }
}

/** In a process of its own, so that its memory is its own. */
async function runOf(teachers: number): Promise<PolicyRun> {
  const file = fileURLToPath(new URL('policy-run.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [file, String(teachers)])
  return JSON.parse(stdout) as PolicyRun
}
