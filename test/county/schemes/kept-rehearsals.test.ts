import { expect, test } from 'vitest'
import { keptRehearsals } from '../../../county/schemes/kept-rehearsals.ts'

function counted() {
  let place = 1
  const asked: string[] = []
  const rehearse = keptRehearsals(
    () => String(place),
    async (file) => {
      asked.push(file)
      await Promise.resolve()
      if (file === 'fails') throw new Error('gone')
      return `${file} at ${place}`
    },
  )
  return { rehearse, asked, move: () => void place++ }
}

test('PL4 what was rehearsed is not rehearsed again until something comes in, however often it is asked for', async () => {
  const { rehearse, asked, move } = counted()
  expect(await Promise.all([rehearse('a'), rehearse('a')])).toEqual(['a at 1', 'a at 1'])
  await rehearse('a')
  expect(asked).toEqual(['a'])
  move()
  expect(await rehearse('a')).toBe('a at 2')
  expect(asked).toEqual(['a', 'a'])
})

test('PL4 a rehearsal during which something came, or that failed, is not kept', async () => {
  const { rehearse, asked, move } = counted()
  const running = rehearse('a')
  move()
  await running
  await rehearse('a')
  await expect(rehearse('fails')).rejects.toThrow('gone')
  await expect(rehearse('fails')).rejects.toThrow('gone')
  expect(asked).toEqual(['a', 'a', 'fails', 'fails'])
})

test('of many files the last few are kept', async () => {
  const { rehearse, asked } = counted()
  for (const file of ['a', 'b', 'c', 'd', 'e']) await rehearse(file)
  await rehearse('e')
  await rehearse('b')
  expect(asked).toHaveLength(5)
  await rehearse('a')
  expect(asked).toHaveLength(6)
})
