import type { Hex } from '../../shared/base/bytes.ts'
import type { OperationLog } from '../../shared/disk/journal/operation-log.ts'
import { CONTROL_KINDS } from '../../shared/fold/force.ts'
import type { Official } from '../accounts/official.ts'
import { type CountyResult, countyRefuse } from '../county-result.ts'
import { type CountyWriting, made } from '../exchange/county-writing.ts'
import { type ControlLine, controlLines } from './control-lines.ts'

/** MG5 b, c: what the county does about operations of a school, written in the school's scope. */
export interface Controls {
  setAside(scope: Hex, operations: readonly Hex[], reason: string, by: Official): Promise<CountyResult<Hex>>
  /** `point` null: before the feed's first operation. */
  cut(scope: Hex, feed: Hex, point: Hex | null, reason: string, by: Official): Promise<CountyResult<Hex>>
  /** `of`: the record id of a set-aside, cut or revocation. */
  takeBack(scope: Hex, of: Hex, reason: string, by: Official): Promise<CountyResult<Hex>>
  /** What was done and taken back, the latest first. */
  controls(scope: Hex): Promise<CountyResult<readonly ControlLine[]>>
}

export function createControls({ log }: { readonly log: OperationLog }, writing: CountyWriting): Controls {
  function inSchool(id: Hex, scope: Hex): boolean {
    const { graph } = log.fold(scope)
    return graph.isComplete(id) && graph.openingOf(id).scope === null
  }

  function setAside(scope: Hex, operations: readonly Hex[], reason: string, by: Official) {
    return writing.inTurn(scope, async (): Promise<CountyResult<Hex>> => {
      if (operations.length === 0) return countyRefuse('nothing-to-do')
      if (!operations.every((id) => inSchool(id, scope))) return countyRefuse('operation-unknown')
      return writing.write(scope, by, 'set-aside', [made('set-aside', { operations, reason })])
    })
  }

  function cut(scope: Hex, feed: Hex, point: Hex | null, reason: string, by: Official) {
    return writing.inTurn(scope, async (): Promise<CountyResult<Hex>> => {
      const inFeed = point === null || log.fold(scope).graph.get(point)?.operation.feed === feed
      if (!inFeed || (point !== null && !inSchool(point, scope))) return countyRefuse('operation-unknown')
      return writing.write(scope, by, 'cut-feed', [made('cut', { feed, point, reason })])
    })
  }

  function takeBack(scope: Hex, of: Hex, reason: string, by: Official) {
    return writing.inTurn(scope, async (): Promise<CountyResult<Hex>> => {
      const known = CONTROL_KINDS.some((kind) => kind !== 'take-back' && log.fold(scope).row(kind, of))
      if (!known) return countyRefuse('operation-unknown')
      return writing.write(scope, by, 'take-back', [made('take-back', { of, reason })])
    })
  }

  function controls(scope: Hex): Promise<CountyResult<readonly ControlLine[]>> {
    return writing.inTurn(scope, async () => ({ ok: true, value: controlLines(log.fold(scope)) }))
  }

  return { setAside, cut, takeBack, controls }
}
