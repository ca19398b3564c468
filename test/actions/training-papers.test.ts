import { describe, expect, test } from 'vitest'
import type { SaveChange } from '../../renderer/actions/changes.ts'
import { askCorrection, standingCorrections } from '../../renderer/actions/training/ask-correction.ts'
import { presenterText, writePresenter } from '../../renderer/actions/training/write-presenter.ts'
import { resultId } from '../../renderer/actions/training/write-result.ts'
import type { Value } from '../../shared/base/cbor.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { Result } from '../../shared/base/refusal.ts'
import { fieldRule } from '../../shared/domain/kinds/kinds.ts'
import { hexId, viewRow } from '../renderer/view-rows.ts'

const PROJECT = derivedId('project')
const PERSON = derivedId('person')
const OPERATION = derivedId('operation')

describe('papers of one person', () => {
  test('H-039 hours taught stand in a record of their own', () => {
    const typed = {
      ...presenterText(undefined),
      person: PERSON,
      hours: '4',
      day: '2026-07-02',
      topic: '白板',
    }
    const changes = accepted(writePresenter(PROJECT, undefined, typed))
    expect(changes.at(-1)).toMatchObject({
      kind: 'presenter',
      field: 'part',
      value: { what: 'training', mode: 'face', hours: '4', day: '2026-07-02', topic: '白板' },
    })
    expect(changes[0]?.id).not.toBe(resultId(PROJECT, PERSON))
    for (const wrong of [{ hours: '0' }, { day: '2026-02-30' }, { person: '' }])
      expect(writePresenter(PROJECT, undefined, { ...typed, ...wrong }).ok).toBe(false)
  })

  test('F27 a correction request names the record, what its screen showed, and the request it replaces', () => {
    const row = viewRow('result', hexId(8), { mark: { grade: 'pass', outcome: 'completed' } }, OPERATION)
    const typed = { field: 'mark', asked: '良好', reason: '证书是良好', evidence: '' }
    const [change] = accepted(askCorrection(row, '合格', typed, hexId(9)))
    expect(change).toEqual({
      kind: 'correction',
      id: null,
      field: 'is',
      over: [],
      value: {
        record: { kind: 'result', id: hexId(8) },
        field: 'mark',
        was: '合格',
        asked: '良好',
        reason: '证书是良好',
        stood: [OPERATION],
        replaces: hexId(9),
      },
    })
    const requests = [
      viewRow('correction', hexId(9), {}),
      viewRow('correction', hexId(10), { replaces: hexId(9) }),
    ]
    expect(standingCorrections(requests).map(({ id }) => id)).toEqual([hexId(10)])
    expect(askCorrection(row, '合格', { ...typed, reason: '' }, null)).toMatchObject({
      refusal: { facts: { field: 'reason' } },
    })
    const person = viewRow('person', PERSON, { phone: { masked: '138****1', print: 'x' } })
    expect(askCorrection(person, '', { ...typed, field: 'phone' }, null).ok).toBe(false)
  })
})

/** Every value must be one that its kind accepts (OP5). */
function accepted(result: Result<SaveChange[]>): SaveChange[] {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  for (const { kind, field, value } of result.value)
    expect(fieldRule(kind, field)?.accepts(value as Value), `${kind}.${field}`).toBe(true)
  return result.value
}
