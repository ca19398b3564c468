import { describe, expect, test } from 'vitest'
import type { Value } from '../../shared/base/cbor.ts'
import type { Book } from '../../shared/domain/book/book.ts'
import { BOOKS } from '../../shared/domain/books/books.ts'
import { textOfRecordPaper } from '../../shared/paper/record-paper.ts'
import { paperWorld, teachers } from '../printing/record-world.ts'

const ALL: readonly Book[] = BOOKS

describe.each(ALL.map((book) => [book.form, book] as const))('%s', (form, book) => {
  test('§4.5 every field of a page is on its paper', () => {
    const world = paperWorld()
    const [person] = teachers(world, 1)
    const project = world.add('project', 1, { name: '普通话水平提升培训' })
    const values: Readonly<Record<string, Value>> = Object.fromEntries(
      Object.entries(book.fields).map(([name, field], at) => [name, sampleOf(field.type, name, at)]),
    )
    const page = world.add(book.kind as never, 1, values)
    const text = textOfRecordPaper(world.compose(form as never, page.id))
    for (const [name, { type }] of Object.entries(book.fields)) {
      const said = type.said(values[name], {
        nameOf: (kind) => String((kind === 'project' ? project : person)?.fields.name),
        find: () => [],
      })
      for (const part of said.split(/ |，/))
        expect(text, `${name}: ${part}`).toContain(part.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'))
    }
    expect(text).toContain(book.title)

    function sampleOf(type: Book['fields'][string]['type'], name: string, at: number): Value {
      if (type.type === 'record') return type.of === 'project' ? project.id : person!.id
      const samples = { day: '2026-03-05', partial: '2023-09', decimal: `${at + 1}.5`, tick: true }
      const tried: readonly Value[] = [
        samples.day,
        samples.partial,
        samples.decimal,
        true,
        at,
        { start: '2026-03-01', end: '2026-03-02' },
        [{ mode: 'face', hours: '8' }],
        [{ category: 'XX', credits: '20' }],
        { number: `证${at}`, day: '2026-06-30' },
        { from: '2023-09', until: '2026-06' },
        { given: true, document: `文${at}`, day: '2026-01-02' },
        { level: '二级甲等', score: '88.5' },
        { sha256: 'a'.repeat(64), name: '照片.jpg', type: 'image/jpeg', bytes: 7 },
        ...(type.type === 'choice' ? Object.keys(type.choices) : []),
      ]
      if (type.type === 'text' || type.type === 'prose') return `字段${name}的内容`
      const found = tried.find((value) => type.accepts(value))
      if (found === undefined) throw new Error(`no sample for ${name}`)
      return found
    }
  })

  test('§4.6 it is printed blank, undated, without a page', () => {
    const paper = paperWorld().compose(form as never, null)
    expect(paper.issued).toContain('____')
    for (const block of paper.blocks) {
      if (block.block === 'facts') expect(block.rows.flat().every(([, value]) => value === '')).toBe(true)
      if (block.block === 'boxes') expect(block.boxes.every(({ text }) => text === '')).toBe(true)
    }
  })
})
