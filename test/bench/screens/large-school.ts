import type { Hex } from '../../../shared/base/bytes.ts'
import { asked, openSchool } from '../grown-school.ts'
import { enterPerson, holdActivity, type LifeAct, markOne } from '../school-life.ts'
import { ACTIVITIES, AT_EACH, TEACHERS } from './large-numbers.ts'

/**
 * 500 teachers, 2,000 activities, 100,000 attendances through the school's own host, each roll call one operation as a
 * person would save it. Answers with the folder.
 */
export async function growLargeSchool(data: string): Promise<string> {
  const host = await openSchool(data)
  await saveAll(numbers(TEACHERS).map(enterPerson))
  await saveAll(numbers(ACTIVITIES).map(holdActivity))
  await saveAll(numbers(ACTIVITIES).map(rollOf))
  await host.close()
  return data

  /** Many at once, so that they share an fsync. */
  async function saveAll(acts: readonly LifeAct[]): Promise<void> {
    for (let at = 0; at < acts.length; at += 200) {
      await Promise.all(acts.slice(at, at + 200).map((act) => asked<{ operation: Hex }>(host, 'save', act)))
    }
  }
}

function rollOf(activity: number): LifeAct {
  const people = numbers(AT_EACH).map((at) => (activity * 11 + at) % TEACHERS)
  return { act: 'call-roll', changes: people.flatMap((person) => markOne(activity, person).changes) }
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, number) => number)
}
