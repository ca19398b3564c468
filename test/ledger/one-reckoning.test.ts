import { expect, test } from 'vitest'
import { computeClaim } from '../../county/decisions/compute-claim.ts'
import { grantedChanges } from '../../county/decisions/granted-changes.ts'
import { creditsOfTeachers } from '../../renderer/school/credits/teacher-credits.ts'
import type { Hex } from '../../shared/base/bytes.ts'
import type { Value } from '../../shared/base/cbor.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { linkId } from '../../shared/fold/understood.ts'
import { schoolLedgers } from '../../shared/ledger/school-ledgers.ts'
import { composeForm } from '../../shared/paper/compose-form.ts'
import type { FormSetting } from '../../shared/paper/form-frame.ts'
import { composeHourCertificate } from '../../shared/paper/hour-certificate.ts'
import { hourCertificateFacts } from '../../shared/paper/hour-certificate-facts.ts'
import { writtenHours } from '../../shared/policy/judge/hours.ts'
import { amountOf } from '../../shared/policy/scheme/amount.ts'
import { exact } from '../../shared/policy/scheme/exact.ts'
import { prepareScheme } from '../../shared/policy/scheme/prepare-scheme.ts'
import type { Scheme } from '../../shared/policy/scheme/scheme.ts'
import { must } from '../county/county-world.ts'
import { altered, BAOJI, HORGOS } from '../policy/evaluated.ts'
import { set } from '../worlds/feed-pen.ts'
import { school } from './school-world.ts'

/** Lessons of 40 minutes, the remainder kept, three places. */
const MINUTES = altered(BAOJI, {
  hour: { ...BAOJI.hour, minutes: 40, floorPerActivity: false },
  number: { ...BAOJI.number, scale: 3 },
})

/** 阿米娜 came, came late, is marked two ways, taught, studied and was tested; 李 left early. */
function furnished(scheme: Scheme) {
  const world = school()
  const { person, activity, mark, train, write, elsewhere, declare, county, fold, rows } = world
  const year = scheme === HORGOS ? '2026' : '2013'
  const [amina, li] = [person('阿米娜'), person('李建国')]
  const on = (day: string, hours: string) => ({
    when: { day: `${year}-${day}`, start: '14:00', minutes: 61 },
    hours,
  })
  const activities = [activity('备课', on('03-04', '1.5')), activity('评课', on('03-11', '2'))]
  const differs = activity('读书', on('03-18', '2'))
  const marks = [
    mark(activities[0]!, amina),
    mark(activities[1]!, amina, 'late', 20),
    mark(activities[0]!, li, 'left-early', 5),
  ]
  mark(activities[1]!, li, 'absent')
  const twoWays = mark(differs, amina)
  elsewhere(set('attendance', twoWays, 'mark', { mark: 'absent' }))
  const span = { start: `${year}-05-10`, end: `${year}-05-12` }
  train(amina, '国培', { span })
  train(amina, '普通话', { span, hours: [{ mode: 'face', hours: '24' }] }, { grade: 'good' })
  const [trained, mandarin] = [derivedId('project', '国培'), derivedId('project', '普通话')]
  const presenter = linkId('presenter', [trained, amina])
  const [study, spoken] = [derivedId('study'), derivedId('spoken')]
  write(
    set('presenter', presenter, 'of', [trained, amina]),
    set('presenter', presenter, 'part', {
      what: 'training',
      mode: 'face',
      hours: '4',
      day: `${year}-05-11`,
    }),
    set('mandarin-test', spoken, 'person', amina),
    set('mandarin-test', spoken, 'project', mandarin),
    set('mandarin-test', spoken, 'subject', '语文'),
    set('mandarin-test', spoken, 'reached', { level: '一级乙等' }),
    ...Object.entries({
      person: amina,
      college: '师范大学',
      hours: [{ mode: 'face', hours: '200' }],
      approved: { given: true },
      related: true,
      recognised: true,
      certificate: { number: '1', day: `${year}-06-30` },
      split: [
        { category: 'BX.O', credits: '30' },
        { category: 'XX', credits: '20' },
      ],
    }).map(([field, value]) => set('degree-study', study, field, value as Value)),
  )
  const claim = declare(scheme, activities)
  const terms = { versions: [prepareScheme(scheme)] as const, today: `${year}-12-01` }
  const setting = (): FormSetting => ({
    rows: rows(),
    terms,
    school: { name: '石桥小学', code: '2151199901' },
    number: '2151199901-2026-ABC-0001',
    printed: `${year}-12-01 09:30`,
  })
  const compute = async () => must(await computeClaim([scheme], fold, claim))
  const recognise = async () => county(...grantedChanges(await compute()))
  return { amina, li, marks, year, terms, setting, compute, recognise, rows }
}

