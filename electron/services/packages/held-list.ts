import type { Hex } from '../../../shared/base/bytes.ts'
import type { HeldLine, HeldList } from '../../../shared/contract/exchange-values.ts'
import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import type { Kind } from '../../../shared/domain/kinds/kinds.ts'
import type { Fold } from '../../../shared/fold/fold.ts'
import { CONTROL_KINDS } from '../../../shared/fold/force.ts'
import type { Row } from '../../../shared/fold/row.ts'
import type { Written } from '../../../shared/operation/operation.ts'
import { recordsOf } from './record-names.ts'

/** PK4: what waits, is set aside or cannot be shown, operation by operation, with the reason. */
export function heldList(log: OperationLog, home: Hex): HeldList {
  const fold = log.fold(home)
  const { graph } = fold
  const waiting = [...graph.waiting()]
  const aside = [...graph.complete()].filter(
    ({ id }) => graph.openingOf(id).scope === null && (!fold.isInForce(id) || fold.unfit(id)),
  )
  const all = [...waiting, ...aside].sort((a, b) => b.operation.at - a.operation.at)
  const reasonOf = reasons(fold)
  const lines = all.slice(0, MOST).map((written): HeldLine => {
    const { id, operation } = written
    const records = recordsOf(fold, written)
    return {
      operation: id,
      at: operation.at,
      act: operation.act,
      actor: String(fold.row('user', operation.actor)?.fields.name ?? ''),
      from: log.isOwn(id) ? 'here' : 'other-pc',
      ...(graph.isComplete(id) ? reasonOf(written) : { why: 'missing-before', reason: '' }),
      records: records.slice(0, MOST_RECORDS),
      more: Math.max(0, records.length - MOST_RECORDS),
    }
  })
  return { lines, total: all.length }
}

/** The control of the county that took its force: the narrowest of those that stand. */
function reasons(fold: Fold): (written: Written) => Pick<HeldLine, 'why' | 'reason'> {
  const standing = standingControls(fold)
  const of = (kind: Kind) => standing.filter((row) => row.kind === kind)
  const byOperation = new Map(
    of('set-aside').flatMap((row) => (row.fields.operations as Hex[]).map((id) => [id, row] as const)),
  )
  return ({ id, operation }) => {
    const unfit = fold.unfit(id)
    if (unfit) return { why: unfit, reason: '' }
    const aside = byOperation.get(id)
    if (aside) return { why: 'set-aside', reason: reasonIn(aside) }
    const cut = of('cut').find(({ fields }) => fields.feed === operation.feed)
    if (cut) return { why: 'cut', reason: reasonIn(cut) }
    const { key } = fold.graph.openingOf(id)
    const revoked = of('revocation').find(({ fields }) => fields.key === key)
    return { why: 'revoked', reason: revoked ? reasonIn(revoked) : '' }
  }
}

function standingControls(fold: Fold): Row[] {
  const ended = new Set(fold.list('take-back').map(({ fields }) => fields.of))
  return CONTROL_KINDS.filter((kind) => kind !== 'take-back')
    .flatMap((kind) => fold.list(kind))
    .filter(({ id }) => !ended.has(id))
}

function reasonIn({ fields }: Row): string {
  return typeof fields.reason === 'string' ? fields.reason : ''
}

/** Nobody reads more; how many there are is told. */
const MOST = 500
const MOST_RECORDS = 5
