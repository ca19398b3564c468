import { expect, test } from 'vitest'
import { createFold } from '../../shared/fold/fold.ts'
import { undoChanges } from '../../shared/fold/undo.ts'
import { hexId } from '../renderer/view-rows.ts'
import { pen, set } from '../worlds/feed-pen.ts'

const SCHOOL = hexId(1)

function world() {
  const [office, hall] = [pen('office'), pen('hall')]
  const fold = createFold()
  const writes = [office, hall].map((by, at) => by.write(set('school', SCHOOL, 'name', ['甲', '乙'][at]!)))
  fold.take(writes)
  const names = () => {
    const { fields, beside } = fold.row('school', SCHOOL)!
    return [fields.name, ...(beside.name ?? []).map(({ value }) => value)].sort()
  }
  const choose = (value: string) => {
    const chosen = office.write(set('school', SCHOOL, 'name', value, ...writes.map(({ id }) => id)))
    fold.take([chosen])
    return chosen
  }
  const undo = (operation: string) => {
    const { changes, beside = [], kept } = undoChanges(fold, operation)
    for (const change of [...beside, ...changes]) fold.take([office.write(change)])
    return kept
  }
  return { fold, hall, names, choose, undo }
}

test.each(['甲', '乙', '丙'])('DK1 undone, the choice of %s is open again: both values stand', (value) => {
  const { names, choose, undo } = world()
  const chosen = choose(value)
  expect(names()).toEqual([value])
  expect(undo(chosen.id)).toEqual([])
  expect(names()).toEqual(['乙', '甲'].sort())
})

test('OP1 a choice over which somebody wrote since stays chosen, and is said to be kept', () => {
  const { fold, hall, names, choose, undo } = world()
  const chosen = choose('甲')
  fold.take([hall.write(set('school', SCHOOL, 'name', '丁', chosen.id))])
  expect(undo(chosen.id)).toEqual([{ kind: 'school', id: SCHOOL, field: 'name' }])
  expect(names()).toEqual(['丁'])
})
