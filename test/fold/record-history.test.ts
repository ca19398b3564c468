import { expect, test } from 'vitest'
import type { Hex } from '../../shared/base/bytes.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { createFold } from '../../shared/fold/fold.ts'
import { recordHistory } from '../../shared/fold/record-history.ts'
import { advance, type FeedEnd, nextOperation } from '../../shared/operation/feed.ts'
import type { Written } from '../../shared/operation/operation.ts'
import { set } from '../worlds/feed-pen.ts'

const LI = derivedId('person', 'li')

/** A PC with a clock of its own that writes one field of one teacher. */
function clocked(name: string) {
  let end: FeedEnd = {
    feed: derivedId('feed', name),
    opens: { key: derivedId('key', name).repeat(2), scope: null },
    last: null,
  }
  return (at: number, value: string, ...over: readonly Hex[]): Written => {
    const changes = [set('person', LI, 'title', value, ...over)]
    const written = nextOperation(end, {
      at,
      actor: derivedId('user', name),
      role: 'clerk',
      act: 'test',
      changes,
    })
    end = advance(end, written)
    return written
  }
}

function told(...operations: readonly Written[]): readonly (readonly [unknown, string])[] {
  const fold = createFold()
  fold.take(operations)
  return recordHistory(fold, 'person', LI).map(({ value, stands }) => [value, stands])
}

test('MG4 a chain of values stands newest first, though each was written by an earlier clock', () => {
  const first = clocked('a')(1300, '一')
  const second = clocked('b')(1200, '二', first.id)
  const third = clocked('c')(900, '三', second.id)
  for (const order of [
    [first, second, third],
    [third, second, first],
  ])
    expect(told(...order)).toEqual([
      ['三', 'shown'],
      ['二', 'replaced'],
      ['一', 'replaced'],
    ])
})

test('MG4 among values that did not see each other the clock decides, for people only', () => {
  const [a, b] = [clocked('a'), clocked('b')]
  const early = a(1000, '早')
  const late = a(2000, '晚', early.id)
  const other = b(1500, '旁')
  expect(told(early, late, other).map(([value]) => value)).toEqual(['晚', '旁', '早'])
  expect(
    told(early, late, other)
      .map(([, stands]) => stands)
      .sort(),
  ).toEqual(['beside', 'replaced', 'shown'])
})

test('MG4 of one feed what was written later stands above, whatever its clock', () => {
  const write = clocked('a')
  const first = write(2000, '一')
  const second = write(1000, '二')
  expect(told(first, second).map(([value]) => value)).toEqual(['二', '一'])
})

test('OP4 OP5 what this version refuses stands in the history, as often as it was written, beside what has effect', () => {
  const [a, b] = [clocked('a'), clocked('b')]
  const long = '长'.repeat(1000)
  const [first, second] = [a(1000, long), b(1500, `${long}长`)]
  expect(told(first, second)).toEqual([
    [`${long}长`, 'without-effect'],
    [long, 'without-effect'],
  ])
  const sound = a(2000, '一级教师')
  expect(told(first, second, sound)).toEqual([
    ['一级教师', 'shown'],
    [`${long}长`, 'without-effect'],
    [long, 'without-effect'],
  ])
})
