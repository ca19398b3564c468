import { done, type Result } from '../../../shared/base/refusal.ts'
import type { OperationMaker } from '../../../shared/contract/acts-values.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import type { Written } from '../../../shared/operation/operation.ts'
import { HOME } from '../../../shared/operation/scopes.ts'

type Log = Pick<OperationLog, 'fold' | 'isOwn'>

/** Who made operations, and when, by their ids; one that has not come is left out (OP2). */
export function createWhoWrote(log: Log) {
  return async ({ operations }: HostInput<'who-wrote'>): Promise<Result<readonly OperationMaker[]>> => {
    const { graph } = log.fold(HOME)
    return done(
      operations.flatMap((id) => {
        const written = graph.get(id)
        return written ? [makerOf(log, written)] : []
      }),
    )
  }
}

export function makerOf(log: Log, { id, operation }: Written): OperationMaker {
  const fold = log.fold(HOME)
  const { at, actor, role } = operation
  const isCounty = fold.graph.openingOf(id).scope !== null
  return {
    operation: id,
    at,
    actor: isCounty ? '' : String(fold.row('user', actor)?.fields.name ?? ''),
    role,
    from: isCounty ? 'county' : log.isOwn(id) ? 'here' : 'other-pc',
  }
}
