import { pinyin } from 'pinyin-pro'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { searchFormOfName } from '../../shared/domain/person-name.ts'
import { statusOf } from './write-person.ts'

export const PERSON_FILTERS = ['present', 'left', 'doubtful', 'all'] as const
export type PersonFilter = (typeof PERSON_FILTERS)[number]

export interface PersonWords {
  /** Statuses of those who come to work here; '' for none given. */
  readonly present: readonly string[]
  /** Entered by mistake: shown under `all` only. */
  readonly mistaken: string
}

/** Filtered, found by any part of the name or by the initials of its pinyin, and in the order of pinyin. */
export function findPersons(
  persons: readonly ViewRow[],
  filter: PersonFilter,
  search: string,
  words: PersonWords,
): readonly ViewRow[] {
  const wanted = searchFormOfName(search)
  return persons
    .filter((row) => isIn(row, filter, words) && isFound(row, wanted))
    .map((row) => ({ row, key: soundOf(nameOf(row)) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row)
}

export function nameOf(row: ViewRow | undefined): string {
  return typeof row?.fields.name === 'string' ? row.fields.name : ''
}

function isIn(row: ViewRow, filter: PersonFilter, words: PersonWords): boolean {
  const { word } = statusOf(row)
  if (filter === 'all') return true
  if (word === words.mistaken) return false
  if (filter === 'doubtful') return Object.keys(row.beside).length > 0
  return words.present.includes(word) === (filter === 'present')
}

function isFound(row: ViewRow, wanted: string): boolean {
  if (wanted === '') return true
  const name = searchFormOfName(nameOf(row))
  return name.includes(wanted) || initialsOf(name).includes(wanted)
}

const sounds = new Map<string, string>()
const initials = new Map<string, string>()

/** `mai mai ti ming`: with tones left out; 多音字 are read as in names where they come first. */
function soundOf(name: string): string {
  return kept(sounds, name, () => pinyin(name, { toneType: 'none', mode: 'surname' }))
}

function initialsOf(name: string): string {
  return kept(initials, name, () =>
    pinyin(name, { pattern: 'first', toneType: 'none', mode: 'surname', type: 'array' })
      .join('')
      .toLowerCase(),
  )
}

function kept(memory: Map<string, string>, name: string, make: () => string): string {
  const found = memory.get(name)
  if (found !== undefined) return found
  const result = make()
  memory.set(name, result)
  return result
}
