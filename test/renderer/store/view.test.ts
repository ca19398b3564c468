import { expect, test } from 'vitest'
import type { KeptView } from '../../../renderer/store/dexie-view.ts'
import { createRowIndex } from '../../../renderer/store/row-index.ts'
import { createView } from '../../../renderer/store/view.ts'
import { done } from '../../../shared/base/refusal.ts'
import type { HostEvent } from '../../../shared/contract/host-api.ts'
import type { ViewMark, ViewRow, ViewVerdict } from '../../../shared/contract/host-values.ts'
import { hexId, teacher } from '../view-rows.ts'

function markAt(offset: number, rows: number): ViewMark {
  return { journal: 'j', offset, hash: `h${offset}`, fold: 1, rows }
}

/** A host that knows `rows` at `offset`, and a kept view, both in memory. */
function world(options: {
  rows?: ViewRow[]
  kept?: { rows: ViewRow[]; mark: ViewMark }
  broken?: boolean
  /** What the kept view reads after the first rows. */
  late?: Promise<ViewRow[]>
  fresh?: boolean
}) {
  const listeners = new Set<(event: HostEvent) => void>()
  const host = {
    rows: options.rows ?? [],
    offset: 100,
    pages: 0,
    verdict: undefined as ViewVerdict['verdict'] | undefined,
  }
  let kept = options.kept
  let half: ViewRow[] = []
  let paged = markAt(0, 0)
  const betweenPages: (() => void)[] = []

  function keeping<T>(work: () => T): Promise<T> {
    return options.broken ? Promise.reject(new Error('broken')) : Promise.resolve(work())
  }
  const keptView: KeptView = {
    load: () =>
      keeping(
        () =>
          kept && {
            mark: kept.mark,
            rows: kept.rows.filter(({ kind }) => kind !== 'attendance'),
            late: options.late ?? Promise.resolve(kept.rows.filter(({ kind }) => kind === 'attendance')),
          },
      ),
    clear: () =>
      keeping(() => {
        kept = undefined
        half = []
      }),
    put: (rows) => keeping(() => void half.push(...rows)),
    finish: (mark) =>
      keeping(() => {
        kept = { rows: half, mark }
      }),
    apply: (before, { rows, gone, to }) =>
      keeping(() => {
        if (kept?.mark.offset !== before.offset) throw new Error('another view')
        const left = kept.rows.filter(({ id }) => ![...rows, ...gone].some((one) => one.id === id))
        kept = { rows: [...left, ...rows], mark: to }
      }),
    close: () => {},
  }
  const rows = createRowIndex()
  const view = createView({
    rows,
    kept: keptView,
    fresh: options.fresh ?? false,
    events: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    api: {
      'view-check': async ({ view: mark }) => {
        const current = mark?.offset === host.offset
        return done({ verdict: host.verdict ?? (current ? 'current' : 'rebuild'), rows: host.rows.length })
      },
      'rows-page': async ({ from }) => {
        host.pages++
        const all = host.rows
        const answer = {
          rows: all.slice(from, from + 2),
          next: from + 2 < all.length ? from + 2 : null,
          total: all.length,
        }
        if (from === 0) paged = markAt(host.offset, all.length)
        const mark = answer.next === null ? paged : null
        betweenPages.shift()?.()
        return done({ ...answer, mark })
      },
    },
  })

  function write(row: ViewRow, from = host.offset): void {
    const before = markAt(from, host.rows.length)
    host.offset += 10
    const changes = { rows: [row], gone: [], from: before, to: markAt(host.offset, host.rows.length + 1) }
    for (const listener of listeners) listener({ event: 'rows', changes })
  }

  const names = () => rows.rows('person').map(({ fields }) => fields.name)
  return { host, view, rows, write, names, betweenPages, kept: () => kept }
}

const PEOPLE = [teacher(1, '甲'), teacher(2, '乙'), teacher(3, '丙')]

test('ST3 an empty view is rebuilt page by page and then kept with its mark', async () => {
  const { view, names, kept, host } = world({ rows: PEOPLE })
  await view.start()
  expect(names()).toEqual(['甲', '乙', '丙'])
  expect(host.pages).toBe(2)
  expect(kept()).toEqual({ rows: PEOPLE, mark: markAt(100, 3) })
  expect(view.progress()).toMatchObject({ phase: 'ready', told: 'rebuilt', done: 3, total: 3 })
})

test('ST3 a new school is not told of a rebuild', async () => {
  const { view } = world({ rows: PEOPLE, fresh: true })
  await view.start()
  expect(view.progress()).toMatchObject({ phase: 'ready', told: undefined })
})

test('ST3 a view that is current is taken as kept', async () => {
  const { view, names, host } = world({ rows: PEOPLE, kept: { rows: PEOPLE, mark: markAt(100, 3) } })
  await view.start()
  expect(names()).toEqual(['甲', '乙', '丙'])
  expect(host.pages).toBe(0)
  expect(view.progress().told).toBeUndefined()
})

