import type { HostApi, HostEvent } from '../../shared/contract/host-api.ts'
import type { ViewChanges, ViewMark, ViewRow } from '../../shared/contract/host-values.ts'
import { type KeptView, LATE_KINDS, type LoadedView } from './dexie-view.ts'
import type { RowIndex } from './row-index.ts'

/**
 * The view of this window (ST3): rows in memory for the screens, kept in IndexedDB between starts. The
 * journal is the truth, so a kept view that is absent, behind, different or broken is made again.
 */
export interface View {
  /** Ready to be read. Rejects only when the host fails. */
  start(): Promise<void>
  progress(): ViewProgress
  onProgress(listener: () => void): () => void
}

export interface ViewProgress {
  readonly phase: 'starting' | 'rebuilding' | 'ready'
  readonly done: number
  readonly total: number
  /** Told once: `rebuilt` after a rebuild of something, `memory-only` when IndexedDB fails (ST1). */
  readonly told: 'rebuilt' | 'memory-only' | undefined
}

type ViewApi = Pick<HostApi, 'view-check' | 'rows-page'>

interface Parts {
  readonly api: ViewApi
  readonly events: (listener: (event: HostEvent) => void) => () => void
  readonly rows: RowIndex
  readonly kept: KeptView
  /** This profile never had a view of this school, so building one is nothing to tell. */
  readonly fresh: boolean
}

export function createView({ api, events, rows, kept, fresh }: Parts): View {
  const listeners = new Set<() => void>()
  let progress: ViewProgress = { phase: 'starting', done: 0, total: 0, told: undefined }
  let mark: ViewMark | undefined
  let early: ViewChanges[] = []
  let keeping = true
  let work: Promise<void> = Promise.resolve()

  function tell(news: Partial<ViewProgress>): void {
    progress = { ...progress, ...news }
    for (const listener of listeners) listener()
  }

  /** One kept-view call after the other; the first that fails ends the keeping, until the next start. */
  function keep(step: () => Promise<void>): Promise<void> {
    work = work.then(async () => {
      if (!keeping) return
      try {
        await step()
      } catch {
        keeping = false
        tell({ told: 'memory-only' })
      }
    })
    return work
  }

  function hear(event: HostEvent): void {
    if (event.event !== 'rows') return
    const { changes } = event
    if (mark !== undefined && follows(mark, changes)) {
      take(mark, changes)
      return
    }
    early.push(changes)
    if (mark === undefined) return
    // A gap: something was said that this window did not hear.
    mark = undefined
    void rebuild()
  }

  function take(before: ViewMark, changes: ViewChanges): void {
    mark = changes.to
    rows.apply(changes)
    void keep(() => kept.apply(before, changes))
  }

  /** What came while the rows were read is either in them already or follows them. */
  function begin(from: ViewMark): void {
    mark = from
    for (const changes of early) if (changes.to.offset > mark.offset) take(mark, changes)
    early = []
    tell({ phase: 'ready' })
  }

  async function rebuild(): Promise<void> {
    tell({ phase: 'rebuilding', done: 0, total: 0 })
    await keep(() => kept.clear())
    const all = []
    let from: number | null = 0
    let end: ViewMark | null = null
    while (from !== null) {
      const answer: Awaited<ReturnType<ViewApi['rows-page']>> = await api['rows-page']({ from })
      if (!answer.ok) throw new Error(`rows-page refused: ${answer.refusal.refused}`)
      const page = answer.value
      for (const row of page.rows) all.push(row)
      void keep(() => kept.put(page.rows))
      tell({ done: all.length, total: page.total })
      from = page.next
      end = page.mark
    }
    if (!end) throw new Error('the last page came without a mark')
    const finished = end
    await keep(() => kept.finish(finished))
    rows.replace(all)
    if (!fresh) tell({ told: progress.told ?? 'rebuilt' })
    begin(finished)
  }

  async function start(): Promise<void> {
    events(hear)
    const found = await loaded()
    const answer = await api['view-check']({ view: found?.mark ?? null })
    if (!answer.ok) throw new Error(`view-check refused: ${answer.refusal.refused}`)
    if (!found || answer.value.verdict !== 'current') return rebuild()
    rows.replace(found.rows)
    rows.expect(LATE_KINDS)
    begin(found.mark)
    void takeLate(found, answer.value.rows)
  }

  /** `count`: of all rows, as the host has them; a kept view that lost some is made again. */
  async function takeLate(found: LoadedView, count: number): Promise<void> {
    let late: readonly ViewRow[] | undefined
    await keep(async () => {
      late = await found.late
    })
    if (late && found.rows.length + late.length === count) rows.complete(late)
    else {
      mark = undefined
      await rebuild()
    }
  }

  async function loaded() {
    let found: LoadedView | undefined
    await keep(async () => {
      found = await kept.load()
    })
    return found
  }

  return {
    start,
    progress: () => progress,
    onProgress: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Rows come as they are at `to`, so changes that begin before the mark may be applied to it as well. */
function follows(mark: ViewMark, { from }: ViewChanges): boolean {
  return from.journal === mark.journal && from.offset <= mark.offset
}
