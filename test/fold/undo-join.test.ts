import { expect, test } from 'vitest'
import { derivedId } from '../../shared/base/hash.ts'
import { createFold } from '../../shared/fold/fold.ts'
import { undoChanges } from '../../shared/fold/undo.ts'
import { make, pen, set } from '../worlds/feed-pen.ts'

const [LI, LI_AGAIN] = [derivedId('li'), derivedId('li again')].sort()
const PAIRS = [[LI!, LI_AGAIN!]]

function world() {
  const office = pen('office')
  const fold = createFold()
  const one = office.write(set('person', LI!, 'name', '李'), set('person', LI!, 'title', '一级'))
  const two = office.write(set('person', LI_AGAIN!, 'name', '李'), set('person', LI_AGAIN!, 'title', '高级'))
  fold.take([one, two])
  return { office, fold, one, two }
}

test('MG9 undoing a join gives both entries back what they had, whichever value was chosen to stay', () => {
  for (const [chosen, title] of [
    [LI!, '一级'],
    [LI_AGAIN!, '高级'],
  ] as const) {
    const { office, fold, one, two } = world()
    const join = office.write(
      make('same-person', { pairs: PAIRS }),
      set('person', chosen, 'title', title, one.id, two.id),
    )
    fold.take([join])
    expect(fold.row('person', LI_AGAIN!)).toMatchObject({ id: LI, fields: { title }, beside: {} })
    const undo = undoChanges(fold, join.id)
    expect(undo.kept).toEqual([])
    fold.take([office.write(...undo.changes)])
    expect(fold.row('person', LI!)).toMatchObject({ id: LI, fields: { title: '一级' }, beside: {} })
    expect(fold.row('person', LI_AGAIN!)).toMatchObject({
      id: LI_AGAIN,
      fields: { title: '高级' },
      beside: {},
    })
  }
})

test('MG9 two people told apart: the decision is ended by undo, and its end undone decides anew', () => {
  const { office, fold } = world()
  const apart = office.write(make('different-persons', { pairs: PAIRS }))
  fold.take([apart])
  const decision = fold.list('different-persons')[0]!.id
  const undo = undoChanges(fold, apart.id)
  expect(undo.changes).toEqual([make('different-persons-end', { decision, pairs: PAIRS })])
  const end = office.write(...undo.changes)
  fold.take([end])
  expect(undoChanges(fold, apart.id).changes).toEqual([])
  expect(undoChanges(fold, end.id).changes).toEqual([make('different-persons', { pairs: PAIRS })])
})
