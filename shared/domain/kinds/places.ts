import type { Hex } from '../../base/bytes.ts'
import type { Value } from '../../base/cbor.ts'
import { BOOKS, type BookKind } from '../books/books.ts'
import { isKind, type MadeKind, type SchoolKind } from './kinds.ts'

/** Screens of the school's program, as the first word of an address after `#/`. */
export type Screen = 'person' | 'plan' | 'activity' | 'training' | 'book' | 'settings'

interface Row {
  readonly kind: string
  readonly id: Hex
  readonly fields: Fields
  readonly beside: object
}
type Fields = Readonly<Record<string, Value>>
/** An address after `#/`. */
type Address = (id: Hex, fields: Fields) => string

export interface Place {
  /** The first of these fields that is filled is what a person calls the record, after what it belongs to. */
  readonly called: readonly string[]
  /** The screen it stands on. */
  readonly screen: Screen
  /** Where it is looked at; null where only what it belongs to is. */
  readonly at: Address | null
  /** BK1: where two values of it are seen and one is chosen. The desk shows them too, whatever the kind. */
  readonly settled: Address
  /** The fields that place shows two values of; all of them where nothing is said. */
  readonly settles?: readonly string[]
}

/** Kinds whose records the school edits, and the one of those made once that has a screen. */
export type PlacedKind = Exclude<SchoolKind, MadeKind> | 'correction'

/** Where a record of the school is: one row a kind, so that none is forgotten; of a book, as the book says. */
export const PLACES: Readonly<Record<PlacedKind, Place>> = {
  ...placesOfBooks(),
  school: { called: ['name'], screen: 'settings', at: () => 'settings', settled: () => 'settings' },
  user: { called: ['name'], screen: 'settings', at: () => 'settings', settled: () => 'settings' },
  person: own(['name'], 'person', (id) => `person/id/${id}`),
  plan: {
    called: ['title', 'goal'],
    screen: 'plan',
    at: () => 'plan',
    settled: () => 'plan/text',
  },
  'plan-line': own(['theme'], 'plan', (id) => `plan/line/${id}`),
  'personal-plan': own([], 'plan', (_id, { person }) =>
    typeof person === 'string' ? `plan/personal/id/${person}` : 'plan/personal',
  ),
  'personal-plan-line': {
    called: ['theme'],
    screen: 'plan',
    at: () => 'plan/personal',
    settled: desk,
  },
  activity: own(['theme'], 'activity', (id) => `activity/id/${id}`),
  attendance: { ...under('activity', (_id, { of }) => `activity/id/${first(of)}/roll`), settles: ['mark'] },
  guest: {
    ...under('activity', (_id, { activity }) => `activity/id/${activity}/roll`, ['name']),
    settles: ['mark'],
  },
  claim: { called: ['number'], screen: 'activity', at: () => 'activity/claims', settled: desk },
  'claim-line': { called: [], screen: 'activity', at: null, settled: desk },
  attachment: { called: ['caption'], screen: 'activity', at: null, settled: desk },
  project: own(['name'], 'training', (id) => `training/id/${id}`),
  result: under('training', (_id, { of }) => `training/id/${first(of)}`),
  presenter: under('training', (_id, { of }) => `training/id/${first(of)}`),
  correction: { called: ['asked'], screen: 'training', at: () => 'training/corrections', settled: desk },
  reminder: { called: ['title'], screen: 'settings', at: () => 'today/year', settled: desk },
  'reminder-done': { called: [], screen: 'settings', at: () => 'today/year', settled: desk },
}

export function placeOf(kind: string): Place | undefined {
  return isKind(kind) && Object.hasOwn(PLACES, kind) ? PLACES[kind as PlacedKind] : undefined
}

/**
 * BK1: where two values of this row are settled. The desk takes what no form shows: the fields it leaves out, and
 * what was taken out or voided and stands in no list.
 */
export function settledAt({ kind, id, fields, beside }: Row): string {
  const { settled = desk, settles } = placeOf(kind) ?? {}
  const isGone = fields.removed === true || fields.void === true
  const isShown = settles === undefined || Object.keys(beside).every((field) => settles.includes(field))
  return isGone || !isShown ? desk() : settled(id, fields)
}

/** Its own form shows two values too. */
function own(called: readonly string[], screen: Screen, at: Address): Place {
  return { called, screen, at, settled: at }
}

/** Looked at and settled on what it belongs to. */
function under(screen: Screen, settled: Address, called: readonly string[] = []): Place {
  return { called, screen, at: null, settled }
}

export const DESK = 'desk'

function desk(): string {
  return DESK
}

function first(of: Value | undefined): string {
  return (of as readonly Hex[] | undefined)?.[0] ?? ''
}

export const PLACED = Object.keys(PLACES) as readonly PlacedKind[]

function placesOfBooks(): Readonly<Record<BookKind, Place>> {
  const places = BOOKS.map(({ kind, called, at }) => [
    kind,
    own(called, at.split('/')[0] as Screen, (id) => `${at}/${id}`),
  ])
  return Object.fromEntries(places)
}
