import type { Hex } from '../../shared/base/bytes.ts'
import type { CountyDocument } from '../../shared/domain/documents/documents.ts'
import type { StepRule } from '../../shared/domain/documents/step-rule.ts'
import { type DocumentRef, type DocumentState, standing } from '../../shared/fold/document.ts'
import type { Official } from '../accounts/official.ts'
import { type CountyResult, countyRefuse } from '../county-result.ts'
import { type CountyWriting, made } from '../exchange/county-writing.ts'
import { isAll } from './is-all.ts'

/** MG8: where several decisions about a document stand, one of the county's is kept, and the others are answered. */
export interface Settling {
  /**
   * The new decision says what the kept one said. Refuses `document-changed` unless `standing` are all that stand now,
   * and what nobody of this role may decide.
   */
  settle(scope: Hex, settled: Settled, by: Official): Promise<CountyResult<Hex>>
}

export interface Settled {
  readonly document: { readonly kind: CountyDocument; readonly id: Hex }
  /** The decision that is right. */
  readonly keep: Hex
  /** All that the official saw. */
  readonly standing: readonly Hex[]
  readonly opinion?: string
}

export function createSettling(
  /** Of a school that is held open. */
  documentOf: (
    scope: Hex,
    document: DocumentRef,
  ) => CountyResult<{ readonly state: DocumentState; readonly steps: readonly StepRule[] }>,
  writing: Pick<CountyWriting, 'write' | 'inTurn'>,
): Settling {
  function settle(scope: Hex, settled: Settled, by: Official): Promise<CountyResult<Hex>> {
    return writing.inTurn(scope, async () => {
      const found = documentOf(scope, settled.document)
      if (!found.ok) return found
      const stands = standing(found.value.state)
      if (stands.length < 2) return countyRefuse('nothing-to-do')
      if (!isAll(settled.standing, stands)) return countyRefuse('document-changed')
      const kept = stands.find(({ id, kind }) => id === settled.keep && kind === 'county-decision')
      const rule = found.value.steps.find(({ step }) => step === kept?.fields.step)
      if (!kept || !rule) return countyRefuse('step-out-of-turn')
      if (!rule.writers.includes(by.role)) return countyRefuse('not-allowed')
      const opinion = settled.opinion?.trim() || kept.fields.opinion
      const value = {
        step: rule.step,
        document: settled.document,
        stood: kept.fields.stood!,
        answers: kept.id,
        besides: stands.flatMap(({ id }) => (id === kept.id ? [] : [id])),
        ...(opinion === undefined ? {} : { opinion }),
        ...(kept.fields.number === undefined ? {} : { number: kept.fields.number }),
      }
      return writing.write(scope, by, `settle-${settled.document.kind}`, [made('county-decision', value)])
    })
  }

  return { settle }
}
