import { describe, expect, test } from 'vitest'
import { addPage, rewritePage } from '../../renderer/actions/write-page.ts'
import { BOOK_NAMES_EN, type books } from '../../renderer/words/en/books/books.ts'
import type { Value } from '../../shared/base/cbor.ts'
import type { Book } from '../../shared/domain/book/book.ts'
import type { Naming } from '../../shared/domain/book/field-type.ts'
import { calledPage, freshPage, labelOf, readPage, saidOf, typedPage } from '../../shared/domain/book/page.ts'
import { BOOKS, bookOf } from '../../shared/domain/books/books.ts'
import { degreeStudy } from '../../shared/domain/books/degree-study.ts'
import { lessonObservation } from '../../shared/domain/books/lesson-observation.ts'
import { mandarinTest } from '../../shared/domain/books/mandarin-test.ts'
import { fieldRule, isKind, mayWrite } from '../../shared/domain/kinds/kinds.ts'
import { placeOf } from '../../shared/domain/kinds/places.ts'
import { hexId, viewRow } from '../renderer/view-rows.ts'

const ALL: readonly Book[] = BOOKS
const NAMES: Naming = { nameOf: (_kind, id) => `name of ${id.slice(-1)}`, find: () => [] }

describe.each(ALL.map((book) => [book.kind, book] as const))('the book %s', (kind, book) => {
  test('BK4 every field that its list, paper, name and checks speak of is one of its own', () => {
    const blocks = book.paper.flatMap((block) =>
      block.block === 'facts' ? block.rows.flat() : block.block === 'rooms' ? [] : [block.field],
    )
    const checked = Object.values(book.checks).map(({ field }) => field)
    for (const path of [...book.list, ...book.called, ...blocks, ...checked, ...(book.of ? [book.of] : [])])
      expect(labelOf(book, path), path).not.toBe('')
    expect(() => labelOf(book, 'nothing')).toThrow()
  })

  test('BK4 every field stands on the paper', () => {
    const onPaper = book.paper
      .flatMap((block) =>
        block.block === 'facts' ? block.rows.flat() : block.block === 'rooms' ? [] : [block.field],
      )
      .map((path) => path.split('.')[0])
    expect(Object.keys(book.fields).filter((name) => !onPaper.includes(name))).toEqual([])
  })

  test('BK5 a field begins empty, and what its type reads is what its kind accepts (OP5)', () => {
    for (const [name, { type }] of Object.entries(book.fields)) {
      expect(type.typed(undefined), name).toEqual(type.fresh)
      expect(type.said(undefined, NAMES), name).toBe('')
      expect(fieldRule(kind, name)?.accepts, name).toBe(type.accepts)
      if (type.type === 'record') expect(isKind(type.of)).toBe(true)
    }
  })

  test('BK1 a page has its place, where two values of it are settled', () => {
    expect(placeOf(kind)?.settled?.(hexId(1), {})).toBe(`${book.at}/${hexId(1)}`)
    expect(book.writers.every((role) => mayWrite(kind, 'removed', role))).toBe(true)
  })

  test('BK4 what is required is asked for, one after the other', () => {
    const refused = readPage(book, freshPage(book))
    const [first] = Object.entries(book.fields).find(([, { required }]) => required) ?? []
    expect(refused).toMatchObject({ ok: false, refusal: { refused: 'required', facts: { field: first } } })
  })

  test('a book is called in English too', () => {
    expect(BOOK_NAMES_EN[book.kind as keyof typeof books]).toMatch(/[a-z]/i)
  })
})

test('no two books share a kind, a form or an address', () => {
  for (const key of ['kind', 'form', 'at', 'name'] as const)
    expect(new Set(ALL.map((book) => book[key])).size).toBe(ALL.length)
  expect(bookOf('lesson')).toBeUndefined()
})

