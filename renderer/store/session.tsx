import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Hex } from '../../shared/base/bytes.ts'
import type { Refusal, Result } from '../../shared/base/refusal.ts'
import type { ExchangeReport, HostStatus, SavedAct, ViewRow } from '../../shared/contract/host-values.ts'
import type { Kind } from '../../shared/domain/kinds/kinds.ts'
import type { SaveChange } from '../actions/changes.ts'
import { type Acts, useActs } from './acts.ts'
import { type DraftNews, useDraftNews } from './draft-news.ts'
import { useReportOf } from './exchange-report.ts'
import type { ConnectionState, HostConnection } from './host-client.ts'
import type { RowIndex } from './row-index.ts'
import { watchSaves } from './saves.ts'
import type { View, ViewProgress } from './view.ts'

interface Session {
  readonly host: HostConnection
  readonly rows: RowIndex
  readonly view: View
  readonly status: HostStatus
  /** Milliseconds since 1970 of the last act of this window that is durable (ST1). */
  readonly savedAt: number | undefined
  readonly report: ExchangeReport | undefined
  readonly acts: Acts
  readonly drafts: DraftNews
  /** What the host told without being asked, until it is put away. */
  readonly trouble: Refusal | undefined
  readonly putTroubleAway: () => void
}

const SessionContext = createContext<Session | undefined>(undefined)

export interface SessionProviderProps {
  readonly host: HostConnection
  readonly rows: RowIndex
  readonly view: View
  readonly status: HostStatus
  readonly children: ReactNode
}

/** Everything below reads the host and the rows; `status` is the one the start asked for. */
export function SessionProvider({ host, rows, view, status: first, children }: SessionProviderProps) {
  const [status, setStatus] = useState(first)
  const [savedAt, setSavedAt] = useState<number>()
  const [trouble, setTrouble] = useState<Refusal>()
  const { report, refresh } = useReportOf(host, status.phase === 'ready')
  const acts = useActs(useCallback((operation) => host.api.undo({ operation }), [host]))
  const drafts = useDraftNews()
  const { heard } = drafts
  const watched = useMemo(
    () =>
      watchSaves(host, {
        saved: ({ at, operation }, act) => {
          setSavedAt(at)
          if (act !== undefined) acts.did({ operation, act })
        },
        status: (next) => {
          setStatus(next)
          // Of whoever sat here before.
          heard(undefined)
        },
        exchanged: refresh,
        draft: heard,
      }),
    [host, refresh, acts.did, heard],
  )
  useEffect(
    () =>
      host.events((event) => {
        if (event.event === 'status') setStatus(event.status)
        if (event.event === 'trouble') setTrouble(event.refusal)
      }),
    [host],
  )
  const session = useMemo(
    () => ({
      host: watched,
      rows,
      view,
      status,
      savedAt,
      report,
      acts,
      drafts,
      trouble,
      putTroubleAway: () => setTrouble(undefined),
    }),
    [watched, rows, view, status, savedAt, report, acts, drafts, trouble],
  )
  return <SessionContext value={session}>{children}</SessionContext>
}

export function useHost(): HostConnection {
  return useSession().host
}

export function useStatus(): HostStatus {
  return useSession().status
}

/** Live, sorted by id; the same array until a row of this kind changes. Suspends while they are still read. */
export function useRows(kind: Kind): readonly ViewRow[] {
  const { rows } = useSession()
  const waiting = rows.waiting(kind)
  if (waiting) use(waiting)
  const onChange = useCallback((listener: () => void) => rows.onChange(kind, listener), [rows, kind])
  return useSyncExternalStore(onChange, () => rows.rows(kind))
}

export function useRow(kind: Kind, id: Hex | undefined): ViewRow | undefined {
  const { rows } = useSession()
  const onChange = useCallback((listener: () => void) => rows.onChange(kind, listener), [rows, kind])
  return useSyncExternalStore(onChange, () => (id === undefined ? undefined : rows.row(kind, id)))
}

/** `act` is one word for what the person did; the answer comes when it is durable (ST1). */
export function useSave(): (act: string, changes: readonly SaveChange[]) => Promise<Result<SavedAct>> {
  const host = useHost()
  return useCallback((act, changes) => host.api.save({ act, changes: [...changes] }), [host])
}

export function useSavedAt(): number | undefined {
  return useSession().savedAt
}

/** PK4 as last counted; nothing before the first count and while nobody is signed in. */
export function useExchangeReport(): ExchangeReport | undefined {
  return useSession().report
}

/** What this window's person did last and can take back. */
export function useUndo(): Acts {
  return useSession().acts
}

/** ST4: whether what is typed is kept beside the screen. */
export function useDrafts(): DraftNews {
  return useSession().drafts
}

export function useTrouble(): { readonly trouble: Refusal | undefined; readonly putAway: () => void } {
  const { trouble, putTroubleAway } = useSession()
  return { trouble, putAway: putTroubleAway }
}

export function useView(): View {
  return useSession().view
}

export function useViewProgress(): ViewProgress {
  const view = useView()
  return useSyncExternalStore(view.onProgress, view.progress)
}

export function useConnectionState(): ConnectionState {
  const host = useHost()
  return useSyncExternalStore(host.onState, host.state)
}

function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('no SessionProvider above')
  return session
}
