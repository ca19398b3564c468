import { expect, test } from 'vitest'
import { decided } from '../../../renderer/actions/changes.ts'
import {
  addPerson,
  editPerson,
  formOf,
  isIdNumber,
  personsMadeBy,
  setStatus,
} from '../../../renderer/actions/write-person.ts'
import { fieldRule } from '../../../shared/domain/kinds.ts'
import { hexId, teacher, viewRow } from '../view-rows.ts'

const SHOWN = viewRow('person', hexId(1), {
  name: '阿卜杜热合曼·麦麦提依明',
  sex: 'male',
  'id-number': { masked: '654004********1127', print: 'p1' },
  status: { word: '在职', from: null },
})

test('OP a form writes only the fields the person changed, over the writes it showed', () => {
  const form = { ...formOf(SHOWN), subjects: '数学', sex: 'female' }
  expect(editPerson(SHOWN, form)).toEqual([
    { kind: 'person', id: hexId(1), field: 'sex', value: 'female', over: [hexId(999)] },
    { kind: 'person', id: hexId(1), field: 'subjects', value: '数学', over: [] },
  ])
  expect(editPerson(SHOWN, formOf(SHOWN))).toEqual([])
})

test('TR5 an ID number left empty in the form stays as it is', () => {
  expect(formOf(SHOWN)['id-number']).toBe('')
  const [change] = editPerson(SHOWN, { ...formOf(SHOWN), 'id-number': '654004198806121127' })
  expect(change).toMatchObject({ field: 'id-number', over: [hexId(999)] })
})

test('MG3 a status and the day it began are written as one', () => {
  const form = { ...formOf(SHOWN), statusWord: '借调', statusFrom: '2026-09-01' }
  const changes = editPerson(SHOWN, form)
  expect(changes.map(({ value }) => value)).toEqual([{ word: '借调', from: '2026-09-01' }])
})

test('OP a new person is made of what was filled in, and the kind accepts every value', () => {
  const form = { ...formOf(undefined), name: ' 王芳 ', birth: '1980-05', statusWord: '在职' }
  const changes = addPerson(hexId(7), form)
  expect(changes.map(({ field }) => field)).toEqual(['name', 'birth', 'status'])
  expect(changes[0]?.value).toBe('王芳')
  for (const { field, value } of changes) {
    expect(fieldRule('person', field)?.accepts(value as never), field).toBe(true)
  }
})

test('MG2 deciding between two values replaces both', () => {
  const row = { ...SHOWN, beside: { sex: [{ value: 'female', writes: [hexId(30), hexId(31)] }] } }
  expect(decided(row, 'sex', 'male').over).toEqual([hexId(999), hexId(30), hexId(31)])
})

test('MG2 a value typed while two are shown replaces both', () => {
  const row = { ...SHOWN, beside: { sex: [{ value: 'female', writes: [hexId(30)] }] } }
  const [change] = editPerson(row, { ...formOf(row), sex: '' })
  expect(change).toMatchObject({ field: 'sex', value: '', over: [hexId(999), hexId(30)] })
})

test('OP1 an import is undone by marking exactly the persons it made', () => {
  const imported = viewRow(
    'person',
    hexId(2),
    { name: '李明', status: { word: '在职', from: null } },
    hexId(5),
  )
  const made = personsMadeBy([SHOWN, imported], hexId(5))
  expect(setStatus(made, '误录')).toEqual([
    { kind: 'person', id: hexId(2), field: 'status', value: { word: '误录', from: null }, over: [hexId(5)] },
  ])
  expect(personsMadeBy([teacher(3, '王芳')], hexId(5))).toEqual([])
})

test('F02 an ID number must hold its check digit; a passport has none', () => {
  const now = new Date('2026-11-21T08:00:00Z')
  expect(isIdNumber('11010519491231002X', now)).toBe(true)
  expect(isIdNumber('110105194912310021', now)).toBe(false)
  expect(isIdNumber('E12345678', now)).toBe(true)
  expect(isIdNumber('12345', now)).toBe(false)
})
