import { expect, test } from 'vitest'
import type { Value } from '../../shared/base/cbor.ts'
import type { FieldType, Naming, Typed } from '../../shared/domain/book/field-type.ts'
import { attachment } from '../../shared/domain/book/types/attachment.ts'
import { choice } from '../../shared/domain/book/types/choice.ts'
import { count } from '../../shared/domain/book/types/count.ts'
import { creditSplit } from '../../shared/domain/book/types/credit-split.ts'
import { day, partialDay, wholeDay } from '../../shared/domain/book/types/day.ts'
import { decimal } from '../../shared/domain/book/types/decimal.ts'
import { hours } from '../../shared/domain/book/types/hours.ts'
import { money } from '../../shared/domain/book/types/money.ts'
import { prose } from '../../shared/domain/book/types/prose.ts'
import { record } from '../../shared/domain/book/types/record.ts'
import { span } from '../../shared/domain/book/types/span.ts'
import { text } from '../../shared/domain/book/types/text.ts'
import { tick } from '../../shared/domain/book/types/tick.ts'
import { together } from '../../shared/domain/book/types/together.ts'
import { ATTACHMENT_LIMIT } from '../../shared/domain/kinds/attachment-kinds.ts'

const [ONE, TWO] = ['1', '2'].map((digit) => digit.repeat(32)) as [string, string]
const SHA = 'ab'.repeat(32)
const NAMING: Naming = {
  nameOf: (kind, id) => (id === ONE ? `${kind} 王秀兰` : ''),
  find: (_, name) => (name === '王秀兰' ? [ONE] : name === '李明' ? [ONE, TWO] : []),
}
const ENGLISH: Naming = {
  ...NAMING,
  choiceOf: (words, value) => (value === 'b' || value === 'online' ? `${words} ${value}` : undefined),
}

const certificate = together({
  number: { label: '证号', type: text(5) },
  day: { label: '日期', type: day, accepts: wholeDay.accepts, optional: true },
  yes: { label: '有', type: tick },
})
const orNone = together(
  { number: { label: '证号', type: text(5) }, score: { label: '分', type: decimal() } },
  { orNone: true },
)

/** What is typed, the value it comes to, and how that is said; `undefined` for what cannot be read. */
const READINGS: readonly (readonly [FieldType, Typed, Value | undefined, string?])[] = [
  [text(3), ' 甲乙丙 ', '甲乙丙', '甲乙丙'],
  [text(3), '甲乙丙丁', undefined],
  [text(3), '   ', '', ''],
  [prose(4), ' 甲\n乙 \n', ' 甲\n乙', ' 甲\n乙'],
  [prose(4), '甲乙丙丁戊', undefined],
  [day, '2026年11月21日', '2026-11-21', '2026-11-21'],
  [day, ' 20261121 ', '2026-11-21'],
  [day, '２０２６－１１－２１', '2026-11-21'],
  [day, '', '', ''],
  [day, '2026-11', undefined],
  [day, '2026-02-29', undefined],
  [wholeDay, '', undefined],
  [partialDay, '2026.11', '2026-11', '2026-11'],
  [count(2, 10), ' １０ ', 10, '10'],
  [count(2, 10), '2', 2],
  [count(2, 10), '1', undefined],
  [count(2, 10), '11', undefined],
  [count(2, 10), '2.0', undefined],
  [count(2, 10), '', null, ''],
  [count(0, 2_000_000_000), '999999999', 999_999_999],
  [count(0, 2_000_000_000), '1000000000', undefined],
  [decimal(), ' 88.50 ', '88.50', '88.50'],
  [decimal({ most: '100' }), '100', '100'],
  [decimal({ most: '100' }), '100.01', undefined],
  [decimal({ most: '100' }), '-1', undefined],
  [decimal(), ' ', '', ''],
  [money, '12 万元', '120000', '120000'],
  [money, '6,000.50', '6000.5'],
  [money, '很多', undefined],
  [choice('words', { a: '甲', b: '乙' }), 'a', 'a', '甲'],
  [choice('words', { a: '甲', b: '乙' }), 'c', undefined],
  [choice('words', { a: '甲', b: '乙' }), '', '', ''],
  [tick, 'yes', true, '✓'],
  [tick, '', false, ''],
  [record('person'), ONE, ONE, 'person 王秀兰'],
  [record('person'), '', undefined],
  [record('person', { optional: true }), '', '', ''],
  [record('person'), '王秀兰', undefined],
  [
    span,
    { start: '2026-5-1', end: '2026-5-3' },
    { start: '2026-05-01', end: '2026-05-03' },
    '2026-05-01—2026-05-03',
  ],
  [span, { start: '20260501', end: ' ' }, { start: '2026-05-01', end: '2026-05-01' }, '2026-05-01'],
  [span, { start: '2026-05-01', end: '2026-05-01' }, { start: '2026-05-01', end: '2026-05-01' }],
  [span, { start: ' ', end: '' }, null, ''],
  [
    hours(),
    { face: '1.5', online: ' ', practice: '0', school: '2' },
    [
      { mode: 'face', hours: '1.5' },
      { mode: 'school', hours: '2' },
    ],
    '面授 1.5，校本 2',
  ],
  [creditSplit, { XX: '1.5', XB: '', BX: '0' }, [{ category: 'XX', credits: '1.5' }], 'XX 1.5'],
  [attachment, { sha256: '', name: 'x', type: '', bytes: '' }, null, ''],
  [
    attachment,
    { sha256: SHA, name: 'a.png', type: 'image/png', bytes: '5' },
    { sha256: SHA, name: 'a.png', type: 'image/png', bytes: 5 },
    'a.png',
  ],
  [certificate, { number: ' 7 ', day: '', yes: 'yes' }, { number: '7', yes: true }, '7 ✓'],
  [
    certificate,
    { number: '', day: '20260501', yes: '' },
    { number: '', day: '2026-05-01', yes: false },
    '2026-05-01',
  ],
  [orNone, { number: ' ', score: '' }, null, ''],
  [orNone, { number: '', score: '1' }, { number: '', score: '1' }, '1'],
]

