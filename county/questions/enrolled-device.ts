import type { EnrolledDevice } from '../../shared/contract/county-http.ts'
import type { EnrolmentAnswer } from '../exchange/requests.ts'

export function enrolledDevice({ scope, answerWords, bytes }: EnrolmentAnswer): EnrolledDevice {
  return { scope, answerWords, base64: Buffer.from(bytes).toString('base64') }
}
