import type { Hex } from '../../../shared/base/bytes.ts'
import type { Value } from '../../../shared/base/cbor.ts'
import { derivedId } from '../../../shared/base/hash.ts'
import { linkId } from '../../../shared/fold/understood.ts'
import type { Change } from '../../../shared/operation/operation.ts'
import { type SampleAct, written } from './sample-act.ts'
import { lastSummer, meetingDays, nextMeetingDay } from './sample-days.ts'
import type { SampleMeeting } from './sample-meeting.ts'
import { SAMPLE_PEOPLE, type SamplePerson, sampleIdNumber } from './sample-people.ts'
import { SAMPLE_EXTRA, SAMPLE_GOAL, SAMPLE_MEASURES, SAMPLE_TOPICS } from './sample-topics.ts'
import { trainingActs } from './sample-training.ts'

/** Meetings that have been; the latest waits for its roll call, so there is something to try at once. */
const HELD = 15

/** A year of work up to `now`, in milliseconds since 1970, in the order in which it was done. */
export function sampleActs(now: number, newId: () => Hex): readonly SampleAct[] {
  const people = SAMPLE_PEOPLE.map((person, place) => ({ id: newId(), person, place }))
  const ids = people.map(({ id }) => id)
  const days = [...meetingDays(now, HELD), nextMeetingDay(now)]
  const years = [...new Set(days.map((day) => Number(day.slice(0, 4))))].sort()
  const plans = years.map((year) => ({ year, id: derivedId('plan', year), lines: SAMPLE_TOPICS.map(newId) }))
  const topicOf = topicChooser(plans)
  return [
    {
      act: 'roster-import',
      changes: people.flatMap(({ id, person, place }) => personChanges(id, person, place)),
    },
    ...plans.map(({ year, id, lines }) => ({
      act: 'write-plan',
      changes: planChanges(year, id, lines),
      plan: id,
    })),
    ...trainingActs(lastSummer(now), newId, ids),
    ...days.flatMap((day, at) => meetingActs(newId(), day, topicOf(day), at, ids)),
  ]
}

function personChanges(id: Hex, person: SamplePerson, place: number): Change[] {
  return written('person', id, {
    ...person,
    'id-number': sampleIdNumber(person, place),
    stage: '小学',
    'staff-kind': '在编',
    status: { word: '在职', from: null },
  })
}

/** Held, called and written down; of the latest two something is left to do. */
function meetingActs(
  activity: Hex,
  day: string,
  topic: Chosen,
  at: number,
  people: readonly Hex[],
): SampleAct[] {
  const held = { act: 'hold-activity', changes: written('activity', activity, meetingFields(day, topic)) }
  if (at >= HELD - 1) return [held]
  const roll = people.flatMap((person, place) => rollOf(activity, person, at, place))
  const record = written('activity', activity, recordFields(topic, at === HELD - 2))
  return [held, { act: 'call-roll', changes: roll }, { act: 'write-record', changes: record }]
}

type Chosen = SampleMeeting & { readonly line: Hex | null }

/** Each topic of a year's plan is carried out once, in its month; what is left over has a theme of its own. */
function topicChooser(plans: readonly { readonly year: number; readonly lines: readonly Hex[] }[]) {
  const done = new Set<Hex>()
  let extra = 0
  return (day: string): Chosen => {
    const lines = plans.find(({ year }) => year === Number(day.slice(0, 4)))?.lines ?? []
    const at = SAMPLE_TOPICS.findIndex(
      ({ month }, place) => month === Number(day.slice(5, 7)) && !done.has(lines[place]!),
    )
    const topic = SAMPLE_TOPICS[at]
    if (!topic) return { ...SAMPLE_EXTRA[extra++ % SAMPLE_EXTRA.length]!, line: null }
    done.add(lines[at]!)
    return { ...topic, line: lines[at]! }
  }
}

function planChanges(year: number, plan: Hex, lines: readonly Hex[]): Change[] {
  const topics = SAMPLE_TOPICS.flatMap(({ when, theme, content, form, host, place, hours }, at) =>
    written('plan-line', lines[at]!, {
      plan,
      order: at + 1,
      when,
      theme,
      content,
      form,
      host,
      place,
      hours,
    }),
  )
  const text = { title: `${year} 年度校本研修计划`, goal: SAMPLE_GOAL, measures: SAMPLE_MEASURES }
  return [...written('plan', plan, { year, ...text }), ...topics]
}

function meetingFields(day: string, { theme, host, place, form, line }: Chosen): object {
  return {
    theme,
    host,
    place,
    form,
    recorder: '杨柳',
    group: '全校',
    when: { day, start: '14:30', minutes: 90 },
    hours: '2',
    ...(line === null ? {} : { line }),
  }
}

function recordFields({ problem, course, measures, summary }: Chosen, isHalf: boolean): object {
  const begun = { problem, course, measures }
  return isHalf ? begun : { ...begun, summary, rating: { score: '', grade: 'good' } }
}

/** Nearly everybody is there, as it is. */
function rollOf(activity: Hex, person: Hex, meeting: number, place: number): Change[] {
  const id = linkId('attendance', [activity, person])
  return written('attendance', id, {
    of: [activity, person],
    mark: MARKS[(meeting * 7 + place * 5) % 47] ?? PRESENT,
  })
}

const PRESENT = { mark: 'present' }
const MARKS: Readonly<Record<number, Value>> = {
  3: { mark: 'late', minutes: 10 },
  11: { mark: 'leave', reason: '病假' },
  19: { mark: 'leave', reason: '外出培训' },
  28: { mark: 'left-early', minutes: 15 },
  40: { mark: 'absent' },
}
