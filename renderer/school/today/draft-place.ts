import type { Hex } from '../../../shared/base/bytes.ts'
import type { Book } from '../../../shared/domain/book/book.ts'
import { BOOKS, type BookKind } from '../../../shared/domain/books/books.ts'
import { draftName } from '../../book/book-places.ts'

/** Where a draft of the host's goes on. */
export interface DraftPlace {
  readonly word: 'roll' | 'person' | 'plan' | 'personal' | 'activity' | 'training' | 'book'
  /** Of the record it is about; undefined where the form tells of none that has a name. */
  readonly kind: 'activity' | 'person' | 'plan-line' | 'plan' | 'project' | BookKind | undefined
  /** Empty for a record that is not there yet. */
  readonly id: Hex
  readonly to: string
}

/** By the key under which its form keeps it, `roll/…`; undefined for one that this version does not know. */
export function draftPlace(key: string): DraftPlace | undefined {
  const form = Object.keys(FORMS).find((one) => key.startsWith(`${one}/`) || key.startsWith(`${one}-`))
  if (form === undefined) return undefined
  const { word, kind, of, fresh } = FORMS[form]!
  const [, id = ''] = /^([0-9a-f]{32})(?:\/|$)/.exec(key.slice(form.length + 1)) ?? []
  const to = id === '' ? fresh : of(id)
  return to === undefined ? undefined : { word, kind, id, to }
}

interface KnownForm extends Pick<DraftPlace, 'word' | 'kind'> {
  readonly of: (id: Hex) => string
  /** Where a new one is made; undefined where the form is always of a record. */
  readonly fresh: string | undefined
}

/** The longer name first where one begins with another. */
const FORMS: Readonly<Record<string, KnownForm>> = {
  roll: { word: 'roll', kind: 'activity', of: (id) => `activity/id/${id}/roll`, fresh: undefined },
  'activity-record': {
    word: 'activity',
    kind: 'activity',
    of: (id) => `activity/id/${id}/record`,
    fresh: undefined,
  },
  activity: {
    word: 'activity',
    kind: 'activity',
    of: (id) => `activity/id/${id}/edit`,
    fresh: 'activity/new',
  },
  'personal-plan': {
    word: 'personal',
    kind: undefined,
    of: () => 'plan/personal',
    fresh: 'plan/personal',
  },
  'paste-plan': { word: 'plan', kind: 'plan', of: () => 'plan/paste', fresh: undefined },
  'plan-line': { word: 'plan', kind: 'plan-line', of: (id) => `plan/line/${id}`, fresh: 'plan/new' },
  plan: { word: 'plan', kind: 'plan', of: () => 'plan/text', fresh: undefined },
  project: { word: 'training', kind: 'project', of: (id) => `training/id/${id}`, fresh: 'training/new' },
  results: { word: 'training', kind: 'project', of: (id) => `training/id/${id}`, fresh: undefined },
  // Under its project, then its own id or `new`.
  presenter: { word: 'training', kind: 'project', of: (id) => `training/id/${id}`, fresh: undefined },
  ...draftsOfBooks(),
  person: { word: 'person', kind: 'person', of: (id) => `person/id/${id}`, fresh: 'person/new' },
}

function draftsOfBooks(): Readonly<Record<string, KnownForm>> {
  const forms = (BOOKS as readonly Book[]).map((book): [string, KnownForm] => [
    draftName(book),
    {
      word: 'book',
      kind: book.kind as BookKind,
      of: (id) => `${book.at}/${id}`,
      fresh: `${book.at}/new`,
    },
  ])
  return Object.fromEntries(forms)
}