test('H-040 a degree holds its four conditions; a form that changed nothing writes nothing', () => {
  const typed = {
    ...freshPage(degreeStudy),
    person: hexId(1),
    college: '伊犁师范大学',
    studied: { from: '2023-09', until: '' },
    hours: { face: '200', online: '100', practice: '', school: '' },
    approved: { given: 'yes', document: '霍教〔2023〕5号', day: '' },
    related: 'yes',
    certificate: { number: '107641202605001234', day: '2026年6月30日' },
    split: { 'BX.O': '50', XX: '20', other: '' },
  }
  const fields = pageOf(degreeStudy, typed)
  expect(fields).toMatchObject({
    hours: [
      { mode: 'face', hours: '200' },
      { mode: 'online', hours: '100' },
    ],
    approved: { given: true, document: '霍教〔2023〕5号' },
    related: true,
    certificate: { number: '107641202605001234', day: '2026-06-30' },
    split: [
      { category: 'BX.O', credits: '50' },
      { category: 'XX', credits: '20' },
    ],
  })
  expect(fields.recognised).toBeUndefined()
  const row = viewRow('degree-study', hexId(5), fields)
  expect(rewritePage(degreeStudy, row, typedPage(degreeStudy, row.fields))).toEqual({ ok: true, value: [] })
  const noDay = { ...typed, certificate: { number: '1', day: '' } }
  expect(addPage(degreeStudy, hexId(5), noDay)).toMatchObject({
    refusal: { facts: { field: 'certificate.day' } },
  })
})

test('H-033 a Mandarin level names the training, and repeats neither hours nor grade', () => {
  const typed = {
    ...freshPage(mandarinTest),
    person: hexId(1),
    project: hexId(2),
    reached: { level: '二级甲等', score: '88.5' },
  }
  expect(pageOf(mandarinTest, typed)).toEqual({
    person: hexId(1),
    project: hexId(2),
    reached: { level: '二级甲等', score: '88.5' },
  })
  for (const [field, empty] of [
    ['project', ''],
    ['reached', { level: '', score: '' }],
  ] as const)
    expect(addPage(mandarinTest, hexId(6), { ...typed, [field]: empty })).toMatchObject({
      refusal: { refused: 'required', facts: { field } },
    })
  expect(addPage(mandarinTest, hexId(6), { ...typed, reached: { level: '', score: '80' } })).toMatchObject({
    refusal: { facts: { field: 'reached.level' } },
  })
})

test('F14 nobody observes themselves; the sentence is the book’s', () => {
  const typed = {
    ...freshPage(lessonObservation),
    day: '2026.3.5',
    lesson: '分数的初步认识',
    taught: hexId(1),
    observer: hexId(2),
    score: '92.5',
  }
  expect(pageOf(lessonObservation, typed)).toMatchObject({ day: '2026-03-05', score: '92.5' })
  expect(readPage(lessonObservation, { ...typed, observer: hexId(1) })).toMatchObject({
    refusal: {
      refused: 'page-refused',
      facts: { check: 'nobodyObservesThemselves', field: 'observer' },
    },
  })
  expect(readPage(lessonObservation, { ...typed, score: '100.5' })).toMatchObject({
    refusal: { facts: { field: 'score' } },
  })
  const fields = pageOf(lessonObservation, typed)
  expect(calledPage(lessonObservation, fields, NAMES)).toBe('分数的初步认识 · 2026-03-05')
  expect(saidOf(lessonObservation, fields, 'taught', NAMES)).toBe('name of 1')
})

function pageOf(book: Book, typed: Parameters<typeof readPage>[1]): Readonly<Record<string, Value>> {
  const changes = addPage(book, hexId(9), typed)
  if (!changes.ok) throw new Error(JSON.stringify(changes.refusal))
  for (const { kind, field, value } of changes.value)
    expect(fieldRule(kind, field)?.accepts(value as Value), `${kind}.${field}`).toBe(true)
  return Object.fromEntries(changes.value.map(({ field, value }) => [field, value as Value]))
}
