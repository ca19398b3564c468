import { expect, test } from 'vitest'
import { problemOf } from '../../county/problems.ts'
import { createQuestions } from '../../county/questions/questions.ts'
import type { Hex } from '../../shared/base/bytes.ts'
import { PAGES_SHOWN } from '../../shared/contract/county-books.ts'
import type { CountyInput } from '../../shared/contract/county-questions.ts'
import type { Book } from '../../shared/domain/book/book.ts'
import { BOOKS } from '../../shared/domain/books/books.ts'
import type { Change } from '../../shared/operation/operation.ts'
import { codeSources } from '../architecture/sources.ts'
import { hexId } from '../renderer/view-rows.ts'
import { make, set } from '../worlds/feed-pen.ts'
import { threeOfEach } from '../worlds/two-of-each.ts'
import { enrol, makeKeys, makePc, must, newDisk, openSeat, sendUp, TRAINING_OFFICE } from './county-world.ts'

const ID_NUMBER = '511999197408031127'
const WANG = hexId(1)
const LI = hexId(2)

type Asked = Partial<CountyInput<'book-pages'>>

/** A county with one enrolled school, whose PC wrote these. */
async function openSchool(...changes: readonly Change[]) {
  const { desk, store } = await openSeat(newDisk(), await makeKeys())
  const pc = await makePc('office')
  const scope = await enrol(desk, pc, '5119990001')
  const questions = createQuestions({
    desk,
    store,
    county: { name: '石桥县', division: '511999' },
    ticks: () => 0,
  })
  async function come(...more: readonly Change[]): Promise<void> {
    if (more.length > 0) await pc.save(...more)
    await sendUp(desk, pc)
  }
  const list = (asked: Asked = {}) =>
    questions['book-pages'](
      {
        scope,
        book: 'reflection',
        filter: 'all',
        search: '',
        yearFrom: '2026-08-01',
        after: null,
        ...asked,
      },
      TRAINING_OFFICE,
    )
  const found = async (asked: Asked = {}) => must(await list(asked)).pages.map(({ id }) => id)
  const open = (id: Hex, book = 'reflection', school = scope) =>
    questions['book-page']({ scope: school, book, id }, TRAINING_OFFICE)
  await come(...changes)
  return { desk, store, pc, scope, come, list, found, open }
}

function reflection(number: number, fields: Readonly<Record<string, Change['value']>>): Change[] {
  const whole = { day: '2026-09-01', person: WANG, theme: `第${number}页`, ...fields }
  return Object.entries(whole).map(([field, value]) => set('reflection', hexId(number), field, value))
}

const PEOPLE = [
  set('person', WANG, 'name', '王秀兰'),
  set('person', WANG, 'id-number', ID_NUMBER),
  set('person', LI, 'name', '李建国'),
]

