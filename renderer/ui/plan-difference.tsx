import type { Value } from '../../shared/base/cbor.ts'
import type { DocumentDifference } from '../../shared/fold/document-difference.ts'
import type { Words } from '../words/words.tsx'
import { WhatChanged } from './what-changed.tsx'

export interface PlanDifferenceProps {
  readonly difference: DocumentDifference
  /** Of the page that shows it: the school's or the county's. */
  readonly words: Words['plan']
}

/** What changed in a plan, part by part and topic by topic. */
export function PlanDifference({ difference, words }: PlanDifferenceProps) {
  const labels: Readonly<Record<string, string>> = { ...words.columns, ...words.fields }
  return (
    <WhatChanged
      name={words.changes.title}
      kind="plan"
      difference={difference}
      labelOf={(field) => labels[field] ?? field}
      textOf={(field, value) => planValueText(words, field, value)}
      nameOf={({ fields }) => (typeof fields.theme === 'string' ? fields.theme : '')}
      words={words.changes}
    />
  )
}

/** `改了 2 项，新增 1 个专题` */
export function changesText({ records, isReordered }: DocumentDifference, words: Words['plan']): string {
  const count = (change: string) => records.filter((record) => record.change === change).length
  const changed = records.flatMap(({ fields }) => fields).length
  return words.changes.sum(changed, count('added'), count('removed'), isReordered) || words.changes.none
}

export function planValueText(words: Words['plan'], field: string, value: Value): string {
  if (field === 'budget') {
    const { public: all = '', training = '' } = value as Readonly<Record<string, string>>
    return words.budget.shown(all, training)
  }
  if (field === 'mechanism') return words.mechanisms[value as keyof typeof words.mechanisms] ?? ''
  return String(value)
}
