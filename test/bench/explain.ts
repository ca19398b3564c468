import { evaluate, evaluateWithExplanation } from '../../shared/policy/judge/evaluate.ts'
import { checked, schemeCalled } from '../policy/generate-input.ts'
import type { Benchmark } from './benchmark.ts'
import { compared } from './figure.ts'
import { millis, sideBySide } from './side-by-side.ts'
import { teacherRecords } from './teacher-records.ts'

/** PL2: one teacher's ledger of 250 records with the explanation of every line, beside the ledger alone. */
export const explain: Benchmark = {
  name: 'explain',
  async run() {
    const scheme = schemeCalled('horgos-c7')
    const inputs = Array.from({ length: 20 }, (_, teacher) =>
      checked(scheme, { today: '2029-06-30', records: teacherRecords(teacher, 250) }),
    )
    const times = await sideBySide(
      { rounds: 100, warmUp: 20 },
      () => millis(() => inputs.map((input) => evaluateWithExplanation(scheme, input))),
      () => millis(() => inputs.map((input) => evaluate(scheme, input))),
    )
    return [compared('20 ledgers explained', 'ms', times, 3)]
  },
}
