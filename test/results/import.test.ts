import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import {
  type ReadResults,
  readResultsFile,
  resultsChanges,
  resultsPreview,
} from '../../electron/services/results/results-import.ts'
import { rosterChanges } from '../../electron/services/roster/roster-changes.ts'
import { readRosterFile, understandRoster } from '../../electron/services/roster/roster-file.ts'
import type { Value } from '../../shared/base/cbor.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { createFold, type Fold } from '../../shared/fold/fold.ts'
import { linkId } from '../../shared/fold/understood.ts'
import { pen, set } from '../worlds/feed-pen.ts'

const TODAY = { year: 2026, month: 11, day: 21 }
const SHORT = '××乡中心小学'
const PROJECT = derivedId('project')
const NOTHING = { mark: [], void: [] }

let fold: Fold
let read: ReadResults

beforeAll(async () => {
  const file = await readRosterFile('r.xlsx', fixture('roster-central-school.xlsx'))
  if (!file.ok) throw new Error('unreadable')
  const wish = { sheet: null, mapping: null, answers: [] }
  const roster = understandRoster(file.value, wish, { name: '', code: '' }, TODAY)
  const results = await readResultsFile('s.xlsx', fixture('results-from-provider.xlsx'), null, TODAY)
  if (!roster.ok || !results.ok) throw new Error('unreadable')
  read = results.value
  fold = createFold()
  let count = 0
  const random = () => Uint8Array.from({ length: 16 }, (_, at) => (at < 15 ? 0 : ++count))
  const rows = roster.value.roster.rows.filter(({ repeats }) => repeats === undefined).map(({ row }) => row)
  const people = rosterChanges(roster.value, { rows }, fold, random)
  if (!people.ok) throw new Error(people.refusal.refused)
  const office = pen('office')
  const hours: Value = [{ mode: 'online', hours: '50' }]
  fold.take([office.write(...people.value), office.write(set('project', PROJECT, 'hours', hours))])
})

test('F16 of 20 names 3 are one person here, 1 is two persons, 16 are nobody', () => {
  expect(counts('另一所学校')).toEqual({ 'name-only': 3, several: 1, 'other-school': 16 })
  expect(rowsOf('另一所学校').find(({ match }) => match === 'several')).toMatchObject({
    row: 18,
    name: '买买提江・吐尔逊',
  })
  expect(
    rowsOf('另一所学校').flatMap(({ match, persons }) => (match === 'several' ? persons : [])),
  ).toHaveLength(2)
})

test('F16 where the list names this school, name and school are sure', () => {
  expect(counts(SHORT)).toEqual({ sure: 3, several: 1, nobody: 16 })
})

test('TR5 the preview holds no telephone number', () => {
  expect(JSON.stringify(resultsPreview(read, fold.list('person'), SHORT))).not.toMatch(/1[3-9]\d{9}/)
})

test('OP5 every value an import writes is accepted by its kind, and folds to a result of the person', () => {
  const [first] = rowsOf(SHORT).filter(({ match }) => match === 'sure')
  const person = first!.persons[0]!
  const changes = resultsChanges(
    read,
    { project: PROJECT, rows: [{ row: first!.row, person, over: NOTHING }] },
    fold,
  )
  if (!changes.ok) throw new Error(changes.refusal.refused)
  const other = createFold()
  other.take([pen('office').write(...changes.value)])
  expect(other.counts().withoutEffect).toEqual({ unknown: 0, refused: 0, foreign: 0, fixed: 0 })
  expect(other.row('result', linkId('result', [PROJECT, person]))?.fields).toEqual({
    of: [PROJECT, person],
    mark: { grade: 'pass', outcome: 'completed', attended: '1', score: '81' },
  })
})

test('MG2 an import over a result names the writes its screen showed, and no others', () => {
  const [first] = rowsOf(SHORT).filter(({ match }) => match === 'sure')
  const person = first!.persons[0]!
  const id = linkId('result', [PROJECT, person])
  const shown = createFold()
  const office = pen('office')
  const hours: Value = [{ mode: 'online', hours: '50' }]
  const mark: Value = { grade: 'good', outcome: 'completed' }
  const earlier = office.write(set('result', id, 'of', [PROJECT, person]), set('result', id, 'mark', mark))
  const base = office.write(set('project', PROJECT, 'hours', hours), set('person', person, 'name', '某'))
  shown.take([earlier, base])
  const over = { mark: [earlier.id], void: [] }
  const changes = resultsChanges(read, { project: PROJECT, rows: [{ row: first!.row, person, over }] }, shown)
  expect(changes.ok && changes.value.map(({ field, over }) => [field, over])).toEqual([
    ['mark', [earlier.id]],
  ])
})

test('F16 one person for two rows, an unknown row, person or project are refused', () => {
  const [first, second] = rowsOf(SHORT).filter(({ match }) => match === 'sure')
  const person = first!.persons[0]!
  const one = { row: first!.row, person, over: NOTHING }
  const refused = [
    { project: PROJECT, rows: [one, { ...one, row: second!.row }] },
    { project: PROJECT, rows: [{ ...one, row: 999 }] },
    { project: PROJECT, rows: [{ ...one, person: derivedId('nobody') }] },
    { project: derivedId('none'), rows: [one] },
  ]
  for (const input of refused)
    expect(resultsChanges(read, input, fold)).toMatchObject({
      ok: false,
      refusal: { refused: 'value-refused' },
    })
})

test('H-042 hours of a person’s own are taken only where the project has one mode', () => {
  const [row] = rowsOf(SHORT).filter(({ match }) => match === 'sure')
  const person = row!.persons[0]!
  const half: ReadResults = {
    ...read,
    results: { ...read.results, rows: read.results.rows.map((one) => ({ ...one, hours: '25' })) },
  }
  const hoursWith = (hours: Value) => {
    const world = createFold()
    world.take([
      pen('office').write(set('project', PROJECT, 'hours', hours), set('person', person, 'name', '某')),
    ])
    const changes = resultsChanges(
      half,
      { project: PROJECT, rows: [{ row: row!.row, person, over: NOTHING }] },
      world,
    )
    const mark = changes.ok ? changes.value.find(({ field }) => field === 'mark')?.value : undefined
    return (mark as { hours?: Value }).hours
  }
  expect(hoursWith([{ mode: 'online', hours: '50' }])).toEqual([{ mode: 'online', hours: '25' }])
  expect(hoursWith([{ mode: 'online', hours: '25.0' }])).toBeUndefined()
  expect(
    hoursWith([
      { mode: 'online', hours: '30' },
      { mode: 'face', hours: '20' },
    ]),
  ).toBeUndefined()
})

function rowsOf(school: string) {
  return resultsPreview(read, fold.list('person'), school).rows
}

function counts(school: string): Readonly<Record<string, number>> {
  const groups = Map.groupBy(rowsOf(school), ({ match }) => match)
  return Object.fromEntries([...groups].map(([match, rows]) => [match, rows.length]))
}

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)))
}
