import { createHost } from '../../../electron/host.ts'
import type { Value } from '../../../shared/base/cbor.ts'
import type { Result } from '../../../shared/base/refusal.ts'
import { linkId } from '../../../shared/fold/understood.ts'
import { CLERK, SCHOOL } from '../school-steps.ts'

/** A data folder of a school with twelve teachers, one meeting with its roll, a plan, and a course three passed. */
export async function writePaperSchool(data: string, year: number): Promise<PaperSchool> {
  const host = await createHost({ data })
  if (!host.ok) throw new Error(host.refusal.refused)
  const call = async (method: string, input: unknown): Promise<void> => {
    const answer = (await host.value.call(method, input)) as Result<unknown>
    if (!answer.ok) throw new Error(`${method}: ${answer.refusal.refused}`)
  }
  const records = recordsOf(year)
  const changes = records.flatMap(({ kind, id, fields }) =>
    Object.entries(fields).map(([field, value]) => ({ kind, id, field, value, over: [] })),
  )
  await call('start-school', { ...SCHOOL, scheme: 'horgos-c7', user: CLERK })
  await call('save', { act: 'test-school', changes })
  await host.value.close()
  return { activity: ACTIVITY, plan: PLAN, project: PROJECT }
}

export interface PaperSchool {
  readonly activity: string
  readonly plan: string
  readonly project: string
}

/** The first has a long name, the second a rare character, the third one that the paper's font lacks. */
export const TEACHERS = [
  '阿卜杜热合曼·麦麦提依明',
  '李㛃',
  '王\u{323AF}国',
  ...Array.from({ length: 9 }, (_, at) => `赵教师${at + 4}`),
]

interface TestRecord {
  readonly kind: string
  readonly id: string
  readonly fields: Readonly<Record<string, Value>>
}

function recordsOf(year: number): readonly TestRecord[] {
  return [
    ...TEACHERS.map((name, at) => ({
      kind: 'person',
      id: idOf(100 + at),
      fields: { name, sex: 'female', subjects: '语文', status: { word: '在职', from: null } },
    })),
    {
      kind: 'activity',
      id: ACTIVITY,
      fields: {
        theme: '单元整体教学设计',
        when: { day: `${year}-11-18`, start: '14:30', minutes: 120 },
        hours: '2',
      },
    },
    ...TEACHERS.map((_, at) => link('attendance', ACTIVITY, at, { mark: 'present' })),
    { kind: 'plan', id: PLAN, fields: { year, goal: '人均 40 学时。' } },
    { kind: 'plan-line', id: idOf(5), fields: { plan: PLAN, order: 1, theme: '图形与几何', hours: '4' } },
    {
      kind: 'project',
      id: PROJECT,
      fields: {
        name: '全科教师能力提升',
        hours: [{ mode: 'face', hours: '24' }],
        span: { start: `${year}-07-10`, end: `${year}-07-16` },
        organiser: '县教师发展中心',
      },
    },
    ...['excellent', 'good', 'pass', 'fail'].map((grade, at) =>
      link('result', PROJECT, at, { grade, outcome: 'completed' }),
    ),
  ]
}

function link(kind: string, end: string, person: number, mark: Value): TestRecord {
  const of = [end, idOf(100 + person)]
  return { kind, id: linkId(kind, of), fields: { of, mark } }
}

function idOf(number: number): string {
  return number.toString(16).padStart(32, '0')
}

const [ACTIVITY, PLAN, PROJECT] = [idOf(1), idOf(2), idOf(3)]
