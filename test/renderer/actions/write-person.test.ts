import { expect, test } from 'vitest'
import { edited } from '../../../renderer/actions/changes.ts'
import {
  addPerson,
  editPerson,
  formOf,
  markRemoved,
  typedOver,
} from '../../../renderer/actions/person/write-person.ts'
import { fieldRule } from '../../../shared/domain/kinds/kinds.ts'
import { hexId, viewRow } from '../view-rows.ts'

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
  expect(edited(row, 'sex', 'male').over).toEqual([hexId(999), hexId(30), hexId(31)])
})

test('MG2 a value typed while two are shown replaces both', () => {
  const row = { ...SHOWN, beside: { sex: [{ value: 'female', writes: [hexId(30)] }] } }
  const [change] = editPerson(row, { ...formOf(row), sex: '' })
  expect(change).toMatchObject({ field: 'sex', value: '', over: [hexId(999), hexId(30)] })
})

test('OP1 who was entered by mistake is marked and can be put back, each over what the row showed', () => {
  const [away] = markRemoved(SHOWN, true)
  expect(away).toMatchObject({ field: 'removed', value: true, over: [] })
  const gone = viewRow('person', hexId(1), { name: '王芳', removed: true }, hexId(5))
  expect(markRemoved(gone, false)).toEqual([
    { kind: 'person', id: hexId(1), field: 'removed', value: false, over: [hexId(5)] },
  ])
})

test('MG3 the school that a state leads to is part of it', () => {
  const form = { ...formOf(SHOWN), statusWord: '调出', statusFrom: '2026.9.1', statusWhere: ' 县实验小学 ' }
  const [change] = editPerson(SHOWN, form)
  expect(change?.value).toEqual({ word: '调出', from: '2026-09-01', where: '县实验小学' })
  expect(fieldRule('person', 'status')?.accepts(change?.value as never)).toBe(true)
})

test('F02 dates are taken as offices write them, and a day that cannot be read is left to its kind', () => {
  const form = { ...formOf(undefined), name: '王芳', birth: '1974年8月', joined: '2004.8.3', started: '去年' }
  const values = Object.fromEntries(addPerson(hexId(7), form).map(({ field, value }) => [field, value]))
  expect(values).toMatchObject({ birth: '1974-08', joined: '2004-08-03', started: '去年' })
  expect(fieldRule('person', 'started')?.accepts('去年')).toBe(false)
})

test('F02 an old ID number of 15 digits is kept with 18; a passport as it is', () => {
  const form = { ...formOf(undefined), name: '王芳', 'id-number': '110105 491231002' }
  const written = (of: typeof form) =>
    addPerson(hexId(7), of).find(({ field }) => field === 'id-number')?.value
  expect(written(form)).toBe('11010519491231002X')
  expect(written({ ...form, 'id-kind': '护照', 'id-number': ' e12345678 ' })).toBe('e12345678')
})

test('OP1 a draft holds only what was typed over the row, so that taking it brings nothing old back', () => {
  const before = formOf(SHOWN)
  expect(typedOver(before, { ...before, subjects: '数学' })).toEqual({ subjects: '数学' })
  expect(typedOver(before, before)).toEqual({})
})
