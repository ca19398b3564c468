import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lastSummer } from '../../../electron/services/sample/sample-days.ts'
import { claimDocument, declarables, declareHours } from '../../../renderer/actions/activity/declare-hours.ts'
import { edited, made } from '../../../renderer/actions/changes.ts'
import { planId } from '../../../renderer/actions/plan/write-plan.ts'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { personalPlanId } from '../../../shared/domain/own-plan.ts'
import { linkId } from '../../../shared/fold/understood.ts'
import { must, recognise, TRAINING_OFFICE } from '../../county/county-world.ts'
import { type CountyOffice, createCountyOffice } from '../county-office.ts'
import { CLERK, fixture, HEAD, PRINCIPAL, SCHOOL } from '../school-steps.ts'
import { enrolDesk, exchangeDesk } from './desk-exchange.ts'
import { drawnPicture } from './drawn-picture.ts'
import { DEGREE, LESSON, MANDARIN, PROJECT, REFLECTION, trainPersons } from './furnished-training.ts'
import { furnishedId, HELD, lineId, type Meeting, meetingsUpTo, planOf } from './furnished-year.ts'
import { type HostDesk, openHostDesk } from './host-desk.ts'

/** Where the screens of a furnished school lead. */
export interface FurnishedSchool {
  readonly year: number
  /** Has credits, papers, a degree and a plan of their own. */
  readonly person: Hex
  /** Held, called, written down, with photographs and a guest. */
  readonly activity: Hex
  /** Waits for its roll call. */
  readonly uncalled: Hex
  readonly planLine: Hex
  /** Its results came from a provider's file. */
  readonly project: Hex
  readonly degree: Hex
  readonly mandarin: Hex
  readonly lesson: Hex
  readonly reflection: Hex
  readonly result: Hex
}

/**
 * Writes a school into an empty data folder through the host, as its screens would have: 48 teachers from their
 * spreadsheet, a year up to `now`, and what the county and another PC of the school answered. Nobody is signed in.
 */
export async function furnishSchool(data: string, now = Date.now()): Promise<FurnishedSchool> {
  const folder = await mkdtemp(join(tmpdir(), 'yanxiubu-furnish-'))
  const stick = join(folder, 'stick')
  const county = await createCountyOffice()
  const office = await openHostDesk(await namedPc(data, '办公室电脑'))
  const hall = await openHostDesk(await namedPc(join(folder, 'hall'), '会议室电脑'))
  try {
    const year = new Date(now).getFullYear()
    const persons = await beginSchool(office)
    const meetings = meetingsUpTo(now, persons)
    await planYears(office, year, persons)
    await trainPersons(office, lastSummer(now), persons)
    await holdMeetings(office, meetings, persons)
    const claim = await declareMeetings(office, year)
    await exchangeWithCounty({ office, county, stick, year, claim })
    await differWithHall({ office, hall, county, stick, persons, meetings })
    await printPapers(office, year, persons, meetings)
    await leaveUndone(office, persons, meetings)
    return placesOf(year, persons, meetings)
  } finally {
    await Promise.all([office.close(), hall.close()])
    await rm(folder, { recursive: true, force: true })
  }
}

/** The folder of a PC that is called so; else it would have the name of the machine that runs this. */
export async function namedPc(folder: string, device: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ device }))
  return folder
}

/** In the order of their names, so that every run tells the same of everybody. */
async function beginSchool(office: HostDesk): Promise<readonly ViewRow[]> {
  await office.call('start-school', { ...SCHOOL, scheme: 'horgos-c7', user: CLERK })
  const upload = await office.upload('花名册.xlsx', await readFile(fixture('roster-central-school.xlsx')))
  const preview = await office.call('roster-preview', { upload, sheet: null })
  const rows = preview.rows.filter(({ verdict }) => verdict === 'new').map(({ row }) => row)
  await office.call('roster-import', { upload, sheet: preview.sheet, rows })
  await office.addUser(furnishedId('user', HEAD.name), HEAD, 'principal')
  const persons = [...(await office.rows('person'))]
  return persons.sort((a, b) => (String(a.fields.name) < String(b.fields.name) ? -1 : 1))
}

