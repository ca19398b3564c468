import { expect, test } from 'vitest'
import type { Value } from '../../shared/base/cbor.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { fieldRule, kindRule, mayWrite } from '../../shared/domain/kinds/kinds.ts'
import { TRAINING_KINDS } from '../../shared/domain/kinds/training-kinds.ts'
import {
  MANDARIN_GRADES,
  TRAINING_GRADES,
  TRAINING_LEVELS,
  TRAINING_MODES,
  TRAINING_NATURES,
} from '../../shared/domain/kinds/training-words.ts'
import { linkId, understand } from '../../shared/fold/understood.ts'
import {
  GRADES,
  LEVELS,
  MANDARIN_LEVELS,
  MODES,
  NATURES,
} from '../../shared/policy/scheme/training-record.ts'

const ID = derivedId('id')
const OTHER = derivedId('other')

test('domain §3.3 the words kept in records are those that schemes are evaluated with', () => {
  expect(TRAINING_LEVELS).toEqual(LEVELS)
  expect(TRAINING_NATURES).toEqual(NATURES)
  expect(TRAINING_MODES).toEqual(MODES)
  expect(TRAINING_GRADES).toEqual(GRADES)
  expect(MANDARIN_GRADES).toEqual(MANDARIN_LEVELS)
})

test.each<[string, string, Value, boolean]>([
  ['H-042 hours by mode', 'project.hours', [{ mode: 'face', hours: '20' }], true],
  ['H-042 two modes', 'project.hours', [hours('face', '20'), hours('online', '30.5')], true],
  ['H-042 a mode twice', 'project.hours', [hours('face', '20'), hours('face', '1')], false],
  ['H-042 no mode at all', 'project.hours', [], false],
  ['H-042 a binary number', 'project.hours', [{ mode: 'face', hours: 20 }], false],
  ['MG3 a span of dates', 'project.span', { start: '2026-07-15', end: '2026-07-20' }, true],
  [
    'MG3 a span that ends before it starts',
    'project.span',
    { start: '2026-07-15', end: '2026-07-14' },
    false,
  ],
  ['H-041 an issuing body with its level', 'project.issued', { by: '市教育局', level: 'county' }, true],
  ['H-041 a level of nowhere', 'project.issued', { by: '市教育局', level: 'town' }, false],
  ['H-034 a mark without a grade', 'result.mark', { grade: null, outcome: 'completed' }, true],
  ['H-034 a grade that is none', 'result.mark', { grade: 'ok', outcome: 'completed' }, false],
  ['F16 half attended', 'result.mark', { grade: 'pass', outcome: 'completed', attended: '0.5' }, true],
  [
    'F16 more than all attended',
    'result.mark',
    { grade: 'pass', outcome: 'completed', attended: '1.5' },
    false,
  ],
  ['S-047 withdrawn', 'result.mark', { grade: null, outcome: 'withdrawn', reason: '生病' }, true],
  ['H-039 taught', 'presenter.part', { what: 'lecture', mode: 'face', hours: '2', day: '2026-07-16' }, true],
  ['H-039 taught on no day', 'presenter.part', { what: 'lecture', mode: 'face', hours: '2', day: '' }, false],
  ['H-040 no certificate yet', 'degree-study.certificate', null, true],
  ['H-AMB-12 a split', 'degree-study.split', [{ category: 'XX', credits: '3.5' }], true],
  ['H-033 a level', 'mandarin-test.reached', { level: '二级甲等', score: '88.5' }, true],
  ['H-033 a level of another scale', 'mandarin-test.reached', { level: 'A' }, false],
  ['F27 a request', 'correction.is', request({}), true],
  ['F27 a request without a reason', 'correction.is', request({ reason: ' ' }), false],
])('%s', (_name, field, value, accepted) => {
  const [kind = '', name = ''] = field.split('.')
  expect(fieldRule(kind, name)!.accepts(value)).toBe(accepted)
})

test('MG5 only 专管员 and 校长 write training, and only at the school', () => {
  for (const [kind, rule] of Object.entries(TRAINING_KINDS)) {
    expect(rule.side).toBe('school')
    for (const field of Object.keys(rule.fields)) {
      const may = ['clerk', 'principal', 'leader', 'teacher', 'bureau'].filter((role) =>
        mayWrite(kind, field, role),
      )
      expect(may, `${kind}.${field}`).toEqual(['clerk', 'principal'])
    }
  }
})

test('MG7 a correction request names no record of its own and is never written again', () => {
  const change = { kind: 'correction', field: 'is', value: request({}), over: [] }
  expect(understand({ ...change, id: null }, 'school', ID, 0).effect).toBe(true)
  expect(understand({ ...change, id: OTHER }, 'school', ID, 0)).toEqual({ effect: false, why: 'fixed' })
})

test('a result is one record for its project and person, whoever writes it first', () => {
  const of = [ID, OTHER]
  const change = { kind: 'result', field: 'of', value: of, over: [] }
  expect(kindRule('result')?.ends).toEqual(['project', 'person'])
  expect(understand({ ...change, id: linkId('result', of) }, 'school', ID, 0).effect).toBe(true)
  expect(understand({ ...change, id: linkId('presenter', of) }, 'school', ID, 0).effect).toBe(false)
})

function hours(mode: string, hours: string): Value {
  return { mode, hours }
}

function request(changed: Readonly<Record<string, Value>>): Value {
  return {
    record: { kind: 'result', id: ID },
    field: 'mark',
    was: '合格',
    asked: '良好',
    reason: '证书写的是良好',
    stood: [OTHER],
    replaces: null,
    ...changed,
  }
}
