import type { NamedRecord } from '../../../shared/contract/exchange-values.ts'

/** Where a record is looked at, as words of the address; undefined where no screen has it. */
export function placeOf({ kind, id, isShown }: NamedRecord): readonly string[] | undefined {
  return isShown ? PLACES[kind]?.(id) : undefined
}

const PLACES: Readonly<Record<string, (id: string) => readonly string[]>> = {
  person: (id) => ['person', 'id', id],
  activity: (id) => ['activity', 'id', id],
  plan: () => ['plan'],
  'plan-line': (id) => ['plan', 'line', id],
  'personal-plan': () => ['plan', 'personal'],
  claim: () => ['activity', 'claims'],
  project: (id) => ['training', 'id', id],
  'degree-study': (id) => ['training', 'degrees', id],
  'mandarin-test': (id) => ['training', 'mandarin', id],
  correction: () => ['training', 'corrections'],
  user: () => ['settings'],
  school: () => ['settings'],
}
