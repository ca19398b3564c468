import { expect, test } from 'vitest'
import { findPersons, nameOf, type PersonFilter } from '../../../renderer/actions/person/find-persons.ts'
import { hexId, teacher, viewRow } from '../view-rows.ts'

const PERSONS = [
  teacher(1, '王芳'),
  teacher(2, '阿卜杜热合曼·麦麦提依明'),
  teacher(3, '单雄信'),
  viewRow('person', hexId(4), { name: '李明', status: { word: '退休', from: null } }),
  viewRow('person', hexId(5), { name: '赵六', removed: true }),
]

function found(search: string, filter: PersonFilter = 'all'): readonly string[] {
  return findPersons(PERSONS, filter, search).map(nameOf)
}

test('F02 teachers are found by part of the name, whichever middle dot is typed', () => {
  expect(found('麦提')).toEqual(['阿卜杜热合曼·麦麦提依明'])
  expect(found('曼•麦')).toEqual(['阿卜杜热合曼·麦麦提依明'])
})

test('F02 teachers are found by the initials of their pinyin, surnames as they are said', () => {
  expect(found('wf')).toEqual(['王芳'])
  expect(found('sxx')).toEqual(['单雄信'])
  expect(found('zz')).toEqual([])
})

test('F02 teachers are found by the sound of their name from any syllable on, not from within one', () => {
  expect(found('wangf')).toEqual(['王芳'])
  expect(found('fang')).toEqual(['王芳'])
  expect(found('shanx')).toEqual(['单雄信'])
  expect(found('angf')).toEqual([])
})

test('F02 the list is in the order of pinyin', () => {
  expect(found('')).toEqual(['阿卜杜热合曼·麦麦提依明', '李明', '单雄信', '王芳'])
})

test('OP1 who was entered by mistake is shown under 误录 alone', () => {
  expect(found('', 'present')).toEqual(['阿卜杜热合曼·麦麦提依明', '单雄信', '王芳'])
  expect(found('', 'left')).toEqual(['李明'])
  expect(found('赵')).toEqual([])
  expect(found('', 'removed')).toEqual(['赵六'])
})

test('MG2 the filter 待处理 shows teachers with two values', () => {
  const doubtful = { ...PERSONS[0]!, beside: { sex: [{ value: 'male', writes: [hexId(9)] }] } }
  expect(findPersons([doubtful, PERSONS[2]!], 'doubtful', '')).toEqual([doubtful])
})
