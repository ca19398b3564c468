import type { Hex } from '../../../shared/base/bytes.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import type { UserCard } from '../../../shared/contract/host-values.ts'
import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import { fieldRule, mayWrite } from '../../../shared/domain/kinds/kinds.ts'
import type { Change } from '../../../shared/operation/operation.ts'
import { HOME } from '../../../shared/operation/scopes.ts'
import type { SchoolDesk } from '../school-desk.ts'

export interface SensitivePlace {
  readonly kind: string
  readonly id: Hex
  readonly field: string
}

/** TR5: sensitive values leave the host whole only through here, and it is recorded before they do. */
export interface Disclosures {
  reveal(place: HostInput<'reveal'>): Promise<Result<{ readonly value: string }>>
  /** The values in the order of their places, all in one operation; empty where a record has none. */
  wholeValues(places: readonly SensitivePlace[], act: string, purpose: string): Promise<Result<string[]>>
}

export interface DisclosureTools {
  readonly log: OperationLog
  readonly desk: SchoolDesk
  readonly user: () => UserCard | null
}

export function createDisclosures({ log, desk, user }: DisclosureTools): Disclosures {
  async function reveal(place: HostInput<'reveal'>): Promise<Result<{ readonly value: string }>> {
    const values = await wholeValues([place], 'reveal', '')
    if (!values.ok) return values
    const [value = ''] = values.value
    return value === '' ? refuse('nothing-to-do') : done({ value })
  }

  async function wholeValues(
    places: readonly SensitivePlace[],
    act: string,
    purpose: string,
  ): Promise<Result<string[]>> {
    const by = user()
    if (!by) return refuse('not-signed-in')
    if (!mayWrite('disclosure', 'is', by.role)) return refuse('not-allowed')
    if (!places.every(({ kind, field }) => fieldRule(kind, field)?.sensitive)) return refuse('value-refused')
    const fold = log.fold(HOME)
    const values = places.map(({ kind, id, field }) => String(fold.row(kind, id)?.fields[field] ?? ''))
    const shown = places.filter((_, at) => values[at] !== '')
    if (shown.length === 0) return done(values)
    const recorded = await desk.writeAs(by, act, disclosed(shown, purpose))
    return recorded.ok ? done(values) : recorded
  }

  return { reveal, wholeValues }
}

/** One record for all of a kind of whom the same was shown. */
function disclosed(places: readonly SensitivePlace[], purpose: string): Change[] {
  const byRecord = Map.groupBy(places, ({ kind, id }) => `${kind}/${id}`)
  const records = [...byRecord.values()].map((of) => ({
    kind: of[0]!.kind,
    id: of[0]!.id,
    fields: [...new Set(of.map(({ field }) => field))].sort(),
  }))
  const alike = Map.groupBy(records, ({ kind, fields }) => [kind, ...fields].join('/'))
  return [...alike.values()].map((of) => {
    const { kind, fields } = of[0]!
    const value = { kind, ids: of.map(({ id }) => id), fields, purpose }
    return { kind: 'disclosure', id: null, field: 'is', value, over: [] }
  })
}
