import { describe, expect, test } from 'vitest'
import type { SaveChange } from '../../renderer/actions/changes.ts'
import { askCorrection, standingCorrections } from '../../renderer/actions/training/ask-correction.ts'
import {
  addDegree,
  degreeText,
  NEW_DEGREE,
  rewriteDegree,
} from '../../renderer/actions/training/write-degree.ts'
import { addMandarin, NEW_MANDARIN } from '../../renderer/actions/training/write-mandarin.ts'
import { presenterText, writePresenter } from '../../renderer/actions/training/write-presenter.ts'
import { resultId } from '../../renderer/actions/training/write-result.ts'
import type { Value } from '../../shared/base/cbor.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { Result } from '../../shared/base/refusal.ts'
import type { Kind } from '../../shared/domain/kinds/kinds.ts'
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

  test('H-040 a degree holds its four conditions; a form that changed nothing writes nothing', () => {
    const typed = {
      ...NEW_DEGREE,
      person: PERSON,
      college: '伊犁师范大学',
      from: '2023-09',
      hours: { ...NEW_DEGREE.hours, face: '200', online: '100' },
      approved: true,
      approvalDocument: '霍教〔2023〕5号',
      related: true,
      certificateNumber: '107641202605001234',
      certificateDay: '2026-06-30',
      split: { 'BX.O': '50', XX: '20', other: '' },
    }
    const changes = accepted(addDegree(hexId(5), typed))
    const row = rowOf('degree-study', hexId(5), changes)
    expect(row.fields).toMatchObject({
      approved: { given: true, document: '霍教〔2023〕5号' },
      related: true,
      certificate: { number: '107641202605001234', day: '2026-06-30' },
      split: [
        { category: 'BX.O', credits: '50' },
        { category: 'XX', credits: '20' },
      ],
    })
    expect(row.fields.recognised).toBeUndefined()
    expect(accepted(rewriteDegree(row, degreeText(row)))).toEqual([])
    for (const certificateDay of ['', '2026-02-30', '6月30日'])
      expect(addDegree(hexId(5), { ...typed, certificateDay })).toMatchObject({
        refusal: { facts: { field: 'certificateDay' } },
      })
  })

  test('H-033 a Mandarin level names the training, and repeats neither hours nor grade', () => {
    const typed = {
      ...NEW_MANDARIN,
      person: PERSON,
      project: PROJECT,
      level: '二级甲等',
      score: '88.5',
    } as const
    const changes = accepted(addMandarin(hexId(6), typed))
    expect(changes.map(({ field }) => field)).toEqual(['person', 'project', 'reached'])
    expect(addMandarin(hexId(6), { ...typed, project: '' })).toMatchObject({
      refusal: { facts: { field: 'project' } },
    })
    for (const score of ['八十八', '-1', '88.5分'])
      expect(addMandarin(hexId(6), { ...typed, score })).toMatchObject({
        refusal: { facts: { field: 'score' } },
      })
    const unscored = accepted(addMandarin(hexId(6), { ...typed, score: ' ' }))
    expect(unscored.at(-1)?.value).toEqual({ level: '二级甲等' })
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

function rowOf(kind: Kind, id: string, changes: readonly SaveChange[]) {
  const fields = Object.fromEntries(changes.map(({ field, value }) => [field, value as Value]))
  return viewRow(kind, id, fields, OPERATION)
}
