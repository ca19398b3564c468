import type { CountyAnswers, CountyInput, CountyQuestion } from '../../shared/contract/county-questions.ts'
import type { Official } from '../accounts/official.ts'
import type { CountyResult } from '../county-result.ts'

/** How one question is answered. Whoever asks it may (TR4), and the input is what the list says. */
export type Answering<Q extends CountyQuestion> = (
  input: CountyInput<Q>,
  by: Official,
) => Promise<CountyResult<CountyAnswers[Q]>>

/** Of what a question does, the console is told that it was done. */
export async function done(doing: Promise<CountyResult<unknown>>): Promise<CountyResult<null>> {
  const result = await doing
  return result.ok ? { ok: true, value: null } : result
}
