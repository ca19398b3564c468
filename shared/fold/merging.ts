import type { Hex } from '../base/bytes.ts'
import { kindRule } from '../domain/kinds/kinds.ts'
import { rowKey, splitKey } from './row.ts'
import { linkId } from './understood.ts'

/**
 * Under which key a record is shown. Only persons found to be one, and links whose ends thereby are one,
 * are shown under another key than their own (MG9).
 */
export interface Merging {
  shownUnder(key: string): string
  /** All records shown under a key, itself included. */
  members(key: string): readonly string[]
  shownEnds(kind: string, ends: readonly Hex[]): readonly Hex[]
  linked(key: string, ends: readonly Hex[]): void
  /** Takes the decisions as they now stand; returns every key, before and after, that shows otherwise. */
  decide(persons: ReadonlyMap<Hex, Hex>): Set<string>
}

export function createMerging(): Merging {
  let persons: ReadonlyMap<Hex, Hex> = new Map()
  const endsOf = new Map<string, readonly Hex[]>()
  const linksOf = new Map<Hex, Set<string>>()
  const elsewhere = new Map<string, string>()
  const groups = new Map<string, Set<string>>()

  function place(key: string): void {
    const shown = target(key)
    if (shown === key) return
    elsewhere.set(key, shown)
    const group = groups.get(shown)
    if (group) group.add(key)
    else groups.set(shown, new Set([key]))
  }

  function unplace(key: string): void {
    const shown = elsewhere.get(key)
    if (shown === undefined) return
    elsewhere.delete(key)
    groups.get(shown)?.delete(key)
  }

  function target(key: string): string {
    const { kind, id } = splitKey(key)
    if (kind === 'person') return rowKey(kind, persons.get(id) ?? id)
    const ends = endsOf.get(key)
    // Nearly all links: their ends are shown as themselves, and a hash need not be asked.
    if (!ends?.some((end) => persons.has(end))) return key
    return rowKey(kind, linkId(kind, shownEnds(kind, ends)))
  }

  function shownEnds(kind: string, ends: readonly Hex[]): readonly Hex[] {
    const kinds = kindRule(kind)?.ends ?? []
    return ends.map((id, at) => (kinds[at] === 'person' ? (persons.get(id) ?? id) : id))
  }

  function linked(key: string, ends: readonly Hex[]): void {
    const { kind } = splitKey(key)
    const kinds = kindRule(kind)?.ends ?? []
    endsOf.set(key, ends)
    ends.forEach((id, at) => {
      if (kinds[at] !== 'person') return
      const links = linksOf.get(id)
      if (links) links.add(key)
      else linksOf.set(id, new Set([key]))
    })
    place(key)
  }

  function decide(decided: ReadonlyMap<Hex, Hex>): Set<string> {
    const changed = [...new Set([...persons.keys(), ...decided.keys()])].filter(
      (id) => (persons.get(id) ?? id) !== (decided.get(id) ?? id),
    )
    const moved = changed.flatMap((id) => [rowKey('person', id), ...(linksOf.get(id) ?? [])])
    const touched = new Set(moved.flatMap((key) => [key, elsewhere.get(key) ?? key]))
    for (const key of moved) unplace(key)
    persons = decided
    for (const key of moved) place(key)
    for (const key of moved) touched.add(elsewhere.get(key) ?? key)
    return touched
  }

  return {
    shownUnder: (key) => elsewhere.get(key) ?? key,
    members(key) {
      const others = groups.get(key)
      const own = elsewhere.has(key) ? [] : [key]
      return others ? [...own, ...others] : own
    },
    shownEnds,
    linked,
    decide,
  }
}
