import { expect, test } from 'vitest'
import { saidCase } from '../../renderer/school/desk/said-case.ts'
import { type Makers, toldOperations } from '../../renderer/school/desk/said-makers.ts'
import { timeText } from '../../renderer/school/document/time-text.ts'
import { en } from '../../renderer/words/en.ts'
import { zh } from '../../renderer/words/zh.ts'
import type { OperationMaker } from '../../shared/contract/acts-values.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { checkContested } from '../../shared/desk/contested.ts'
import type { DeskCase } from '../../shared/desk/desk-case.ts'
import { checkSamePerson, samePersonOffers } from '../../shared/desk/same-person.ts'
import { checkTwoValues } from '../../shared/desk/two-values.ts'
import { hexId, teacher, viewRow } from '../renderer/view-rows.ts'

const NOON = Date.UTC(2026, 10, 21, 4)
const [ZHOU, MA, COUNTY] = [hexId(11), hexId(12), hexId(13)]
const MAKERS: Makers = new Map(
  (
    [
      { operation: ZHOU, at: NOON, actor: '周敏', role: 'clerk', from: 'here' },
      { operation: MA, at: NOON - 3_600_000, actor: '马建国', role: 'principal', from: 'other-pc' },
      { operation: COUNTY, at: NOON + 60_000, actor: '', role: 'training-office', from: 'county' },
    ] as const
  ).map((maker: OperationMaker) => [maker.operation, maker]),
)
const [AT_NOON, EARLIER, LATER] = [NOON, NOON - 3_600_000, NOON + 60_000].map((at) => timeText(at, 'zh-CN'))

function facts(found: DeskCase<ViewRow>, makers = MAKERS, words = zh): readonly string[] {
  const describe = () => {
    throw new Error('no finding of the register')
  }
  const saying = { words, nameOf: () => '', describe, makers, role: 'clerk' }
  return saidCase(found, saying).facts.map(({ text }) => text)
}

function twoNames(
  first: readonly string[],
  second: readonly string[],
  name = '石桥中心校',
): DeskCase<ViewRow> {
  const row = {
    ...viewRow('school', hexId(1), { name: '石桥小学' }),
    writes: { name: first },
    beside: { name: [{ value: name, writes: second }] },
  } as unknown as ViewRow
  return checkTwoValues([row])[0]!
}

test('DK1 each of two values says who wrote it, when, and on which PC', () => {
  const found = twoNames([ZHOU], [MA])
  expect(new Set(toldOperations(found))).toEqual(new Set([ZHOU, MA]))
  expect(facts(found)).toEqual([
    `“石桥小学”：周敏（师训专管员） ${AT_NOON} 本机`,
    `“石桥中心校”：马建国（校长） ${EARLIER} 另一台电脑`,
  ])
  expect(facts(found, MAKERS, en)[1]).toMatch(/^“石桥中心校”: 马建国 \(.+\) .+ another PC$/)
})

test('MG2 of a value that two wrote alike both are told, in the order of their clocks', () => {
  expect(facts(twoNames([ZHOU, MA], [COUNTY]))).toEqual([
    `“石桥小学”：马建国（校长） ${EARLIER} 另一台电脑、周敏（师训专管员） ${AT_NOON} 本机`,
    `“石桥中心校”：县里 ${LATER}`,
  ])
})

test('DK1 until the host has told, a case says what it said before and nothing wrong', () => {
  expect(facts(twoNames([ZHOU], [MA]), new Map())).toEqual([])
  expect(facts(twoNames([ZHOU], [MA]), new Map([[ZHOU, MAKERS.get(ZHOU)!]]))).toHaveLength(1)
})

test('DK1 a long value is named by its beginning', () => {
  const [, second] = facts(twoNames([ZHOU], [MA], '𬭎'.repeat(41)))
  expect(second).toContain(`“${'𬭎'.repeat(40)}…”`)
  expect(facts(twoNames([ZHOU], [MA], '长'.repeat(40)))[1]).toContain(`“${'长'.repeat(40)}”`)
})

test('DK1 each of two decisions about a document says whose it is, and when', () => {
  const document = { kind: 'plan', id: hexId(5) }
  const decision = (number: number, kind: 'school-decision' | 'county-decision', step: string, by: string) =>
    viewRow(kind, hexId(number), { step, document, stood: [], answers: hexId(4) }, by)
  const [found] = checkContested([
    decision(21, 'school-decision', 'submit', ZHOU),
    decision(22, 'county-decision', 'return', COUNTY),
  ])
  expect(facts(found!)).toEqual([
    `${zh.plan.steps.submit}：周敏（师训专管员） ${AT_NOON} 本机`,
    `${zh.plan.steps.return}：县里 ${LATER}`,
  ])
  expect(facts(found!, new Map())).toEqual([zh.plan.steps.submit, zh.plan.steps.return])
})

test('DK1 of two entries that may be one person each says who entered it', () => {
  const entry = (number: number, operation: string) =>
    viewRow('person', hexId(number), teacher(number, '王芳', 'same').fields, operation)
  const [found] = checkSamePerson(samePersonOffers([entry(1, ZHOU), entry(2, MA)]))
  expect(facts(found!).slice(1)).toEqual([
    `第一条：周敏（师训专管员） ${AT_NOON} 本机`,
    `第二条：马建国（校长） ${EARLIER} 另一台电脑`,
  ])
})