test('ST3 a view that is behind, lost a row or is ahead is rebuilt', async () => {
  for (const kept of [
    { rows: PEOPLE, mark: markAt(90, 3) },
    { rows: PEOPLE.slice(1), mark: markAt(100, 3) },
  ]) {
    const { view, names, host } = world({ rows: PEOPLE, kept })
    await view.start()
    await new Promise((resolve) => setImmediate(resolve))
    expect(host.pages).toBe(2)
    expect(names()).toEqual(['甲', '乙', '丙'])
  }
  const ahead = world({ rows: PEOPLE, kept: { rows: PEOPLE, mark: markAt(100, 3) } })
  ahead.host.verdict = 'ahead'
  await ahead.view.start()
  expect(ahead.host.pages).toBe(2)
})

test('ST1 an event changes the screens at once and the kept view after it', async () => {
  const { view, names, write, kept } = world({ rows: PEOPLE })
  await view.start()
  write(teacher(4, '丁'))
  expect(names()).toEqual(['甲', '乙', '丙', '丁'])
  await Promise.resolve()
  await new Promise((resolve) => setImmediate(resolve))
  expect(kept()?.mark.offset).toBe(110)
  expect(kept()?.rows.length).toBe(4)
})

test('ST3 what is written while pages are read is not lost', async () => {
  const { view, names, write, betweenPages, kept } = world({ rows: PEOPLE })
  betweenPages.push(() => write(teacher(4, '丁')))
  await view.start()
  await new Promise((resolve) => setImmediate(resolve))
  expect(names()).toEqual(['甲', '乙', '丙', '丁'])
  expect(kept()?.mark.offset).toBe(110)
})

test('ST3 a gap between events makes the view anew', async () => {
  const { view, host, names, write } = world({ rows: PEOPLE })
  await view.start()
  host.rows = [...PEOPLE, teacher(4, '丁'), teacher(5, '戊')]
  write(teacher(5, '戊'), 105)
  await new Promise((resolve) => setImmediate(resolve))
  expect(host.pages).toBe(2 + 3)
  expect(names()).toEqual(['甲', '乙', '丙', '丁', '戊'])
})

test('ST1 a broken IndexedDB leaves the screens working from memory, told once', async () => {
  const { view, names, write } = world({ rows: PEOPLE, broken: true })
  await view.start()
  write(teacher(4, '丁'))
  await new Promise((resolve) => setImmediate(resolve))
  expect(names()).toEqual(['甲', '乙', '丙', '丁'])
  expect(view.progress().told).toBe('memory-only')
})

test('ST3 rows of a kind stay the same array until one of them changes', async () => {
  const { view, rows, write } = world({ rows: PEOPLE })
  await view.start()
  const before = rows.rows('person')
  expect(rows.rows('person')).toBe(before)
  write({ ...teacher(9, '课'), kind: 'activity' })
  expect(rows.rows('person')).toBe(before)
  write(teacher(2, '乙二'))
  expect(rows.rows('person').map(({ id }) => id)).toEqual([1, 2, 3].map(hexId))
})

const MARK = { ...teacher(8, ''), kind: 'attendance' } as const
const OTHER = { ...teacher(9, ''), kind: 'attendance' } as const

test('ST3 lists are ready before the attendances are read, which then are whole', async () => {
  let come = (_rows: ViewRow[]) => {}
  const late = new Promise<ViewRow[]>((resolve) => {
    come = resolve
  })
  const all = [...PEOPLE, MARK, OTHER]
  const { view, rows, names, write } = world({ rows: all, kept: { rows: all, mark: markAt(100, 5) }, late })
  await view.start()
  expect(view.progress().phase).toBe('ready')
  expect(names()).toEqual(['甲', '乙', '丙'])
  const waiting = rows.waiting('attendance')
  expect(waiting).toBeDefined()
  const newer = { ...MARK, fields: { mark: { mark: 'late' } } }
  write(newer)
  come([MARK, OTHER])
  await waiting
  expect(rows.waiting('attendance')).toBeUndefined()
  expect(rows.rows('attendance')).toEqual([newer, OTHER])
})

test('ST3 attendances that are told gone while the kept ones are read do not come back', async () => {
  let come = (_rows: ViewRow[]) => {}
  const late = new Promise<ViewRow[]>((resolve) => {
    come = resolve
  })
  const { view, rows } = world({ rows: [MARK], kept: { rows: [MARK], mark: markAt(100, 1) }, late })
  await view.start()
  rows.apply({ rows: [], gone: [MARK] })
  come([MARK])
  await rows.waiting('attendance')
  expect(rows.rows('attendance')).toEqual([])
})

test('ST3 a kept view whose attendances cannot be read, or are too few, is made again', async () => {
  const all = [...PEOPLE, MARK]
  for (const late of [Promise.reject(new Error('broken')), Promise.resolve([])]) {
    const { view, rows, host } = world({ rows: all, kept: { rows: all, mark: markAt(100, 4) }, late })
    await view.start()
    await rows.waiting('attendance')
    expect(host.pages).toBe(2)
    expect(rows.rows('attendance')).toEqual([MARK])
  }
})