async function planYears(office: HostDesk, year: number, persons: readonly ViewRow[]): Promise<void> {
  const plans = [planOf(year - 1, 8, persons), planOf(year, 12, persons), planOf(year + 1, 5, persons)]
  for (const changes of plans) await office.save('write-plan', changes)
  for (const [at, person] of persons.slice(0, 6).entries()) {
    const plan = personalPlanId(year, person.id)
    const text = {
      strengths: '备课细，肯花时间辅导学生。',
      weaknesses: '课堂提问多而浅，信息技术用得少。',
      'cycle-goal': '五年内形成自己的单元教学设计，完成规定学分。',
      ideas: '每月读一本书、上一节研讨课。',
    }
    const lines = ['听评课 10 节', '读书两本并交流', '上一节校级公开课'].flatMap((theme, order) =>
      made('personal-plan-line', furnishedId(`personal-${at}`, order), {
        plan,
        order: order + 1,
        theme,
        when: `${order * 3 + 4} 月`,
        hours: '4',
        outcome: '记录一份',
      }),
    )
    await office.save('write-personal-plan', [
      ...made('personal-plan', plan, { year, person: person.id, ...text }),
      ...lines,
    ])
  }
}

async function holdMeetings(office: HostDesk, meetings: readonly Meeting[], persons: readonly ViewRow[]) {
  for (const { hold, roll, record } of meetings) {
    await office.save('hold-activity', hold)
    if (roll.length > 0) await office.save('call-roll', roll)
    if (record.length > 0) await office.save('write-record', record)
  }
  const { id } = shownOf(meetings)
  for (const [at, caption] of ['全体教师在听课', '分组讨论', '评课发言'].entries()) {
    const upload = await office.upload(`照片${at + 1}.png`, drawnPicture(at))
    const kept = await office.call('attachment-keep', { upload, name: `照片${at + 1}.png` })
    const file = { sha256: kept.sha256, name: `照片${at + 1}.png`, type: kept.type, bytes: kept.bytes }
    const fields = { of: { kind: 'activity', id }, file, caption, order: at + 1 }
    await office.save('add-photos', made('attachment', furnishedId('photo', at), fields))
  }
  const guest = { activity: id, name: '杨志远', school: '河东乡小学', number: '', mark: { mark: 'present' } }
  await office.save('add-guest', made('guest', furnishedId('guest'), guest))
  const late = await office.row('attendance', linkId('attendance', [id, persons[9]!.id]))
  const corrected = { mark: 'late', minutes: 20, correction: '签到表上补签的时间看错了' }
  await office.save('call-roll', [edited(late, 'mark', corrected)])
}

/** Two claims: the county will answer the first. */
async function declareMeetings(office: HostDesk, year: number): Promise<Hex> {
  const [activities, attendances] = [await office.rows('activity'), await office.rows('attendance')]
  const ready = declarables(year, { activities, attendances, claimLines: [] }).filter(
    ({ verdict }) => verdict === 'ready',
  )
  const claims = [ready.slice(0, 5), ready.slice(5, 8)].filter((chosen) => chosen.length > 0)
  for (const [at, chosen] of claims.entries()) {
    const number = `${SCHOOL.code}-${year}-C-0${at + 1}`
    const claim = { id: furnishedId('claim', at), year, number, scheme: { id: 'horgos-c7', version: '1' } }
    await office.save('declare-hours', must(declareHours(claim, chosen)))
    await submitClaim(office, claim.id)
  }
  return furnishedId('claim', 0)
}

async function submitClaim(office: HostDesk, id: Hex): Promise<void> {
  const [claimLines, activities, attendances] = await Promise.all([
    office.rows('claim-line'),
    office.rows('activity'),
    office.rows('attendance'),
  ])
  const document = claimDocument(await office.row('claim', id), { activities, attendances, claimLines })
  await office.decide('submit', 'claim', id, document)
}

interface CountyStory {
  readonly office: HostDesk
  readonly county: CountyOffice
  readonly stick: string
  readonly year: number
  readonly claim: Hex
}

/** This year's plan is filed, next year's comes back, the first claim is recognised. */
async function exchangeWithCounty({ office, county, stick, year, claim }: CountyStory): Promise<void> {
  await office.signIn(HEAD)
  for (const one of [year, year + 1]) {
    await office.decide('sign', 'plan', planId(one), await planRows(office, one))
    await office.decide('submit', 'plan', planId(one), await planRows(office, one))
  }
  await office.signIn(CLERK)
  await enrolDesk(office, county, stick)
  await exchangeDesk(office, county, stick)
  const scope = county.school()
  await county.filePlan(planId(year), `石教研备〔${year}〕12 号`)
  const opinion = '十二月的专题没有写主持人，经费不足公用经费的百分之五，请补上后重报。'
  const returned = { step: 'return', document: { kind: 'plan', id: planId(year + 1) }, opinion } as const
  must(await county.seat.desk.decide(scope, returned, TRAINING_OFFICE))
  const recognising = { claim, opinion: '同意认定', number: `石教认〔${year}〕7 号` }
  must(await recognise(county.seat.desk, scope, recognising))
  await exchangeDesk(office, county, stick)
}

