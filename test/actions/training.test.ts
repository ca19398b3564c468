import { describe, expect, test } from 'vitest'
import type { SaveChange } from '../../renderer/actions/changes.ts'
import { totalHours } from '../../renderer/actions/training/hours-by-mode.ts'
import {
  addProject,
  NEW_PROJECT,
  type ProjectText,
  projectFromTitle,
  projectText,
  rewriteProject,
} from '../../renderer/actions/training/write-project.ts'
import {
  addResults,
  gradeTheRest,
  resultId,
  resultText,
  writeResult,
} from '../../renderer/actions/training/write-result.ts'
import type { Value } from '../../shared/base/cbor.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { Result } from '../../shared/base/refusal.ts'
import type { Kind } from '../../shared/domain/kinds/kinds.ts'
import { fieldRule } from '../../shared/domain/kinds/kinds.ts'
import { type ResultMark, TRAINING_MODES } from '../../shared/domain/kinds/training-words.ts'
import { viewRow } from '../renderer/view-rows.ts'

const PROJECT = derivedId('project')
const PERSON = derivedId('person')
const OPERATION = derivedId('operation')
const NOTICE: ProjectText = {
  ...NEW_PROJECT,
  name: '信息技术应用能力提升工程2.0',
  level: 'county',
  issuer: '霍尔果斯市教育局',
  nature: 'digital',
  hours: { ...NEW_PROJECT.hours, face: '２０', online: '30.5' },
  practice: '26',
  start: '2026.7.1',
  end: '20260820',
  autoIncluded: true,
}

describe('a project', () => {
  test('OP5 is written once, and every value is accepted by its kind', () => {
    const changes = accepted(addProject(PROJECT, NOTICE, 'file'))
    expect(Object.fromEntries(changes.map(({ field, value }) => [field, value]))).toEqual({
      name: '信息技术应用能力提升工程2.0',
      issued: { by: '霍尔果斯市教育局', level: 'county' },
      nature: 'digital',
      aim: 'training',
      hours: [
        { mode: 'face', hours: '20' },
        { mode: 'online', hours: '30.5' },
      ],
      practice: '26',
      span: { start: '2026-07-01', end: '2026-08-20' },
      'auto-included': true,
      origin: 'file',
    })
  })

  test('MG3 a form that changed nothing writes nothing; one date changes the span, over what was shown', () => {
    const row = rowOf('project', PROJECT, accepted(addProject(PROJECT, NOTICE, 'file')))
    expect(accepted(rewriteProject(row, projectText(row)))).toEqual([])
    const changes = accepted(rewriteProject(row, { ...projectText(row), end: '2026-08-21' }))
    expect(changes).toEqual([
      {
        kind: 'project',
        id: PROJECT,
        field: 'span',
        value: { start: '2026-07-01', end: '2026-08-21' },
        over: [OPERATION],
      },
    ])
  })

  test.each<[Partial<ProjectText>, string]>([
    [{ name: ' ' }, 'name'],
    [{ level: '' }, 'level'],
    [{ nature: '' }, 'nature'],
    [{ hours: NEW_PROJECT.hours }, 'hours'],
    [{ hours: { ...NEW_PROJECT.hours, online: '五十' } }, 'hours-online'],
    [{ practice: '51' }, 'practice'],
    [{ start: '' }, 'start'],
    [{ end: '2026-06-30' }, 'end'],
  ])('what cannot be read is refused with the field named: %j', (wrong, field) => {
    expect(addProject(PROJECT, { ...NOTICE, ...wrong }, 'typed')).toMatchObject({
      ok: false,
      refusal: { facts: { field } },
    })
  })

  test('F16 what a list says of its project is taken over; hours without a mode are for a person', () => {
    const title = { name: '甲', level: 'county', mode: 'online', hours: '50' } as const
    expect(projectFromTitle(title)).toMatchObject({ name: '甲', level: 'county', hours: { online: '50' } })
    expect(projectFromTitle({ name: '甲', hours: '50' }).hours).toEqual(NEW_PROJECT.hours)
  })

  test('H-042 hours add up exactly', () => {
    const tenths = TRAINING_MODES.slice(0, 3).map((mode) => ({ mode, hours: '0.1' }))
    expect(totalHours(tenths)).toBe('0.3')
    expect(totalHours([])).toBe('0')
  })
})

describe('results', () => {
  const id = resultId(PROJECT, PERSON)
  const graded = (mark: ResultMark) =>
    viewRow('result', id, { of: [PROJECT, PERSON], mark: mark as unknown as Value }, OPERATION)
  const ungraded = graded({ grade: null, outcome: 'completed' })

  test('a person put on the list is not graded; one taken out before comes back with the same result', () => {
    const added = addResults(PROJECT, [PERSON], () => undefined)
    expect(added.map(({ field, value }) => [field, value])).toEqual([
      ['of', [PROJECT, PERSON]],
      ['mark', { grade: null, outcome: 'completed' }],
    ])
    const out = { ...ungraded, fields: { ...ungraded.fields, void: true } }
    expect(addResults(PROJECT, [PERSON], () => out).map(({ field, value }) => [field, value])).toEqual([
      ['void', false],
    ])
    expect(addResults(PROJECT, [PERSON], () => ungraded)).toEqual([])
  })

  test('MG3 grade, hours, attendance and outcome are one decision, over what was shown', () => {
    const typed = { ...resultText(ungraded), grade: 'good', attended: '92.5', score: ' 88 ' } as const
    expect(accepted(writeResult(ungraded, typed))).toEqual([
      {
        kind: 'result',
        id,
        field: 'mark',
        value: { grade: 'good', outcome: 'completed', attended: '0.925', score: '88' },
        over: [OPERATION],
      },
    ])
    expect(accepted(writeResult(ungraded, resultText(ungraded)))).toEqual([])
  })

  test('an attendance read and typed again is the same', () => {
    const row = graded({ grade: 'pass', outcome: 'completed', attended: '0.925' })
    expect(resultText(row).attended).toBe('92.5')
    expect(accepted(writeResult(row, resultText(row)))).toEqual([])
  })

  test('S-047 a withdrawal needs its reason; who completed keeps none', () => {
    const typed = { ...resultText(ungraded), outcome: 'withdrawn' } as const
    expect(writeResult(ungraded, typed)).toMatchObject({ refusal: { facts: { field: 'reason' } } })
    const [change] = accepted(writeResult(ungraded, { ...typed, reason: '生病' }))
    expect(change?.value).toEqual({ grade: null, outcome: 'withdrawn', reason: '生病' })
    const [back] = accepted(
      writeResult(graded(change!.value as unknown as ResultMark), {
        ...typed,
        outcome: 'completed',
        reason: '生病',
      }),
    )
    expect(back?.value).toEqual({ grade: null, outcome: 'completed' })
  })

  test.each(['101', '92.555', 'x'])('an attendance of %s percent is refused', (attended) => {
    expect(writeResult(ungraded, { ...resultText(ungraded), attended })).toMatchObject({
      refusal: { facts: { field: 'attended' } },
    })
  })

  test('the same grade for the rest leaves the graded and those who did not complete', () => {
    const rows = [
      ungraded,
      graded({ grade: 'fail', outcome: 'completed' }),
      graded({ grade: null, outcome: 'noshow' }),
    ]
    expect(gradeTheRest(rows, 'pass').map(({ value }) => value)).toEqual([
      { grade: 'pass', outcome: 'completed' },
    ])
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
