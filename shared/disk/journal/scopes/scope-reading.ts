import type { Hex } from '../../../base/bytes.ts'
import type { Written } from '../../../operation/operation.ts'
import { PUBLIC_SCOPE } from '../../../operation/scopes.ts'
import { metaFrom } from '../../packages/package-meta.ts'
import type { Journal } from '../journal.ts'
import type { Commit, Entry } from '../journal-entry.ts'
import type { JournalIndex } from './journal-index.ts'
import type { ScopePart } from './scope-ranges.ts'
import { scopesOfNote } from './scopes-of-note.ts'

/** Puts into the index what it does not know yet of the journal: after a kill the last writes, without an index all. */
export async function catchUp(journal: Journal, index: JournalIndex): Promise<void> {
  const from = index.end().offset
  /** A package is one line of the index, as it is when it comes: nobody begins to read in the midst of one. */
  let open: OpenPackage | undefined
  let at = from
  for await (const entry of journal.entries(from, journal.position().offset)) {
    if (entry.kind === 'package') open = { from: at, scope: metaFrom(entry.meta).scope, feeds: new Map() }
    if (open && entry.kind === 'operation') file(open, entry.written, index)
    if (entry.kind === 'commit' && open) await index.add(open.from, entry.position, partsIn(open))
    if (!open) await index.add(at, entry.position, partsOf(entry, index))
    if (entry.kind === 'commit') open = undefined
    at = entry.position.offset
  }
}

interface OpenPackage {
  readonly from: number
  readonly scope: Hex
  /** By scope that it brought something for, the feeds met for the first time. */
  readonly feeds: Map<Hex, Set<Hex>>
}

function file({ scope, feeds }: OpenPackage, { operation }: Written, index: JournalIndex): void {
  const { feed, opens } = operation
  const met = [...feeds].find(([, known]) => known.has(feed))?.[0]
  const filed = index.scopeOfFeed(feed) ?? met ?? (opens?.scope === PUBLIC_SCOPE ? PUBLIC_SCOPE : scope)
  const known = feeds.get(filed) ?? new Set()
  feeds.set(filed, index.scopeOfFeed(feed) === undefined ? known.add(feed) : known)
}

function partsIn({ scope, feeds }: OpenPackage): ScopePart[] {
  const all = new Map([[scope, new Set<Hex>()], ...feeds])
  return [...all].map(([one, found]) => ({ scope: one, feeds: [...found] }))
}

/** Of what stands alone. */
function partsOf(entry: Entry | Commit, index: JournalIndex): ScopePart[] {
  if (entry.kind === 'note')
    return scopesOfNote(entry.name, entry.value).map((scope) => ({ scope, feeds: [] }))
  if (entry.kind !== 'operation') return []
  const { feed, opens } = entry.written.operation
  const known = index.scopeOfFeed(feed)
  if (known !== undefined) return [{ scope: known, feeds: [] }]
  // Damage took the opening, which alone named the scope.
  return opens?.scope ? [{ scope: opens.scope, feeds: [feed] }] : []
}

/** What the journal says of one scope, in its order. Of its ranges, other scopes' lines are passed over. */
export async function* entriesOfScope(
  journal: Journal,
  index: JournalIndex,
  scope: Hex,
): AsyncIterable<Entry> {
  for (const { from, to } of index.of(scope))
    for await (const entry of journal.entries(from, to))
      if (entry.kind !== 'commit' && isOf(entry, scope, index)) yield entry
}

function isOf(entry: Entry, scope: Hex, index: JournalIndex): boolean {
  if (entry.kind === 'note') return scopesOfNote(entry.name, entry.value).includes(scope)
  if (entry.kind === 'package') return metaFrom(entry.meta).scope === scope
  return index.scopeOfFeed(entry.written.operation.feed) === scope
}
