import { expect, test } from 'vitest'
import { compared, jsonLine, mark, tableHead, tableLine } from './figure.ts'
import { median, sideBySide } from './side-by-side.ts'

test('the median is the middle one, or the mean of the two in the middle, whatever the order', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([10, 1, 2, 4])).toBe(3)
  expect(median([7])).toBe(7)
  expect(() => median([])).toThrow()
})

test('goes are taken in turn, who begins changes, and a warm-up does not count', async () => {
  const order: string[] = []
  let ours = 100
  const times = await sideBySide(
    { rounds: 3, warmUp: 1 },
    () => {
      order.push('ours')
      return ours--
    },
    async () => {
      order.push('reference')
      return order.length
    },
  )
  expect(order).toEqual([
    ...['reference', 'ours'],
    ...['ours', 'reference'],
    ...['reference', 'ours'],
    ...['ours', 'reference'],
  ])
  expect(times).toEqual({ ours: 98, reference: 5 })
})

test('a goal bounds the ratio, or the figure itself where there is no reference', () => {
  expect(compared('a', 'ms', { ours: 6, reference: 4 }, 1.5)).toMatchObject({ ratio: 1.5, holds: true })
  expect(compared('a', 'ms', { ours: 7, reference: 4 }, 1.5)).toMatchObject({ ratio: 1.75, holds: false })
  expect(compared('a', 'ms', { ours: 7, reference: 4 }, null)).toMatchObject({ ratio: 1.75, holds: null })
  expect(mark('a', 'MB', 1024, 1024)).toMatchObject({ ratio: null, holds: true })
  expect(mark('a', 'MB', 1025, 1024)).toMatchObject({ ratio: null, holds: false })
  expect(mark('a', 'ms', 3)).toMatchObject({ reference: null, goal: null, holds: null })
})

test('a line of JSON has the same seven keys for every figure', () => {
  const line = jsonLine(compared('rebuild', 'ms', { ours: 10, reference: 3 }, 1.5))
  expect(JSON.parse(line)).toEqual({
    name: 'rebuild',
    ours: 10,
    reference: 3,
    unit: 'ms',
    ratio: 3.3333,
    goal: 1.5,
    holds: false,
  })
  expect(line).not.toContain('\n')
  const alone = JSON.parse(jsonLine(mark('start', 'ms', 0)))
  expect(Object.keys(alone)).toEqual(Object.keys(JSON.parse(line)))
  expect(alone).toMatchObject({ ours: 0, reference: null, ratio: null, goal: null, holds: null })
})

test('the table says what holds and what does not', () => {
  const good = tableLine(compared('a', 'ms', { ours: 3, reference: 3 }, 2))
  expect(good).toMatch(/^a +3\.00 +3\.00 ms +1\.00 +≤ 2 +yes$/)
  expect(tableLine(compared('a', 'ms', { ours: 9, reference: 3 }, 2))).toMatch(/NO$/)
  expect(tableHead().indexOf('goal') + 'goal'.length).toBe(good.indexOf('≤ 2') + '≤ 2'.length)
})
