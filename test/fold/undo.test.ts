import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Value } from '../../shared/base/cbor.ts'
import { derivedId } from '../../shared/base/hash.ts'
import { createFold, type Fold } from '../../shared/fold/fold.ts'
import { linkId } from '../../shared/fold/understood.ts'
import { undoChanges } from '../../shared/fold/undo.ts'
import { UNDO_ACT } from '../../shared/fold/way-back.ts'
import type { FeedEnd } from '../../shared/operation/feed.ts'
import { advance, nextOperation } from '../../shared/operation/feed.ts'
import type { Change, Written } from '../../shared/operation/operation.ts'
import { make, pen, set } from '../worlds/feed-pen.ts'
import { shownWrites, workingSchool } from '../worlds/working-school.ts'

const LI = derivedId('li')
const WANG = derivedId('wang')

describe('OP1 undo', () => {
  it('OP1 writes the earlier value over one’s own write', () => {
    const office = writer('office')
    office.write(set('person', LI, 'name', '李'), set('person', LI, 'title', '二级'))
    const edit = office.write(set('person', LI, 'title', '一级', ...office.over('person', LI, 'title')))
    expect(undoChanges(office.fold, edit.id)).toEqual({
      changes: [set('person', LI, 'title', '二级', edit.id)],
      kept: [],
    })
  })

  it('OP1 leaves alone and lists what others changed since, or wrote beside it', () => {
    const office = writer('office')
    const made = office.write(set('person', LI, 'title', '二级'), set('person', LI, 'post', '教师'))
    const edit = office.write(
      set('person', LI, 'title', '一级', made.id),
      set('person', LI, 'post', '主任', made.id),
    )
    const hall = pen('hall')
    office.fold.take([hall.write(set('person', LI, 'title', '高级', edit.id))])
    office.fold.take([hall.write(set('person', LI, 'post', '校长', made.id))])
    expect(undoChanges(office.fold, edit.id)).toEqual({
      changes: [],
      kept: ['title', 'post'].map((field) => ({ kind: 'person', id: LI, field })),
    })
  })

  it('OP1 marks what the operation made as removed or void, one change a record', () => {
    const office = writer('office')
    const mark = linkId('attendance', [WANG, LI])
    const made = office.write(
      set('person', LI, 'name', '李'),
      set('person', LI, 'title', '二级'),
      set('attendance', mark, 'of', [WANG, LI]),
      set('attendance', mark, 'mark', { mark: 'present' }),
    )
    expect(undoChanges(office.fold, made.id)).toEqual({
      changes: [set('person', LI, 'removed', true), set('attendance', mark, 'void', true)],
      kept: [],
    })
  })

  it('OP1 a record that others have written in since stays whole', () => {
    const office = writer('office')
    const made = office.write(set('person', LI, 'name', '李'))
    office.fold.take([pen('hall').write(set('person', LI, 'post', '教师'))])
    expect(undoChanges(office.fold, made.id)).toEqual({
      changes: [],
      kept: [{ kind: 'person', id: LI, field: 'post' }],
    })
  })

  it('OP1 a field first filled in becomes empty; one that cannot be empty is listed', () => {
    const office = writer('office')
    const line = derivedId('line')
    office.write(set('person', LI, 'name', '李'), set('plan-line', line, 'theme', '阅读'))
    const edit = office.write(
      set('person', LI, 'post', '教师'),
      set('person', LI, 'status', { word: '在职', from: null }),
      set('plan-line', line, 'hours', '2'),
    )
    expect(undoChanges(office.fold, edit.id)).toEqual({
      changes: [
        set('person', LI, 'post', '', edit.id),
        set('person', LI, 'status', { word: '', from: null }, edit.id),
      ],
      kept: [{ kind: 'plan-line', id: line, field: 'hours' }],
    })
  })

  it('OP1 one step after the other is taken back, the making of the record last', () => {
    const office = writer('office')
    const made = office.write(set('person', LI, 'name', '李'))
    const edit = office.write(set('person', LI, 'name', '李四', made.id))
    const more = office.write(set('person', LI, 'post', '教师'))
    for (const one of [more, edit]) expect(office.undo(one).kept).toEqual([])
    expect(office.fold.row('person', LI)?.fields).toEqual({ name: '李', post: '' })
    expect(office.undo(made).kept).toEqual([])
    expect(office.fold.row('person', LI)?.fields.removed).toBe(true)
    expect(undoChanges(office.fold, made.id)).toEqual({ changes: [], kept: [] })
  })

  it('OP1 undone and done again, a step can be undone once more', () => {
    const office = writer('office')
    const made = office.write(set('person', LI, 'name', '李'))
    const edit = office.write(set('person', LI, 'name', '李四', made.id))
    const again = office.undo(office.undo(edit).written)
    expect(again.written.operation.changes[0]?.value).toBe('李四')
    office.undo(edit)
    expect(office.fold.row('person', LI)?.fields.name).toBe('李')
  })

  it('OP1 an undo of another person’s hand is theirs: what it wrote does not stand as one’s own', () => {
    const office = writer('office')
    const made = office.write(set('person', LI, 'name', '李'))
    const edit = office.write(set('person', LI, 'name', '李四', made.id))
    const hall = writer('hall', office.fold)
    const other = hall.write(set('person', LI, 'name', '黎', edit.id))
    hall.undo(other)
    expect(undoChanges(office.fold, edit.id).kept).toHaveLength(1)
  })

  it('MG9 undoing a decision of same person ends it, and undoing that decides it anew', () => {
    const office = writer('office')
    office.write(set('person', LI, 'name', '李'), set('person', WANG, 'name', '李'))
    const same = office.write(make('same-person', { pairs: [[LI, WANG]] }))
    const isOne = () => office.fold.row('person', LI)?.id === office.fold.row('person', WANG)?.id
    const apart = office.undo(same)
    expect(isOne()).toBe(false)
    expect(undoChanges(office.fold, same.id)).toEqual({ changes: [], kept: [] })
    office.undo(apart.written)
    expect(isOne()).toBe(true)
  })

  it('MG7 a paper or a decision is not undone', () => {
    const office = writer('office')
    const paper = office.write(make('school-paper', { paper: 'F19', number: '1', rests: [] }))
    expect(undoChanges(office.fold, paper.id)).toMatchObject({
      changes: [],
      kept: [{ kind: 'school-paper' }],
    })
  })

  it('MG5 what the county has set aside is not undone', () => {
    const office = writer('office')
    const made = office.write(set('person', LI, 'name', '李'))
    const aside = make('set-aside', { operations: [made.id], reason: 'x' })
    office.fold.take([pen('county', derivedId('scope')).write(aside)])
    expect(undoChanges(office.fold, made.id)).toEqual({ changes: [], kept: [] })
  })
})

