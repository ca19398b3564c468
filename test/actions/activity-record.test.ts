import { expect, test } from 'vitest'
import { addGuest, takeOutGuest } from '../../renderer/actions/activity/add-guest.ts'
import {
  movePhoto,
  nextPhotoOrder,
  photosOf,
  writeCaption,
} from '../../renderer/actions/activity/arrange-photos.ts'
import {
  confirmActivity,
  confirmedBy,
  takeConfirmationBack,
} from '../../renderer/actions/activity/confirm-activity.ts'
import { recordText, writeRecord } from '../../renderer/actions/write-record.ts'
import type { Hex } from '../../shared/base/bytes.ts'
import { derivedId } from '../../shared/base/hash.ts'
import type { ViewRow } from '../../shared/contract/host-values.ts'
import { missingHaves } from '../../shared/domain/five-haves.ts'
import type { Kind } from '../../shared/domain/kinds/kinds.ts'
import { kindRule, mayWrite } from '../../shared/domain/kinds/kinds.ts'
import { createFold } from '../../shared/fold/fold.ts'
import type { Change } from '../../shared/operation/operation.ts'
import { asShown } from '../renderer/view-rows.ts'
import { pen } from '../worlds/feed-pen.ts'

const ACTIVITY = derivedId('activity')

test('F12 a record writes only the fields that were typed, score and grade as one decision', () => {
  const held = row('activity', { theme: '集体备课', course: '说课' })
  const typed = { ...recordText(held), summary: ' 目标更集中 ', score: '９２', grade: 'excellent' }
  const changes = writeRecord(held, typed)
  expect(changes.ok && changes.value.map(({ field, value }) => [field, value])).toEqual([
    ['summary', '目标更集中'],
    ['rating', { score: '92', grade: 'excellent' }],
  ])
  expect(writeRecord(held, recordText(held))).toEqual({ ok: true, value: [] })
})

test('F12 a score that is none, or over a hundred, is refused with its field named', () => {
  const held = row('activity', {})
  for (const score of ['101', '很好', '-1']) {
    expect(writeRecord(held, { ...recordText(held), score })).toMatchObject({
      ok: false,
      refusal: { facts: { field: 'score' } },
    })
  }
})

test('F12 the five haves follow from what is written', () => {
  expect(missingHaves({ theme: '集体备课' })).toEqual(['measures', 'notes', 'summary', 'rating'])
  expect(missingHaves({ theme: ' ', views: '王芳：分层' })).not.toContain('notes')
  expect(missingHaves({ rating: { score: '', grade: '' } })).toContain('rating')
  const all = { theme: 'a', measures: 'b', course: 'c', summary: 'd', rating: { score: '', grade: 'pass' } }
  expect(missingHaves(all)).toEqual([])
})

test('OP5 every value a record, a guest and a confirmation write is accepted by its kind', () => {
  const held = row('activity', { theme: '集体备课' })
  const record = writeRecord(held, { ...recordText(held), course: '说课', score: '92.5' })
  const guest = addGuest(ACTIVITY, derivedId('guest'), { name: '钱多多', school: '城关二小', number: '12' })
  if (!record.ok || !guest.ok) throw new Error('refused')
  const confirmed = confirmActivity(held, [held], 'clerk-confirmed', { by: '周敏', day: '2026-11-21' })
  const back = takeConfirmationBack(held, 'clerk-confirmed')
  for (const { kind, field, value } of [...record.value, ...guest.value, ...confirmed, ...back])
    expect(kindRule(kind)?.fields[field]?.accepts(value as never), field).toBe(true)
})

