import type { Enrolments } from '../exchange/enrolling.ts'
import type { Answering } from './answering.ts'
import { enrolledDevice } from './enrolled-device.ts'

export function enrolDevice(desk: Pick<Enrolments, 'enrol'>): Answering<'enrol-device'> {
  return async ({ hash, ...enrolling }, by) => {
    const answer = await desk.enrol(hash, enrolling, by)
    return answer.ok ? { ok: true, value: enrolledDevice(answer.value) } : answer
  }
}