async function planRows(office: HostDesk, year: number): Promise<readonly ViewRow[]> {
  const lines = (await office.rows('plan-line')).filter(({ fields }) => fields.plan === planId(year))
  return [await office.row('plan', planId(year)), ...lines]
}

interface HallStory {
  readonly office: HostDesk
  readonly hall: HostDesk
  readonly county: CountyOffice
  readonly stick: string
  readonly persons: readonly ViewRow[]
  readonly meetings: readonly Meeting[]
}

/** The PC in the hall and this one write the same without having seen each other (MG2). */
async function differWithHall({ office, hall, county, stick, persons, meetings }: HallStory): Promise<void> {
  const teacher = persons[3]!.id
  const mark = linkId('attendance', [shownOf(meetings).id, persons[4]!.id])
  await hall.call('start-school', { ...SCHOOL, scheme: 'horgos-c7', user: PRINCIPAL })
  await enrolDesk(hall, county, stick)
  await exchangeDesk(hall, county, stick)
  const write = async (desk: HostDesk, title: string, minutes: number): Promise<void> => {
    await desk.save('edit-person', [edited(await desk.row('person', teacher), 'title', title)])
    await desk.save('call-roll', [
      edited(await desk.row('attendance', mark), 'mark', {
        mark: 'left-early',
        minutes,
        correction: '当时记错',
      }),
    ])
  }
  await write(hall, '一级教师', 20)
  await exchangeDesk(hall, county, stick)
  await write(office, '高级教师', 30)
  await exchangeDesk(office, county, stick)
}

async function printPapers(
  office: HostDesk,
  year: number,
  persons: readonly ViewRow[],
  meetings: readonly Meeting[],
): Promise<void> {
  for (const [at, purpose] of ['职称评审', '评优'].entries())
    await office.call('print-hour-certificate', { person: persons[at]!.id, purpose, year: String(year) })
  const forms = [
    ['F11', shownOf(meetings).id],
    ['F05', planId(year)],
  ] as const
  for (const [form, record] of forms)
    await office.call('print-form', {
      form,
      record,
      year: String(year),
      span: 'year',
      person: null,
      entry: null,
    })
}

/** What waits on the desk: a plan changed after it was filed, a teacher who left, things typed and not saved. */
async function leaveUndone(
  office: HostDesk,
  persons: readonly ViewRow[],
  meetings: readonly Meeting[],
): Promise<void> {
  const year = Number(meetings.at(-1)!.day.slice(0, 4))
  const line = await office.row('plan-line', lineId(year, 11))
  await office.save('edit-plan-line', [edited(line, 'hours', '4'), edited(line, 'place', '录播教室')])
  const status = { word: '调出', from: `${year}-09-01`, where: '河东乡小学' }
  const left = await office.row('person', persons.at(-1)!.id)
  await office.save('edit-person', [edited(left, 'status', status)])
  const called = meetings[HELD - 1]!.id
  const mark = { value: { mark: 'late', minutes: 10 }, over: [] }
  const roll = persons.slice(0, 2).map(({ id }) => [id, mark])
  await office.call('draft-put', { key: `roll/${called}`, body: JSON.stringify(roll) })
}

function placesOf(year: number, persons: readonly ViewRow[], meetings: readonly Meeting[]): FurnishedSchool {
  const person = persons[0]!.id
  return {
    year,
    person,
    activity: shownOf(meetings).id,
    uncalled: meetings[HELD - 1]!.id,
    planLine: lineId(year, 9),
    project: PROJECT,
    degree: DEGREE,
    mandarin: MANDARIN,
    lesson: LESSON,
    reflection: REFLECTION,
    result: linkId('result', [furnishedId('project', 0), person]),
  }
}

/** The one whose every part is there; not among those the county has recognised. */
function shownOf(meetings: readonly Meeting[]): Meeting {
  return meetings[HELD - 4]!
}
