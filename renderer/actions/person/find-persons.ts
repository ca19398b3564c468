import { pinyin } from 'pinyin-pro'
import { isInService } from '../../../shared/domain/in-service.ts'
import { searchFormOfName } from '../../../shared/domain/person-name.ts'
import type { Row } from '../../../shared/fold/row.ts'
import { isRemoved } from './write-person.ts'

/** `removed`: entered by mistake, shown there alone. */
export const PERSON_FILTERS = ['present', 'left', 'doubtful', 'all', 'removed'] as const
export type PersonFilter = (typeof PERSON_FILTERS)[number]

/** Filtered, found by any part of the name or of its pinyin, and in the order of pinyin. */
export function findPersons<R extends Row>(
  persons: readonly R[],
  filter: PersonFilter,
  search: string,
): readonly R[] {
  const wanted = searchFormOfName(search)
  return persons
    .filter((row) => isIn(row, filter) && isFound(row, wanted))
    .map((row) => ({ row, key: soundOf(nameOf(row)) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row)
}

export function nameOf(row: Row | undefined): string {
  return typeof row?.fields.name === 'string' ? row.fields.name : ''
}

export function isIn(row: Row, filter: PersonFilter): boolean {
  if (isRemoved(row) || filter === 'removed') return isRemoved(row) && filter === 'removed'
  if (filter === 'all') return true
  if (filter === 'doubtful') return Object.keys(row.beside).length > 0
  return isInService(row.fields) === (filter === 'present')
}

function isFound(row: Row, wanted: string): boolean {
  if (wanted === '') return true
  const name = searchFormOfName(nameOf(row))
  return name.includes(wanted) || initialsOf(name).includes(wanted) || soundsLike(name, wanted)
}

/** `wangf` finds 王芳, `fang` too; `angf` begins in the middle of a syllable and finds nobody. */
function soundsLike(name: string, wanted: string): boolean {
  if (!/^[a-z]{2,}$/.test(wanted)) return false
  const syllables = soundOf(name).split(' ')
  return syllables.some((_, at) => syllables.slice(at).join('').startsWith(wanted))
}

const sounds = new Map<string, string>()
const initials = new Map<string, string>()

/** `mai mai ti ming`: with tones left out; 多音字 are read as in names where they come first. */
function soundOf(name: string): string {
  return kept(sounds, name, () => pinyin(name, { toneType: 'none', mode: 'surname' }))
}

export function initialsOf(name: string): string {
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
