import { expect, test } from 'vitest'
import { rowsByPerson } from '../../shared/ledger/rows-by-person.ts'
import { schoolLedgers } from '../../shared/ledger/school-ledgers.ts'
import { composeForm, type FormRequest } from '../../shared/paper/compose-form.ts'
import type { FormSetting } from '../../shared/paper/form-frame.ts'
import { type FormPaper, textOfFormPaper } from '../../shared/paper/form-paper.ts'
import { school, TERMS } from '../ledger/school-world.ts'

const ID_NUMBER = '654004198001010011'
const REQUEST: FormRequest = { form: 'F17', year: '2026', span: 'year', person: null, entry: null }

function twoTeachers() {
  const { person, activity, mark, recognise, rows } = school()
  const amina = person('阿米娜', { sex: 'female', subjects: '语文', 'id-number': ID_NUMBER })
  const li = person('李明', { 'id-number': ID_NUMBER })
  const left = person('调走的', { status: { word: '调出', from: null } })
  const big = activity('集体备课', { hours: '10' })
  const attendance = mark(big, amina)
  recognise(attendance, amina, '2.00')
  mark(big, li)
  const setting: FormSetting = {
    rows: rows(),
    terms: TERMS,
    school: { name: '石桥小学', code: '2151199901' },
    number: '2151199901-2026-ABC-0001',
    printed: '2026-12-01 09:30',
  }
  return { amina, li, left, attendance, setting, rows: rows() }
}

function composed(setting: FormSetting, request: Partial<FormRequest>): FormPaper {
  const paper = composeForm({ ...REQUEST, ...request }, setting)
  if (!paper) throw new Error('no paper')
  return paper
}

test('§4.5 every list form carries school, code, form number, archive number, time and signatures', () => {
  const { amina, setting, attendance } = twoTeachers()
  for (const form of ['F17', 'F19', 'F20', 'F24', 'F34', 'explanation'] as const) {
    const paper = composed(setting, { form, person: amina, entry: attendance })
    expect(paper.running.left).toBe('石桥小学（标识码 2151199901）')
    expect(paper.running.right).toMatch(/^表号 F\d+附?　档案号 2151199901-2026-ABC-0001$/)
    expect([paper.printed, paper.issued]).toEqual(['打印时间 2026-12-01 09:30', '2026年12月1日'])
    expect(paper.signatures.length).toBeGreaterThan(2)
    expect(paper.parts.length).toBeGreaterThan(0)
  }
})

test('§4.5 no list form is marked full ID: the ID number is masked on the personal ones and absent on lists', () => {
  const { amina, setting, attendance } = twoTeachers()
  for (const form of ['F17', 'F19', 'F20', 'F24', 'F34', 'explanation'] as const) {
    const text = textOfFormPaper(composed(setting, { form, person: amina, entry: attendance }))
    expect(text).not.toContain(ID_NUMBER)
    expect(text.includes('654004********0011')).toBe(form === 'F17' || form === 'explanation')
  }
})

test('§4.6 F17, F19 and F24 lie across, F20 and F34 stand upright', () => {
  const { amina, setting } = twoTeachers()
  const wide = (['F17', 'F19', 'F20', 'F24', 'F34'] as const).filter(
    (form) => composed(setting, { form, person: amina }).isWide,
  )
  expect(wide).toEqual(['F17', 'F19', 'F24'])
})

test('F19 lists those who belong to the school now, by name, and not who left', () => {
  const { setting } = twoTeachers()
  const names = composed(setting, { form: 'F19' }).parts[0]!.table.rows.map(({ name }) => name)
  expect(names).toEqual(['阿米娜', '李明'])
})

test('F24 of the cycle says so, and names the cycle rather than the year', () => {
  const { setting } = twoTeachers()
  expect(composed(setting, { form: 'F24', span: 'cycle' })).toMatchObject({
    title: '教师继续教育周期审核汇总表',
    subtitle: { left: '周期 2024-01-01 至 2028-12-31' },
  })
  expect(composed(setting, { form: 'F24' }).subtitle.left).toBe('2026年度')
})

test('PL2 the explanation on paper gives the steps of one entry, and of a granted one how it would be today', () => {
  const { amina, li, setting, attendance } = twoTeachers()
  const granted = composed(setting, { form: 'explanation', person: amina, entry: attendance })
  expect(granted.parts.map(({ caption }) => caption)).toEqual(['计算过程', '按现行方案重算（仅供核对）'])
  expect(granted.parts[0]!.table.rows[0]!.step).toContain('已认定 2.00 学分')
  expect(granted.parts[1]!.table.rows[0]!.step).toContain('10 学时 ÷ 5 = 2')
  expect(
    composeForm({ ...REQUEST, form: 'explanation', person: li, entry: attendance }, setting),
  ).toBeUndefined()
})

test('F17 of nobody is no paper', () => {
  const { setting } = twoTeachers()
  expect(composeForm({ ...REQUEST, person: 'f'.repeat(32) }, setting)).toBeUndefined()
})

test('PL2 the rows of one person alone give the ledger that the whole school’s rows give', () => {
  const { amina, li, left, rows } = twoTeachers()
  const whole = schoolLedgers(rows, TERMS)
  const rowsOf = rowsByPerson(rows)
  for (const id of [amina, li, left]) {
    const person = rows.person.find((row) => row.id === id)!
    const alone = schoolLedgers(rowsOf([person]), TERMS)
    expect(alone.inputOf(id)).toEqual(whole.inputOf(id))
    expect(alone.ledgerOf(id)).toEqual(whole.ledgerOf(id))
  }
  expect(whole.ledgerOf(amina).entries).toHaveLength(1)
})
