import type { BrowserContext, Page } from 'playwright-core'
import { type ChangedRow, withChanges } from '../../renderer/store/changed-rows.ts'
import type {} from '../../renderer/store/connect-host.ts'
import type { Result } from '../../shared/base/refusal.ts'
import type { HostInput, HostMethod, HostOutputs } from '../../shared/contract/host-api.ts'
import type { RowsPage, ViewMark, ViewRow } from '../../shared/contract/host-values.ts'

/** Where the page's socket to its host is held, with the number of the next call of a test. */
interface Held {
  socket?: WebSocket
  calls: number
}

declare global {
  interface Window {
    heldSocket: Held
  }
}

const holding = new WeakSet<BrowserContext>()

/** Every page of this browser keeps its own socket where `callFromPage` finds it. */
export async function holdSocket(context: BrowserContext): Promise<void> {
  if (holding.has(context)) return
  holding.add(context)
  await context.addInitScript(() => {
    // Numbers far from those that the page counts its own calls with.
    const held: Held = { calls: 1_000_000_000 }
    window.heldSocket = held
    window.WebSocket = new Proxy(WebSocket, {
      construct(real, words: [string]) {
        held.socket = new real(...words)
        return held.socket
      },
    })
  })
}

/** The page has reached its host, over its socket or by what the Electron shell laid in. */
export async function connected(page: Page): Promise<void> {
  await page.waitForFunction(
    () => window.yanxiubu !== undefined || window.heldSocket?.socket?.readyState === WebSocket.OPEN,
  )
}

/** Asks the host as the page's screens do. Rejects when the page loses it first. */
export function callFromPage<M extends HostMethod>(
  page: Page,
  method: M,
  input: HostInput<M>,
): Promise<Result<HostOutputs[M]>> {
  return page.evaluate(
    ([name, value]) => {
      const { heldSocket, yanxiubu } = window
      if (yanxiubu) return yanxiubu.api[name](value as never) as Promise<never>
      const { socket } = heldSocket
      const n = ++heldSocket.calls
      return new Promise<never>((resolve, reject) => {
        if (!socket || socket.readyState !== WebSocket.OPEN) return reject(new Error('no socket'))
        socket.addEventListener('close', () => reject(new Error('socket closed')))
        socket.addEventListener('message', ({ data }) => {
          const message = JSON.parse(data) as { n?: number; value: never; fault?: string }
          if (message.n !== n) return
          if (message.fault === undefined) resolve(message.value)
          else reject(new Error(message.fault))
        })
        socket.send(JSON.stringify({ n, method: name, input: value }))
      })
    },
    [method, input] as readonly [HostMethod, unknown],
  )
}

export interface Rows {
  readonly rows: readonly ViewRow[]
  readonly mark: ViewMark | null
}

/** All rows as the host has them now. */
export async function hostRows(page: Page): Promise<Rows> {
  const rows: ViewRow[] = []
  for (let from: number | null = 0; ; ) {
    const answer: Result<RowsPage> = await callFromPage(page, 'rows-page', { from })
    if (!answer.ok) throw new Error(answer.refusal.refused)
    rows.push(...answer.value.rows)
    from = answer.value.next
    if (from === null) return { rows: sorted(rows), mark: answer.value.mark }
  }
}

/** All rows as the browser has them on its disk (ST3). */
export async function keptRows(page: Page): Promise<Rows> {
  const { pages, changed, marks } = await page.evaluate(async () => {
    const db = await settled(indexedDB.open('yanxiubu'))
    const work = db.transaction(['pages', 'changed', 'marks'])
    const [pages, changed, marks] = await Promise.all([
      settled<ViewRow[][]>(work.objectStore('pages').getAll()),
      settled<ChangedRow[]>(work.objectStore('changed').getAll()),
      settled<{ mark: ViewMark }[]>(work.objectStore('marks').getAll()),
    ])
    db.close()
    return { pages, changed, marks }

    function settled<T>(request: IDBRequest<T>): Promise<T> {
      return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    }
  })
  return { rows: sorted(withChanges(pages, changed)), mark: marks[0]?.mark ?? null }
}

function sorted(rows: readonly ViewRow[]): readonly ViewRow[] {
  const key = ({ kind, id }: ViewRow) => `${kind}/${id}`
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
