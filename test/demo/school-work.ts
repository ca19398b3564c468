import { randomBytes } from 'node:crypto'
import { derivedId } from '../../shared/base/hash.ts'
import { stood } from '../../shared/fold/document.ts'
import { linkId } from '../../shared/fold/understood.ts'
import { type DemoPc, fixture } from './demo-pc.ts'

export const SCHOOL = { name: '霍尔果斯市××乡中心小学', code: '2165400401', scheme: 'horgos-c7' }
export const YEAR = 2026
export const PLAN = derivedId('plan', YEAR)

/** First start and the roster: how many people are listed afterwards. */
export async function beginSchool(pc: DemoPc, clerk: string): Promise<number> {
  await pc.ask('start-school', { ...SCHOOL, user: { name: clerk, pin: '1234' } })
  const upload = await pc.upload('花名册.xlsx', await fixture('roster-central-school.xlsx'))
  const preview = await pc.ask('roster-preview', { upload, sheet: null })
  const rows = preview.rows.filter(({ verdict }) => verdict === 'new').map(({ row }) => row)
  await pc.ask('roster-import', { upload, sheet: preview.sheet, rows })
  return (await pc.rows('person')).length
}

/** The year's plan with topics, signed by the principal and submitted. Gives the lines' ids. */
export async function planTheYear(pc: DemoPc): Promise<readonly string[]> {
  const lines = ['大单元教学设计', '作业设计与评价', '数字教材应用'].map((theme, at) => ({
    id: newId(),
    theme,
    at,
  }))
  await pc.ask('save', {
    act: 'write-plan',
    changes: [
      set('plan', PLAN, 'year', YEAR),
      set('plan', PLAN, 'title', `${YEAR}年度校本研修计划`),
      set('plan', PLAN, 'goal', '聚焦课堂教学改进，突出集体备课与课题研究。'),
      ...lines.flatMap(({ id, theme, at }) => [
        set('plan-line', id, 'plan', PLAN),
        set('plan-line', id, 'order', at),
        set('plan-line', id, 'theme', theme),
        set('plan-line', id, 'when', `${at + 9}月`),
        set('plan-line', id, 'hours', '5'),
      ]),
    ],
  })
  const principal = newId()
  await pc.ask('save', {
    act: 'add-user',
    changes: [set('user', principal, 'name', '马校长'), set('user', principal, 'role', 'principal')],
  })
  const clerk = (await pc.ask('status', {})).user!
  await pc.ask('set-pin', { user: principal, pin: '4321', confirmed: false })
  await pc.ask('sign-in', { user: principal, pin: '4321' })
  await decide(pc, 'sign', 'plan', PLAN, null)
  await pc.ask('sign-in', { user: clerk.id, pin: '1234' })
  const [signed] = await pc.rows('school-decision')
  await decide(pc, 'submit', 'plan', PLAN, signed!.id)
  return lines.map(({ id }) => id)
}

/** An activity of five hours from a plan line, and the roll of everybody in one operation. */
export async function holdActivity(pc: DemoPc, line: string): Promise<{ activity: string; marks: number }> {
  const activity = newId()
  const theme = (await pc.rows('plan-line')).find(({ id }) => id === line)!.fields.theme as string
  await pc.ask('save', {
    act: 'hold-activity',
    changes: [
      set('activity', activity, 'line', line),
      set('activity', activity, 'theme', theme),
      set('activity', activity, 'when', { day: `${YEAR}-09-11`, start: '14:30', minutes: 225 }),
      set('activity', activity, 'hours', '5'),
      set('activity', activity, 'place', '录播教室'),
    ],
  })
  const persons = await pc.rows('person')
  const changes = persons.flatMap(({ id: person }, at) => {
    const id = linkId('attendance', [activity, person])
    const mark =
      at % 16 === 5 ? { mark: 'leave', reason: '外出学习' } : { mark: at % 12 === 7 ? 'late' : 'present' }
    return [set('attendance', id, 'of', [activity, person]), set('attendance', id, 'mark', mark)]
  })
  await pc.ask('save', { act: 'call-roll', changes })
  return { activity, marks: persons.length }
}

/** The hours are put before the county. */
export async function claimHours(pc: DemoPc, activity: string): Promise<string> {
  const claim = newId()
  const line = linkId('claim-line', [claim, activity])
  await pc.ask('save', {
    act: 'declare-hours',
    changes: [
      set('claim', claim, 'year', YEAR),
      set('claim', claim, 'number', `${SCHOOL.code}-${YEAR}-C-01`),
      set('claim', claim, 'scheme', { id: 'horgos-c7', version: '1' }),
      set('claim-line', line, 'of', [claim, activity]),
    ],
  })
  await decide(pc, 'submit', 'claim', claim, null)
  return claim
}

/** MG9: everybody who was listed on both PCs is one person, in one decision. */
export async function joinPersons(pc: DemoPc): Promise<{ before: number; after: number; pairs: number }> {
  const persons = await pc.rows('person')
  const groups = Map.groupBy(persons, ({ fields }) => `${fields.name} ${fields.birth} ${fields.started}`)
  const pairs = [...groups.values()]
    .filter(({ length }) => length === 2)
    .map((two) => two.map(({ id }) => id))
  await pc.ask('save', {
    act: 'same-person',
    changes: [{ kind: 'same-person', id: null, field: 'is', value: { pairs }, over: [] }],
  })
  return { before: persons.length, after: (await pc.rows('person')).length, pairs: pairs.length }
}

async function decide(
  pc: DemoPc,
  step: 'sign' | 'submit',
  kind: 'plan' | 'claim',
  id: string,
  answers: string | null,
) {
  const rows = await documentRows(pc, kind, id)
  await pc.ask('decide', { step, document: { kind, id }, stood: stood(rows), answers, note: '' })
}

/** What the screen shows of a document: itself, its lines, and for a claim what the lines name. */
async function documentRows(pc: DemoPc, kind: 'plan' | 'claim', id: string) {
  const document = (await pc.rows(kind)).filter((row) => row.id === id)
  if (kind === 'plan')
    return [...document, ...(await pc.rows('plan-line')).filter(({ fields }) => fields.plan === id)]
  const lines = (await pc.rows('claim-line')).filter(({ fields }) => (fields.of as string[])[0] === id)
  const activities = new Set(lines.map(({ fields }) => (fields.of as string[])[1]))
  return [
    ...document,
    ...lines,
    ...(await pc.rows('activity')).filter((row) => activities.has(row.id)),
    ...(await pc.rows('attendance')).filter(({ fields }) => activities.has((fields.of as string[])[0])),
  ]
}

function set(kind: string, id: string, field: string, value: unknown) {
  return { kind, id, field, value: value as never, over: [] }
}

function newId(): string {
  return randomBytes(16).toString('hex')
}