test('BK5 what is typed comes to the value an office means, is accepted, said, and typed again as it was meant', () => {
  for (const [type, typed, value, said] of READINGS) {
    const read = type.read(typed)
    expect([type.type, typed, read.ok ? read.value : undefined]).toEqual([type.type, typed, value])
    if (value === undefined) continue
    expect([typed, type.accepts(value)]).toEqual([typed, true])
    if (said !== undefined) expect([typed, type.said(value, NAMING)]).toEqual([typed, said])
    expect(type.read(type.typed(value))).toEqual({ ok: true, value })
  }
})

test('BK5 of several parts the one that cannot be read is named', () => {
  const broken: readonly (readonly [FieldType, Typed, string])[] = [
    [span, { start: '', end: '2026-05-01' }, 'start'],
    [span, { start: '2026-13-01', end: '2026-05-01' }, 'start'],
    [span, { start: '2026-05-02', end: '2026-05-01' }, 'end'],
    [span, { start: '2026-05-02', end: 'x' }, 'end'],
    [hours(), { face: 'x', online: '', practice: '', school: '' }, 'face'],
    [hours(), { face: '', online: '', practice: '', school: '-1' }, 'school'],
    [creditSplit, { XX: '1', XB: 'x' }, 'XB'],
    [certificate, { number: '123456', day: '', yes: '' }, 'number'],
    [certificate, { number: '1', day: '2026', yes: '' }, 'day'],
    [orNone, { number: '1', score: 'x' }, 'score'],
  ]
  for (const [type, typed, part] of broken)
    expect([typed, type.read(typed)]).toEqual([typed, { ok: false, part }])
})

