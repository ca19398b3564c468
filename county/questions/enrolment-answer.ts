import { countyRefuse } from '../county-result.ts'
import type { Enrolments } from '../exchange/enrolling.ts'
import type { Answering } from './answering.ts'
import { enrolledDevice } from './enrolled-device.ts'

export function enrolmentAnswer(desk: Pick<Enrolments, 'enrolmentAnswer'>): Answering<'enrolment-answer'> {
  return async ({ hash }) => {
    const answer = desk.enrolmentAnswer(hash)
    return answer ? { ok: true, value: enrolledDevice(answer) } : countyRefuse('request-unknown')
  }
}
