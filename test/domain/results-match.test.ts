import { expect, test } from 'vitest'
import { derivedId } from '../../shared/base/hash.ts'
import type { ResultRow } from '../../shared/domain/results/results-cells.ts'
import { type KnownPerson, matchResults } from '../../shared/domain/results/results-match.ts'

const SCHOOL = '石桥镇中心学校'
const [A, B, C] = ['a', 'b', 'c'].map((name) => derivedId(name)) as [string, string, string]
const ALI: KnownPerson = {
  id: A,
  name: '买买提江・吐尔逊',
  idNumber: '654004197708221784',
  trainingNumber: 'J001',
  phone: '13812847259',
}
const NAMESAKE: KnownPerson = { id: B, name: '买买提江·吐尔逊', idNumber: '654004200006073600' }
const LI: KnownPerson = { id: C, name: '李　明' }
const EVERYBODY = [ALI, NAMESAKE, LI]

test('F16 a training number or an ID number with the name names one of two namesakes', () => {
  expect(match({ trainingNumber: 'j001' })).toEqual({ match: 'sure', by: 'training-number', person: A })
  expect(match({ idNumber: '654004200006073600' })).toEqual({ match: 'sure', by: 'id-number', person: B })
})

test('F16 name and telephone name one of two namesakes', () => {
  expect(match({ phone: '13812847259' })).toEqual({ match: 'sure', by: 'phone', person: A })
})

test('F16 namesakes without a number are for a person to choose, whatever the school', () => {
  expect(match({})).toEqual({ match: 'several', persons: [A, B] })
  expect(match({ school: SCHOOL })).toEqual({ match: 'several', persons: [A, B] })
})

test('F16 name and school are sure, the name alone is a doubt', () => {
  expect(match({ name: '李明', school: ' 石桥镇中心学校 ' })).toEqual({
    match: 'sure',
    by: 'school',
    person: C,
  })
  expect(match({ name: '李明', school: '××乡中心小学' })).toEqual({ match: 'name-only', person: C })
  expect(match({ name: '李明' })).toEqual({ match: 'name-only', person: C })
})

test('F16 a number of one person with the name of another is never taken as either', () => {
  expect(match({ name: '李明', trainingNumber: 'J001' })).toEqual({
    match: 'number-against-name',
    persons: [A, C],
  })
})

test('F16 a number that differs from the one known here is somebody else of that name', () => {
  expect(matchResults([row({ idNumber: '654004199211284332' })], [ALI], SCHOOL)).toEqual([
    { match: 'nobody' },
  ])
})

test('F16 who is not in the roster is nobody, or of another school where the list says so', () => {
  expect(match({ name: '王五' })).toEqual({ match: 'nobody' })
  expect(match({ name: '王五', school: SCHOOL })).toEqual({ match: 'nobody' })
  expect(match({ name: '王五', school: '别的学校' })).toEqual({ match: 'other-school' })
})

test('F16 one person in two rows is taken once', () => {
  const rows = [row({ trainingNumber: 'J001' }), { ...row({ trainingNumber: 'J001' }), row: 9 }]
  expect(matchResults(rows, EVERYBODY, SCHOOL)[1]).toEqual({ match: 'repeats', row: 4, person: A })
})

function match(written: Partial<ResultRow>) {
  return matchResults([row(written)], EVERYBODY, SCHOOL)[0]
}

function row(written: Partial<ResultRow>): ResultRow {
  const { name = '买买提江•吐尔逊' } = written
  const searchName = name === '李明' || name === '王五' ? name : '买买提江·吐尔逊'
  return { row: 4, grade: 'pass', ...written, name, searchName }
}