test('F11 a guest has a name and a school; the number only where it is known', () => {
  const id = derivedId('guest')
  expect(addGuest(ACTIVITY, id, { name: ' ', school: '城关二小', number: '' })).toMatchObject({
    refusal: { facts: { field: 'name' } },
  })
  expect(addGuest(ACTIVITY, id, { name: '钱多多', school: '', number: '' })).toMatchObject({
    refusal: { facts: { field: 'school' } },
  })
  const added = addGuest(ACTIVITY, id, { name: ' 钱多多 ', school: '城关二小', number: '' })
  expect(added.ok && added.value.map(({ field, value }) => [field, value])).toEqual([
    ['activity', ACTIVITY],
    ['name', '钱多多'],
    ['school', '城关二小'],
    ['mark', { mark: 'present' }],
  ])
  expect(takeOutGuest(row('guest', { name: '钱多多' })).map(({ field, value }) => [field, value])).toEqual([
    ['void', true],
  ])
})

test('MG5 a leader confirms as leader, a keeper as clerk, nobody else', () => {
  expect(mayWrite('activity', 'leader-confirmed', 'leader')).toBe(true)
  expect(mayWrite('activity', 'leader-confirmed', 'clerk')).toBe(false)
  expect(mayWrite('activity', 'clerk-confirmed', 'principal')).toBe(true)
  expect(mayWrite('activity', 'clerk-confirmed', 'leader')).toBe(false)
  for (const field of ['leader-confirmed', 'clerk-confirmed', 'summary'])
    expect(mayWrite('activity', field, 'teacher'), field).toBe(false)
})

test('MG8 a confirmation is behind once something of the record is written that it did not see', () => {
  const fold = createFold()
  const office = pen('office')
  const shown = () => asShown(fold.row('activity', ACTIVITY)!)
  const take = (...changes: readonly unknown[]) => fold.take([office.write(...(changes as Change[]))])
  take(set('theme', '集体备课'), set('summary', '好'))
  take(...confirmActivity(shown(), [shown()], 'leader-confirmed', { by: '罗组长', day: '2026-11-21' }))
  take(...confirmActivity(shown(), [shown()], 'clerk-confirmed', { by: '周敏', day: '2026-11-22' }))
  const leader = () => confirmedBy(shown(), [shown()], 'leader-confirmed')
  expect(leader()).toEqual({ by: '罗组长', day: '2026-11-21', isBehind: false })
  take(set('summary', '很好', shown().writes.summary))
  expect(leader()?.isBehind).toBe(true)
  take(...takeConfirmationBack(shown(), 'leader-confirmed'))
  expect(leader()).toBeUndefined()
})

test('ST7 photographs stand in their order, and moving one writes only what moves', () => {
  const photo = (name: string, order: number, more: ViewRow['fields'] = {}) => ({
    ...row('attachment', { of: { kind: 'activity', id: ACTIVITY }, order, ...more }),
    id: derivedId(name),
  })
  const elsewhere = {
    ...photo('d', 1),
    fields: { of: { kind: 'activity', id: derivedId('other') }, order: 1 },
  }
  const all = [photo('c', 3), photo('a', 1), photo('b', 2), photo('gone', 9, { removed: true }), elsewhere]
  const photos = photosOf(all, 'activity', ACTIVITY)
  expect(photos.map(({ id }) => id)).toEqual(['a', 'b', 'c'].map((name) => derivedId(name)))
  expect(nextPhotoOrder(photos)).toBe(4)
  const moved = movePhoto(photos, derivedId('c'), -1)
  expect(moved.map(({ id, value }) => [id, value])).toEqual([
    [derivedId('c'), 2],
    [derivedId('b'), 3],
  ])
  expect(movePhoto(photos, derivedId('c'), 1)).toEqual([])
  expect(writeCaption(photos[0]!, ' 说课 ').map(({ value }) => value)).toEqual(['说课'])
  expect(writeCaption(photos[0]!, ' ')).toEqual([])
})

function set(field: string, value: unknown, over: readonly Hex[] = []) {
  return { kind: 'activity', id: ACTIVITY, field, value, over: [...over] }
}

function row(kind: Kind, fields: ViewRow['fields']): ViewRow {
  const writes = Object.fromEntries(Object.keys(fields).map((field) => [field, [derivedId('first')]]))
  return asShown({ kind, id: derivedId('row', kind), fields, writes, beside: {}, merged: [] })
}
