import { expect, test } from 'vitest'
import { reasonInWords } from '../../shared/policy/judge/reason-words.ts'
import { BUILT_IN_SCHEMES } from '../../shared/policy/scheme/built-in-schemes.ts'

test('PL2 no reason of a built-in scheme is shown as its code', () => {
  let [withClause, without] = [0, 0]
  for (const { eligibility } of BUILT_IN_SCHEMES)
    for (const { id, clause } of eligibility) {
      const said = reasonInWords(eligibility, id)
      if (clause) expect(said).toBe(`按“${clause}”一条`)
      else expect([id, said]).toEqual([id, expect.stringMatching(/^\p{Script=Han}+$/u)])
      if (clause) withClause++
      else without++
    }
  expect([withClause > 5, without > 5]).toEqual([true, true])
  for (const own of ['E-MODE', 'E-CATEGORY', 'D-DUP:x'])
    expect(reasonInWords([], own)).toMatch(/^\p{Script=Han}/u)
  expect(reasonInWords([], '超上限不计 2')).toBe('超上限不计 2')
})
