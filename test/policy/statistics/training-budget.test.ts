import fc from 'fast-check'
import { expect, test } from 'vitest'
import { budgetCheck } from '../../../shared/policy/statistics/training-budget.ts'

test('B-032 training needs at least 5 % of the public funds, exactly', () => {
  expect(budgetCheck('420000', '21000')).toMatchObject({ state: 'enough', share: '5', needed: '21000' })
  expect(budgetCheck('420000', '20999.99')).toMatchObject({
    state: 'short',
    share: '4.9',
    needed: '21000',
    missing: '0.01',
  })
  expect(budgetCheck('420000', '')).toMatchObject({ state: 'unsaid', needed: '21000', missing: '21000' })
  expect(budgetCheck('', '100')).toBeUndefined()
  expect(budgetCheck('0', '100')).toBeUndefined()
})

test('B-032 what is told as enough is five percent, whatever the amounts', () => {
  const fen = fc.integer({ min: 1, max: 10_000_000 })
  fc.assert(
    fc.property(fen, fen, (all, training) => {
      const text = (amount: number) => (amount / 100).toFixed(2)
      const isEnough = BigInt(training) * 20n >= BigInt(all)
      expect(budgetCheck(text(all), text(training))?.state).toBe(isEnough ? 'enough' : 'short')
    }),
  )
})
