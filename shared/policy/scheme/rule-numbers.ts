import { MODE_WORDS } from '../../domain/kinds/training-words.ts'
import type { Predicate } from './predicate/predicate.ts'
import type { Scheme } from './scheme.ts'
import { numberFrom, type SchemeNumber } from './scheme-number.ts'

type InWords = (predicate: Predicate) => string

/** The rules by which a record earns: ratios, multiples, bonuses, caps, what is turned down, where it counts. */
export function ruleNumbers(scheme: Scheme, when: InWords): SchemeNumber[] {
  return [
    ...scheme.base.flatMap((rule) => baseNumbers(rule, when(rule.when), scheme.unit.label)),
    ...(scheme.factors ?? []).map((rule) =>
      numberFrom(
        rule,
        {
          group: 'ratios',
          key: `factor/${rule.id}`,
          label: `乘以（${rule.id}）`,
          condition: when(rule.when),
        },
        rule.times,
      ),
    ),
    ...scheme.bonus.rules.map((rule) =>
      numberFrom(
        { ...scheme.bonus, ...rule },
        {
          group: 'bonuses',
          key: `bonus/${rule.id}`,
          label: `奖励，按基础的倍数（${rule.id}）`,
          condition: when(rule.when),
        },
        rule.rate,
      ),
    ),
    ...scheme.caps.map((rule) =>
      numberFrom(
        rule,
        {
          group: 'caps',
          key: `cap/${rule.id}`,
          label: `${CAP_SCOPES[rule.scope]}至多计（${rule.id}）`,
          condition: when(rule.where),
        },
        rule.max,
      ),
    ),
    ...scheme.eligibility.map((rule) =>
      numberFrom(
        rule,
        { group: 'rules', key: `eligibility/${rule.id}`, label: rule.id, condition: when(rule.when) },
        rule.result === 'reject' ? '不予登记' : '暂缓',
      ),
    ),
    ...scheme.classify.map((rule) => classifyNumber(rule, when(rule.when), scheme)),
  ]
}

function baseNumbers(rule: Scheme['base'][number], condition: string, unit: string): SchemeNumber[] {
  const at = (key: string, label: string) =>
    ({ group: 'ratios', key: `base/${condition}/${key}`, label, condition }) as const
  if (rule.fixed !== undefined) return [numberFrom(rule, at('fixed', `定额${unit}`), rule.fixed)]
  return Object.entries(rule.ratio ?? {}).map(([mode, hours]) =>
    numberFrom(rule, at(mode, `${MODE_NAMES[mode] ?? mode}：多少学时折 1 ${unit}`), hours),
  )
}

function classifyNumber(rule: Scheme['classify'][number], condition: string, scheme: Scheme): SchemeNumber {
  const { category } = rule
  const label = scheme.categories.find(({ id }) => id === category)?.label
  const value = category === null ? '不归类' : (label ?? SPECIAL[category] ?? category)
  const at = { group: 'rules', key: `classify/${condition}`, label: '归入类别', condition } as const
  return numberFrom(rule, at, value)
}

const MODE_NAMES: Readonly<Record<string, string>> = {
  ...MODE_WORDS,
  '*': '各种方式',
}

const CAP_SCOPES = { record: '每项', day: '每天', year: '每年', cycle: '每周期' } as const

const SPECIAL: Readonly<Record<string, string>> = { '@record': '按申报', '@split': '按分配' }
