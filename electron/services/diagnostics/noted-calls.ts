import type { Result } from '../../../shared/base/refusal.ts'
import { HOST_INPUTS } from '../../../shared/contract/host-api.ts'
import type { ProgramLog } from './program-log.ts'

type Call = (method: string, input: unknown) => Promise<Result<unknown>>

/** Every refusal and fault of a method by its name, nothing of what was asked. */
export function notedCalls(call: Call, log: ProgramLog): Call {
  return async (method, input) => {
    const name = Object.hasOwn(HOST_INPUTS, method) ? method : 'no-such-method'
    try {
      const answer = await call(method, input)
      if (!answer.ok) log.note('refused', { method: name, refused: answer.refusal.refused })
      return answer
    } catch (thrown) {
      log.note('call-fault', { method: name })
      log.fault(thrown)
      throw thrown
    }
  }
}
