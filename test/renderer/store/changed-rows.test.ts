import { expect, test } from 'vitest'
import { changedRows, withChanges } from '../../../renderer/store/changed-rows.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { hexId, teacher } from '../view-rows.ts'

const PAGES = [[teacher(1, '甲'), teacher(2, '乙')], [teacher(3, '丙')]]

function names(rows: readonly ViewRow[]): unknown[] {
  return rows.map(({ fields }) => fields.name).sort()
}

test('ST3 kept pages are read with what changed since: rows new, different and gone', () => {
  const changes = {
    rows: [teacher(2, '乙二'), teacher(4, '丁')],
    gone: [{ kind: 'person', id: hexId(3) } as const],
  }
  expect(names(withChanges(PAGES, changedRows(changes)))).toEqual(['丁', '乙二', '甲'].sort())
})

test('ST3 a kind tells rows of one id apart', () => {
  const changes = { rows: [], gone: [{ kind: 'activity', id: hexId(1) } as const] }
  expect(names(withChanges(PAGES, changedRows(changes)))).toEqual(names(PAGES.flat()))
})
