import type { Scheme } from './scheme.ts'
import { numberFrom, type SchemeNumber } from './scheme-number.ts'

type Constraint = Scheme['constraints'][number]
type InWords = (predicate: Constraint['where']) => string

/** The minima of the cycle: by category, across categories, and by preset. */
export function categoryNumbers(scheme: Scheme, when: InWords): SchemeNumber[] {
  const label = (id: string): string => scheme.categories.find((one) => one.id === id)?.label ?? id
  return [
    ...scheme.categories.map((one) =>
      numberFrom(
        one,
        { group: 'minima', key: `category/${one.id}`, label: `${one.label}：下限` },
        one.min === 0 ? '无' : one.min,
      ),
    ),
    ...scheme.constraints.map((one) => constraintNumber(one, '', when)),
    ...Object.entries(scheme.presets ?? {}).flatMap(([name, preset]) => [
      ...Object.entries(preset.set ?? {}).map(([id, min]) =>
        numberFrom(
          preset,
          { group: 'minima', key: `preset/${name}/${id}`, label: `${preset.label}：${label(id)}下限` },
          min,
        ),
      ),
      ...(preset.constraints ?? []).map((one) => constraintNumber(one, name, when, preset.label)),
    ]),
  ]
}

function constraintNumber(one: Constraint, preset: string, when: InWords, prefix = ''): SchemeNumber {
  const label = `${prefix === '' ? '' : `${prefix}：`}${one.label}：下限`
  const key = `constraint/${preset}/${one.id}`
  return numberFrom(one, { group: 'minima', key, label, condition: when(one.where) }, one.min)
}
