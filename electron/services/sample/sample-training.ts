import type { Hex } from '../../../shared/base/bytes.ts'
import type { Value } from '../../../shared/base/cbor.ts'
import type { ModeHours, TrainingNature } from '../../../shared/domain/kinds/training-words.ts'
import { linkId } from '../../../shared/fold/understood.ts'
import { type SampleAct, written } from './sample-act.ts'

/** Training elsewhere in the year of the summer that was last: with it most teachers have what the year asks for. */
export function trainingActs(year: number, newId: () => Hex, people: readonly Hex[]): SampleAct[] {
  return PROJECTS.map(({ name, number, nature, hours, from, until, missed }) => {
    const project = newId()
    const there = people.filter((_, at) => !missed.includes(at))
    const fields = {
      ...COMMON,
      name: `${year} 年${name}`,
      number: `SL-${year}-${number}`,
      document: `示例教〔${year}〕${number}号`,
      nature,
      hours,
      span: { start: `${year}-${from}`, end: `${year}-${until}` },
    }
    const results = there.flatMap((person, at) => {
      const of = [project, person]
      return written('result', linkId('result', of), { of, mark: markOf(at) })
    })
    return { act: 'add-results', changes: [...written('project', project, fields), ...results] }
  })
}

const COMMON = {
  issued: { by: '示例县教育局', level: 'county' },
  organiser: '示例县教师发展中心',
  aim: 'training',
  practice: '0',
  reviewed: '示例县教育局',
  'auto-included': true,
  origin: 'typed',
}

interface Project {
  readonly name: string
  readonly number: string
  readonly nature: TrainingNature
  readonly hours: readonly ModeHours[]
  readonly from: string
  readonly until: string
  /** Places in the list of those who were not there, and are short of credits for it. */
  readonly missed: readonly number[]
}

const PROJECTS: readonly Project[] = [
  {
    name: '学科教学能力培训',
    number: '08',
    nature: 'major',
    hours: [{ mode: 'face', hours: '24' }],
    from: '05-16',
    until: '05-18',
    missed: [12, 17, 24],
  },
  {
    name: '暑期教师数字素养提升培训',
    number: '18',
    nature: 'digital',
    hours: [
      { mode: 'face', hours: '12' },
      { mode: 'online', hours: '20' },
    ],
    from: '07-13',
    until: '07-17',
    missed: [24],
  },
  {
    name: '教师阅读与写作（选修）',
    number: '23',
    nature: 'elective',
    hours: [{ mode: 'online', hours: '10' }],
    from: '07-01',
    until: '08-31',
    missed: [12, 20],
  },
]

function markOf(at: number): Value {
  const grade = at % 5 === 0 ? 'excellent' : at % 3 === 0 ? 'pass' : 'good'
  const score = { excellent: '94', good: '86', pass: '73' }[grade]
  return { grade, outcome: 'completed', attended: '1', score }
}
