import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { UndoneAct } from '../../../shared/contract/acts-values.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import type { UserCard } from '../../../shared/contract/host-values.ts'
import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import { mayWrite } from '../../../shared/domain/kinds/kinds.ts'
import { undoChanges } from '../../../shared/fold/undo.ts'
import { UNDO_ACT } from '../../../shared/fold/way-back.ts'
import { HOME } from '../../../shared/operation/scopes.ts'
import { ownMattersRefusal } from '../people/own-matters.ts'
import type { SchoolDesk } from '../school-desk.ts'

export interface UndoTools {
  readonly log: OperationLog
  readonly desk: SchoolDesk
  readonly user: () => UserCard | null
}

/** OP1: one's own acts, taken back in one operation that can be taken back itself. */
export function createUndoDesk({ log, desk, user }: UndoTools) {
  return async ({ operation }: HostInput<'undo'>): Promise<Result<UndoneAct>> => {
    const by = user()
    if (!by) return refuse('not-signed-in')
    const fold = log.fold(HOME)
    const written = fold.graph.get(operation)
    if (!written || FOR_GOOD.has(written.operation.act)) return refuse('nothing-to-do')
    if (written.operation.actor !== by.id) return refuse('not-allowed')
    const { changes, beside = [], kept } = undoChanges(fold, operation)
    if (!changes.every(({ kind, field }) => mayWrite(kind, field, by.role))) return refuse('not-allowed')
    const notOwn = ownMattersRefusal(fold, by, changes)
    if (notOwn) return notOwn
    if (changes.length === 0) {
      return kept.length === 0 ? refuse('nothing-to-do') : done({ operation: null, undone: 0, kept })
    }
    // First what stood beside: cut off in between, the act stands and what it decided against is seen again.
    for (const change of beside) {
      const stood = await desk.writeAs(by, UNDO_ACT, [change])
      if (!stood.ok) return stood
    }
    const saved = await desk.writeAs(by, UNDO_ACT, changes)
    if (!saved.ok) return saved
    // What is undecided again is decided on the screen that shows both, not by undoing this.
    const redo = beside.length === 0 ? saved.value.operation : null
    return done({ operation: redo, undone: changes.length, kept })
  }
}

/** Undone, nobody could sign in any more, or a PIN would be said not to have been given. */
const FOR_GOOD: ReadonlySet<string> = new Set(['start-school', 'set-pin'])
