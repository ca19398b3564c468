import type { Value } from '../../../shared/base/cbor.ts'
import type { ModeHours, PresentedPart, ResultMark } from '../../../shared/domain/kinds/training-words.ts'
import { exact, textOf, times } from '../../../shared/policy/scheme/exact.ts'
import type { Words } from '../../words/words.tsx'

/** A value of a training record, or of a roll call, as a person reads it. */
export function trainingValueText(
  value: Value | undefined,
  words: Pick<Words, 'training' | 'activity'>,
): string {
  const { training } = words
  if (value === undefined || value === null || value === '') return training.none
  if (typeof value === 'boolean') return value ? training.project.yes : training.project.no
  if (typeof value !== 'object') return wordOf(String(value), training)
  if (Array.isArray(value))
    return training.results.parts(value.map((one) => trainingValueText(one as Value, words)))
  const map = value as Readonly<Record<string, Value>>
  if ('grade' in map) return markText(map as unknown as ResultMark, training)
  if ('what' in map) return partText(map as unknown as PresentedPart, training)
  if ('hours' in map) return modeText(map as unknown as ModeHours, training)
  if ('mark' in map) return rollText(map, words.activity)
  return Object.values(map)
    .map((one) => trainingValueText(one, words))
    .filter((text) => text !== training.none)
    .join(' ')
}

export function markText(mark: ResultMark, words: Words['training']): string {
  const { results } = words
  const parts = [
    mark.grade === null ? words.notGraded : words.grades[mark.grade],
    mark.outcome === 'completed' ? '' : words.outcomes[mark.outcome],
    ...(mark.hours ?? []).map((one) => modeText(one, words)),
    mark.attended === undefined ? '' : results.attendedShare(percentText(mark.attended)),
    mark.score === undefined || mark.score === '' ? '' : results.scored(mark.score),
    mark.reason ?? '',
  ]
  return results.parts(parts.filter((part) => part !== ''))
}

/** `0.975` is 97.5 percent. */
export function percentText(share: string): string {
  return textOf(times(exact(share), exact(100)))
}

export function partText(part: PresentedPart, words: Words['training']): string {
  const line = words.presenters.line(words.presented[part.what], words.modes[part.mode], part.hours, part.day)
  return part.topic === undefined ? line : `${line} · ${part.topic}`
}

function modeText({ mode, hours }: ModeHours, words: Words['training']): string {
  return words.results.modeHours(words.modes[mode], hours)
}

function rollText(mark: Readonly<Record<string, Value>>, words: Words['activity']): string {
  const word = words.marks[mark.mark as keyof typeof words.marks]
  return [word, mark.minutes, mark.reason].filter((part) => part !== undefined).join(' ')
}

function wordOf(word: string, words: Words['training']): string {
  const known: Readonly<Record<string, string>> = { ...words.levels, ...words.natures, ...words.aims }
  return known[word] ?? word
}