test.each([HORGOS, MINUTES])(
  'PL1 the county judges what the school shows: the same records, numbers and exact hours ($id)',
  async (scheme) => {
    const { amina, li, marks, terms, rows, compute } = furnished(scheme)
    const { ledgerOf } = schoolLedgers(rows(), terms)
    const shown = [amina, li].flatMap((person) => ledgerOf(person).entries)
    const school = shown
      .filter(({ id }) => marks.includes(id))
      .map(({ id, hours, base, bonus, expected, category, year, operations }) => [
        id,
        writtenHours(exact(hours)),
        ...[base, bonus, expected, category, year],
        operations,
      ])
    const county = (await compute()).lines.map(
      ({ attendance, hours, base, bonus, counted, category, year, judged }) => [
        attendance,
        hours,
        ...[base, bonus, counted, category, year],
        judged,
      ],
    )
    expect(county).toHaveLength(3)
    expect(county.sort()).toEqual(school.sort())
  },
)

test('PL1 who came late or left early has the minutes they sat, exact, at school, in the claim and on F21', async () => {
  const { amina, compute, recognise, setting, year } = furnished(MINUTES)
  // 61, 61 − 20 and 61 − 5 minutes of 40.
  expect((await compute()).lines.map(({ hours }) => hours).sort()).toEqual(['1.025', '1.4', '1.525'])
  const before = certificate(setting(), amina, year)
  await recognise()
  const after = certificate(setting(), amina, year)
  const hoursOf = ({ rows }: typeof after) =>
    rows.filter((row) => SCHOOL.includes(row[3]!)).map((row) => row[4])
  expect(hoursOf(after).sort()).toEqual(['1.025', '1.525'])
  expect(hoursOf(before)).toEqual(hoursOf(after))
})

test('PL1 screen, F17, F19, F24, F21 and the claim come to one number of each teacher', async () => {
  const { amina, li, recognise, compute, setting, rows, terms, year } = furnished(HORGOS)
  const claimed = (await compute()).lines
  await recognise()
  const creditsOf = creditsOfTeachers({ rows: rows(), terms }, year)
  for (const person of [amina, li]) {
    const row = rows().person.find(({ id }) => id === person)!
    const screen = creditsOf(row).categories.find(({ parent }) => parent === null)!
    const paper = certificate(setting(), person, year)
    const [all, settled] = paper.totals
    const granted = sum(claimed.filter((line) => line.person === person).map(({ counted }) => counted))
    expect(amountOf(screen.recognised)).toBe(granted)
    expect(amountOf((settled ?? all)![2])).toBe(granted)
    expect(amountOf(all![2])).toBe(amountOf(screen.expected))
    expect(amountOf(cell(setting(), 'F17', person, 'registered'))).toBe(granted)
    const name = String(row.fields.name)
    expect(amountOf(cell(setting(), 'F24', null, 'total', name))).toBe(granted)
    expect(amountOf(cell(setting(), 'F19', null, 'total', name))).toBe(amountOf(screen.expected))
  }
})

test('F21 knows the presenter, the degree and the Mandarin test, counts none twice and no mark of two values', async () => {
  const { amina, setting, year } = furnished(HORGOS)
  const { rows, totals, mark } = certificate(setting(), amina, year)
  expect(rows.map((row) => [row[3], row[4], row[6]]).sort()).toEqual(
    [
      ['备课', '1.5', '未认定'],
      ['评课', '2', '未认定'],
      ['读书', '2', '待核实'],
      ['国培', '8', '未认定'],
      ['国培', '4', '未认定'],
      ['普通话', '24', '未认定'],
      ['师范大学', '200', '未认定'],
    ].sort(),
  )
  expect(mark).toBe('未认定')
  expect(totals[0]![1]).toBe('239.5')
  expect(totals.at(-1)!.slice(1, 3)).toEqual(['2', '0.00'])
})

function certificate(setting: FormSetting, person: Hex, year: string) {
  const asked = { person, purpose: '职称评审', year }
  return composeHourCertificate(hourCertificateFacts(asked, setting, [HORGOS, MINUTES])!)
}

/** Of the person's form its total, of a school's list the line of that name. */
function cell(setting: FormSetting, form: 'F17' | 'F19' | 'F24', person: Hex | null, key: string, name = '') {
  const year = setting.terms.today.slice(0, 4)
  const paper = composeForm({ form, year, span: 'year', person, entry: null }, setting)!
  const { rows, totals } = paper.parts[0]!.table
  const row = name === '' ? totals[0] : rows.find((one) => one.name === name)
  return row![key]!
}

function sum(amounts: readonly string[]): number {
  return amounts.reduce((total, one) => total + amountOf(one), 0)
}

const SCHOOL = ['备课', '评课']
