import type { Refusal, Result } from '../../shared/base/refusal.ts'
import type { HostApi, HostMethod } from '../../shared/contract/host-api.ts'
import type { HostStatus, SavedAct } from '../../shared/contract/host-values.ts'
import type { HostConnection } from './host-client.ts'

const ACTS: readonly HostMethod[] = ['save', 'decide', 'decide-as', 'roster-import', 'results-import']
const STATUS_STEPS: readonly HostMethod[] = ['status', 'start-school', 'sign-in', 'sign-out', 'set-pin']
const EXCHANGES: readonly HostMethod[] = [
  'enrolment-confirm',
  'write-package',
  'read-packages',
  'sync-now',
  'county-address',
]

/** The same connection, telling of every act that became durable and every status it answered, whoever called. */
export function watchSaves(
  host: HostConnection,
  told: {
    /** `act`: one word for what was done; undefined where it cannot be taken back by an undo. */
    readonly saved: (saved: SavedAct, act: string | undefined) => void
    readonly status: (status: HostStatus) => void
    /**
     * Numbers of the exchange may have changed without a row changing. The answer waits for it: numbers that came
     * after it would move what the person is about to press.
     */
    readonly exchanged: () => Promise<void>
    /** Of every draft: why it is not kept, or undefined. */
    readonly draft: (refusal: Refusal | undefined) => void
  },
): HostConnection {
  const api = new Proxy(host.api, {
    get(inner, name) {
      const method = name as HostMethod
      const call = inner[method] as (input: unknown) => Promise<Result<unknown>>
      if (ACTS.includes(method)) {
        return heard(call, (value, input) => told.saved(value as SavedAct, undoableAct(method, input)))
      }
      if (STATUS_STEPS.includes(method)) return heard(call, (value) => told.status(value as HostStatus))
      if (EXCHANGES.includes(method)) return heard(call, told.exchanged)
      if (method === 'draft-put') {
        return async (input: unknown) => {
          const answer = await call(input)
          told.draft(answer.ok ? undefined : answer.refusal)
          return answer
        }
      }
      return call
    },
  })
  return { ...host, api: api as HostApi }
}

function heard(
  call: (input: unknown) => Promise<Result<unknown>>,
  listener: (value: unknown, input: unknown) => void | Promise<void>,
): (input: unknown) => Promise<Result<unknown>> {
  return async (input) => {
    const answer = await call(input)
    if (answer.ok) await listener(answer.value, input)
    return answer
  }
}

/** A step about a document has its own way back (撤回); imports and ordinary saves are undone. */
function undoableAct(method: HostMethod, input: unknown): string | undefined {
  if (method === 'decide' || method === 'decide-as') return undefined
  return method === 'save' ? (input as { act: string }).act : method
}