test('BK5 a type accepts what it reads, up to its edge, and nothing that another type keeps', () => {
  const edges: readonly (readonly [FieldType, readonly Value[], readonly Value[]])[] = [
    [text(3), ['', 'abc'], ['abcd', 1, null]],
    [
      day,
      ['', '2024-02-29', '2000-02-29', '2026-04-30', '2026-12-31'],
      ['1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-1-1', null],
    ],
    [partialDay, ['', '2026', '2026-01', '2026-12', '2026-12-31'], ['2026-00', '2026-13', '26', null, 2026]],
    [count(2, 10), [null, 2, 10], [1, 11, 2.5, '2']],
    [decimal({ most: '10' }), ['', '0', '10', '9.999999'], ['10.1', '1.1234567', '1e1', 5, null]],
    [decimal(), ['999999999'], ['1000000000']],
    [tick, [true, false], ['', 1, null]],
    [record('person'), [ONE], ['', `${ONE}0`, ONE.replace('1', 'G'), null]],
    [
      span,
      [null, { start: '2026-05-01', end: '2026-05-01' }],
      [{ start: '2026-05-02', end: '2026-05-01' }, { start: '2026-05-02' }, { start: '', end: '' }, '', []],
    ],
    [
      attachment,
      [null, { sha256: SHA, name: '', type: 'image/png', bytes: ATTACHMENT_LIMIT }],
      [
        { sha256: SHA, name: '', type: 'image/png', bytes: ATTACHMENT_LIMIT + 1 },
        { sha256: SHA, name: '', type: 'image/png', bytes: 0 },
        { sha256: SHA, name: 'x'.repeat(256), type: 'image/png', bytes: 1 },
        { sha256: SHA, name: '', type: 'text/html', bytes: 1 },
        { sha256: SHA.slice(1), name: '', type: 'image/png', bytes: 1 },
      ],
    ],
    [
      creditSplit,
      [[], Array.from({ length: 8 }, () => ({ category: 'x'.repeat(40), credits: '1' }))],
      [
        Array.from({ length: 9 }, () => ({ category: 'x', credits: '1' })),
        [{ category: 'x'.repeat(41), credits: '1' }],
        [{ category: 'x', credits: '-1' }],
        [{ category: 'x', credits: '1', more: 1 }],
        null,
      ],
    ],
    [
      certificate,
      [
        { number: '', yes: true },
        { number: 'x', day: '2026-05-01', yes: false },
      ],
      [{ number: '' }, { number: '', day: '', yes: true }, null, { number: '', yes: true, more: 1 }],
    ],
    [orNone, [null, { number: '', score: '' }], ['', { number: '' }]],
  ]
  for (const [type, taken, refused] of edges) {
    for (const value of taken)
      expect([type.type, value, type.accepts(value)]).toEqual([type.type, value, true])
    for (const value of [...refused, undefined])
      expect([type.type, value, type.accepts(value)]).toEqual([type.type, value, false])
  }
})

test('BK5 a cell of a spreadsheet is read as an office writes it, and refused where it names nothing or several', () => {
  const cells: readonly (readonly [FieldType, string, Typed | undefined])[] = [
    [text(3), ' x ', ' x '],
    [choice('words', { a: '甲', b: '乙(1)' }), ' 乙（1） ', 'b'],
    [choice('words', { a: '甲', b: '乙(1)' }), 'a', undefined],
    [choice('words', { a: '甲', b: '乙(1)' }), ' ', ''],
    [tick, ' 是 ', 'yes'],
    [tick, '否', ''],
    [tick, '', ''],
    [tick, '也许', undefined],
    [record('person'), '王秀兰', ONE],
    [record('person'), '李明', undefined],
    [record('person'), '没有', undefined],
    [record('person'), '  ', ''],
    [span, '2026-05-01至2026-05-03', { start: '2026-05-01', end: '2026-05-03' }],
    [span, '2026-05-01', { start: '2026-05-01', end: '' }],
    [hours(['online', 'face']), '2', { face: '', online: '2', practice: '', school: '' }],
    [creditSplit, ' ', {}],
    [creditSplit, '2', undefined],
    [attachment, ' ', { sha256: '', name: '', type: '', bytes: '' }],
    [attachment, 'a.png', undefined],
    [certificate, '7', { number: '7', day: '', yes: '' }],
    [count(1, 2), '2', '2'],
  ]
  for (const [type, cell, typed] of cells)
    expect([type.type, cell, type.fromCell(cell, NAMING)]).toEqual([type.type, cell, typed])
  const byTick = together({ yes: { label: '有', type: tick } })
  expect(byTick.fromCell('也许', NAMING)).toBeUndefined()
})

test('BK5 words of another language stand in for the book’s own where there are some; what is no value is said as nothing', () => {
  const words = choice('words', { a: '甲', b: '乙' })
  expect(['a', 'b', 'z'].map((sign) => words.said(sign, ENGLISH))).toEqual(['甲', 'words b', 'z'])
  expect(
    hours().said(
      [
        { mode: 'face', hours: '1' },
        { mode: 'online', hours: '2' },
      ],
      ENGLISH,
    ),
  ).toBe('面授 1，hour-modes online 2')
  const types = [
    text(3),
    prose(4),
    day,
    count(1, 2),
    decimal(),
    money,
    words,
    tick,
    record('person'),
    span,
    hours(),
    creditSplit,
    attachment,
    certificate,
  ]
  for (const type of types) {
    expect([type.type, type.said(undefined, NAMING)]).toEqual([type.type, ''])
    expect([type.type, type.typed(undefined)]).toEqual([type.type, type.fresh])
  }
  expect(record('person').said(TWO, NAMING)).toBe('')
})