test('BK6 every school book of the list is listed and opened at the county, and nothing there names one', async () => {
  const values = threeOfEach()
  const pages = (BOOKS as readonly Book[])
    .filter(({ side }) => side === 'school')
    .map((book, at) => ({ book, id: hexId(100 + at) }))
  const written = pages.flatMap(({ book, id }) =>
    values
      .filter(({ kind, field }) => kind === book.kind && field !== 'removed')
      .map(({ kind, field, values: [value] }) => set(kind, id, field, value)),
  )
  const { list, open } = await openSchool(...written)
  expect(pages.length).toBeGreaterThanOrEqual(4)
  for (const { book, id } of pages) {
    const { came, pages: lines } = must(await list({ book: book.kind }))
    expect([book.kind, came, lines.map((line) => line.id)]).toEqual([book.kind, 1, [id]])
    const listed = new Set(book.list.map((path) => path.split('.')[0]))
    expect(new Set(Object.keys(lines[0]!.fields))).toEqual(listed)
    const page = must(await open(id, book.kind))
    expect(new Set(Object.keys(page.fields))).toEqual(new Set(Object.keys(book.fields)))
  }
  const ours = codeSources().filter(({ path }) => /^(renderer\/)?county\//.test(path))
  expect(ours.filter(({ text }) => pages.some(({ book }) => text.includes(`'${book.kind}'`)))).toEqual([])
})

test('BK6 the latest day comes first, and pages of one day by their ids', async () => {
  const { found } = await openSchool(
    ...reflection(11, { day: '2026-03-01' }),
    ...reflection(13, { day: '2026-09-02' }),
    ...reflection(12, { day: '2026-09-02' }),
  )
  expect(await found()).toEqual([hexId(12), hexId(13), hexId(11)])
})

test('SC1 pages come in portions that together are all of them once, also where another comes between', async () => {
  const { come, list } = await openSchool(
    ...Array.from({ length: PAGES_SHOWN * 2 + 3 }, (_, at) =>
      reflection(1000 + at, { day: `2026-0${1 + (at % 9)}-10` }),
    ).flat(),
  )
  const first = must(await list())
  expect([first.came, first.found, first.pages.length]).toEqual([103, 103, PAGES_SHOWN])
  await come(...reflection(999, { day: '2026-12-31' }))
  const second = must(await list({ after: first.next }))
  const third = must(await list({ after: second.next }))
  expect([second.pages.length, second.found, third.pages.length, third.next]).toEqual([50, 104, 3, null])
  const ids = [first, second, third].flatMap(({ pages }) => pages.map(({ id }) => id))
  expect(new Set(ids).size).toBe(103)
  expect(ids).not.toContain(hexId(999))
  const days = [first, second, third].flatMap(({ pages }) => pages.map(({ fields }) => fields.day))
  expect(days).toEqual([...days].sort().reverse())
})

test('SC1 a portion that is full and the last says so', async () => {
  const { list } = await openSchool(
    ...Array.from({ length: PAGES_SHOWN }, (_, at) => reflection(1000 + at, {})).flat(),
  )
  const { pages, next } = must(await list())
  expect([pages.length, next]).toEqual([PAGES_SHOWN, null])
})

test('BK6 a search finds what a page says: a name, a choice by its word, and what only the open page shows', async () => {
  const { found, list } = await openSchool(
    ...PEOPLE,
    ...reflection(11, { theme: '作业设计', gained: '先让学生说' }),
    ...reflection(12, { person: LI, type: 'reading' }),
  )
  expect(await found({ search: ' 作业 ' })).toEqual([hexId(11)])
  expect(await found({ search: '李建国' })).toEqual([hexId(12)])
  expect(await found({ search: '读书' })).toEqual([hexId(12)])
  expect(await found({ search: '学生说' })).toEqual([hexId(11)])
  expect(await found({ search: '没有' })).toEqual([])
  const none = must(await list({ search: '没有' }))
  expect([none.came, none.found]).toEqual([2, 0])
})

test('BK6 the filters are those of the school: this school year, two values, entered by mistake', async () => {
  const { pc, come, found } = await openSchool(
    ...reflection(11, { day: '2026-07-31' }),
    ...reflection(12, { day: '2026-08-01' }),
    ...reflection(13, { removed: true }),
  )
  expect(await found({ filter: 'year' })).toEqual([hexId(12)])
  expect(await found({ filter: 'removed' })).toEqual([hexId(13)])
  expect(await found({ filter: 'differs' })).toEqual([])
  await pc.save(set('reflection', hexId(11), 'theme', '另一个主题'))
  await come()
  expect(await found({ filter: 'differs' })).toEqual([hexId(11)])
})

test('MG2 a page with two values of a field is opened with both', async () => {
  const { pc, come, list, open } = await openSchool(...PEOPLE, ...reflection(11, { theme: '甲' }))
  await pc.save(set('reflection', hexId(11), 'theme', '乙'), set('reflection', hexId(11), 'person', LI))
  await come()
  const { fields, beside, names } = must(await open(hexId(11)))
  expect([fields.theme, ...beside.theme!].sort()).toEqual(['乙', '甲'])
  expect(names.person).toEqual({ [WANG]: '王秀兰', [LI]: '李建国' })
  expect(must(await list()).pages[0]!.differs).toBe(true)
})

test('OP2 a page that names somebody who has not come is there, and nobody is named in their place', async () => {
  const { list, open } = await openSchool(...reflection(11, {}))
  expect(must(await list())).toMatchObject({ found: 1, names: {} })
  expect(must(await open(hexId(11))).names).toEqual({})
})

test('OP4 a page of an older program stands as it was written, with the fields that it had', async () => {
  const { store, scope, list, open } = await openSchool()
  const fields = { day: '2026-09-01', theme: '旧的一页', type: 'seminar', gained: '' }
  const row = { kind: 'reflection', id: hexId(11), fields, writes: {}, beside: {}, merged: [] } as const
  await store.apply({
    isAnew: false,
    rows: [{ scope, row }],
    gone: [],
    documents: [],
    schools: [],
    devices: [],

    packages: [],
    place: (await store.reached())!.scopes.find((one) => one.scope === scope)!,
  })
  expect(must(await list({ search: 'seminar' })).pages.map(({ id }) => id)).toEqual([hexId(11)])
  expect(must(await open(hexId(11))).fields).toEqual(fields)
})

test('MG9 a person is named under every id they were known by', async () => {
  const { pc, come, list } = await openSchool(...PEOPLE, ...reflection(11, { person: LI }))
  await pc.save(make('same-person', { pairs: [[WANG, LI]] }))
  await come()
  expect(must(await list()).names.person).toEqual({ [LI]: '王秀兰' })
})

test('TR5 of people the county is told the names alone', async () => {
  const { list, open } = await openSchool(...PEOPLE, ...reflection(11, {}))
  const told = JSON.stringify([await list(), await open(hexId(11))])
  expect(told).toContain('王秀兰')
  expect(told).not.toContain(ID_NUMBER.slice(-4))
})

test('CO3 what is not there is said in a sentence: a school, a book, a page, a place in the list', async () => {
  const { list, open } = await openSchool(...reflection(11, {}))
  const kinds: string[] = []
  for (const asked of [
    await list({ scope: hexId(99) }),
    await open(hexId(11), 'reflection', hexId(99)),
    await list({ book: 'diary' }),
    await list({ book: 'person' }),
    await open(hexId(11), 'diary'),
    await open(hexId(98)),
    await open(hexId(11), 'lesson-observation'),
    await list({ after: '' }),
    await list({ after: '2026-09-01' }),
    await list({ after: `2026-09-01/${hexId(11)}0` }),
  ]) {
    if (asked.ok) throw new Error('it was answered')
    expect(problemOf(asked.refusal).title).toMatch(/。$/)
    kinds.push(asked.refusal.refused)
  }
  expect(kinds).toEqual([
    'school-unknown',
    'school-unknown',
    'book-unknown',
    'book-unknown',
    'book-unknown',
    'page-unknown',
    'page-unknown',
    'list-place-unknown',
    'list-place-unknown',
    'list-place-unknown',
  ])
})
