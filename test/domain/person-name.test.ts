import { expect, test } from 'vitest'
import { nameProblem, searchFormOfName, tidyName } from '../../shared/domain/person-name.ts'

test('F02 blanks around a name fall away, also the wide one; the rest stays as written', () => {
  expect(tidyName(' 　李㛃　 ')).toBe('李㛃')
  expect(tidyName('李　明')).toBe('李　明')
  expect(tidyName('努尔兰.叶尔肯')).toBe('努尔兰.叶尔肯')
})

test.each(['·', '•', '・', '․', '‧', '.', '．', '･'])('F02 the middle dot %s is searched as ·', (dot) => {
  expect(searchFormOfName(`努尔兰${dot}叶尔肯`)).toBe('努尔兰·叶尔肯')
})

test('F02 a spread-out name, a private 䶮 and a compatibility character are searched as what they are', () => {
  expect(searchFormOfName('李　明')).toBe('李明')
  expect(searchFormOfName('\uE863')).toBe('䶮')
  expect(searchFormOfName('\uE816')).toBe('𠂇')
  expect(searchFormOfName('\uE864')).toBe('龻')
  expect(searchFormOfName('\uF9DC')).toBe('隆')
})

test.each([
  ['', 'name-missing'],
  ['李\u200B明', 'name-hidden-characters'],
  ['\u202E明李', 'name-hidden-characters'],
  ['李\u2066明', 'name-hidden-characters'],
  ['李\n明', 'name-hidden-characters'],
  ['𬭎'.repeat(51), 'name-too-long'],
  ['李\uE863', 'name-private-use'],
])('F02 the name %j is doubted as %s', (name, problem) => {
  expect(nameProblem(name)).toBe(problem)
})

test.each(['李㛃', '䶮', '𬭎'.repeat(50), '阿卜杜热合曼·麦麦提依明', '李　明', 'Anna'])(
  'F02 the name %s stands',
  (name) => {
    expect(nameProblem(name)).toBeUndefined()
  },
)