describe('laws of undo', () => {
  it('OP1 after an act and its undo all shows as before it, but what is listed; what it made is gone or empty', () => {
    fc.assert(
      fc.property(workingSchool(), ({ fold, acts }) => {
        const before = shown(folded(acts.slice(0, -1)))
        const { kept } = undone(fold, acts.at(-1)!)
        const after = shown(fold)
        const left = new Set(kept.map(({ kind, id, field }) => `${kind}/${fold.row(kind, id)?.id}/${field}`))
        for (const [field, value] of after) {
          if (left.has(field)) continue
          if (before.has(field)) expect([field, value]).toEqual([field, before.get(field)])
          else expect([field, isGone(after, field) || isEmpty(value)]).toEqual([field, true])
        }
        expect([...before.keys()].filter((field) => !after.has(field) && !left.has(field))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('OP1 undone twice, all shows as after the act', () => {
    fc.assert(
      fc.property(workingSchool(), ({ fold, acts }) => {
        const done = shown(fold)
        const undo = undone(fold, acts.at(-1)!)
        if (!undo.written) return
        expect(undone(fold, undo.written).kept).toEqual([])
        const again = shown(fold)
        for (const [field, value] of done) expect([field, again.get(field)]).toEqual([field, value])
      }),
      { numRuns: 500 },
    )
  })

  it('OP1 an undo long after covers the act itself and nothing else', () => {
    fc.assert(
      fc.property(workingSchool(), fc.nat(20), ({ fold, acts }, at) => {
        const act = acts[at % acts.length]!
        const covered = undoChanges(fold, act.id).changes.flatMap(({ over }) => over)
        expect(covered.filter((id) => id !== act.id)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('the generator makes people write without having seen each other, and much can and cannot be undone', () => {
    const schools = fc.sample(workingSchool(), { numRuns: 200, seed: 1 })
    expect(schools.reduce((sum, { blind }) => sum + blind, 0)).toBeGreaterThan(50)
    const undos = schools.flatMap(({ fold, acts }) => acts.map(({ id }) => undoChanges(fold, id)))
    expect(undos.filter(({ changes }) => changes.length > 0).length).toBeGreaterThan(100)
    expect(undos.filter(({ kept }) => kept.length > 0).length).toBeGreaterThan(100)
  })
})

/** By record and field, what is shown. */
function shown(fold: Fold): Map<string, Value> {
  const rows = (['person', 'attendance'] as const).flatMap((kind) => fold.list(kind))
  return new Map(
    rows.flatMap(({ kind, id, fields }) =>
      Object.entries(fields).map(([field, value]) => [`${kind}/${id}/${field}`, value] as const),
    ),
  )
}

function folded(operations: readonly Written[]): Fold {
  const fold = createFold()
  fold.take(operations)
  return fold
}

function undone(fold: Fold, of: Written) {
  const { changes, kept } = undoChanges(fold, of.id)
  if (changes.length === 0) return { written: undefined, kept }
  const feed = derivedId('undo-feed', of.id)
  const end: FeedEnd = { feed, opens: { key: 'a'.repeat(64), scope: null }, last: null }
  const { actor } = of.operation
  const written = nextOperation(end, { at: 0, actor, role: 'clerk', act: UNDO_ACT, changes })
  fold.take([written])
  return { written, kept }
}

function isGone(rows: ReadonlyMap<string, Value>, field: string): boolean {
  return ['removed', 'void'].some((flag) => rows.get(field.replace(/[^/]*$/, flag)) === true)
}

function isEmpty(value: Value): boolean {
  return value === '' || value === false || (value as { word?: string } | null)?.word === ''
}

function writer(name: string, fold: Fold = createFold()) {
  let end: FeedEnd = {
    feed: derivedId('feed', name),
    opens: { key: 'a'.repeat(64), scope: null },
    last: null,
  }
  function act(word: string, changes: readonly Change[]): Written {
    const written = nextOperation(end, {
      at: 0,
      actor: derivedId('user', name),
      role: 'clerk',
      act: word,
      changes,
    })
    end = advance(end, written)
    fold.take([written])
    return written
  }
  return {
    fold,
    write: (...changes: readonly Change[]) => act('save', changes),
    over: (kind: string, id: string, field: string) => shownWrites(fold, kind, id, field),
    undo(of: Written) {
      const { changes, kept } = undoChanges(fold, of.id)
      return { written: act(UNDO_ACT, changes), kept }
    },
  }
}
