import { randomBytes } from 'node:crypto'
import { done, type Result, refuse } from '../shared/base/refusal.ts'
import { HOST_INPUTS } from '../shared/contract/host-api.ts'
import type { HostStatus } from '../shared/contract/host-values.ts'
import { nodeDisk } from '../shared/disk/node-disk.ts'
import { createHost } from './host.ts'
import type { Host, HostOptions } from './host-shape.ts'
import { fillSample, signInSample } from './services/sample/fill-sample.ts'
import { sampleFolder } from './services/sample/sample-folder.ts'

/**
 * The host of this PC's school and, while somebody plays, that of the sample school: a shell sees one of them. The
 * school's own stays open beneath, and nothing that is asked meanwhile reaches it.
 */
export async function createSchoolHost(options: HostOptions, now = Date.now): Promise<Result<Host>> {
  const opened = await createHost(options)
  if (!opened.ok) return opened
  const own = opened.value
  const folder = sampleFolder(nodeDisk({ shared: true }), options.data)
  // Left by a program that was killed while it made the sample, or threw it away.
  if (!(await folder.isWhole())) await folder.throwAway()

  const listeners = new Set<(event: unknown) => void>()
  let current = own
  let stopHearing = own.events(tell)
  let turn: Promise<unknown> = Promise.resolve()

  function tell(event: unknown): void {
    for (const listener of listeners) listener(event)
  }

  /** From now on shells ask this host, and hear of it alone. */
  function show(host: Host): void {
    stopHearing()
    stopHearing = host.events(tell)
    current = host
  }

  /** One after the other: a button that is pressed twice opens one sample. */
  function alone<T>(task: () => Promise<T>): Promise<T> {
    const result = turn.then(task)
    turn = result.catch(() => undefined)
    return result
  }

  async function open(): Promise<Result<HostStatus>> {
    if (current !== own) return statusOf(current)
    const before = await statusOf(own)
    if (before.ok && before.value.phase === 'signed-out') return refuse('not-signed-in')
    const ready = ((await folder.isWhole()) ? await again() : undefined) ?? (await make())
    if (!ready.ok) return ready
    // TR4: whoever plays next may be somebody else.
    await own.call('sign-out', {})
    show(ready.value.host)
    return done(ready.value.status)
  }

  /** The sample of an earlier time, as it was left; undefined where it cannot be opened any more. */
  async function again(): Promise<Result<Sample> | undefined> {
    const host = await createHost({ ...options, data: folder.path, sample: true })
    if (!host.ok) return undefined
    const status = await signInSample(host.value.call)
    return status.ok ? done({ host: host.value, status: status.value }) : status
  }

  async function make(): Promise<Result<Sample>> {
    await folder.throwAway()
    const host = await createHost({ ...options, data: folder.path, sample: true })
    if (!host.ok) return host
    const filled = await fill(host.value)
    if (filled.ok) return done({ host: host.value, status: filled.value })
    await host.value.close()
    await folder.throwAway()
    return filled
  }

  async function fill({ call }: Host): Promise<Result<HostStatus>> {
    const random = (bytes: number) => new Uint8Array(randomBytes(bytes))
    const filled = await fillSample({ call, now: now(), random })
    if (!filled.ok) return filled
    const marked = await folder.markWhole()
    return marked.ok ? filled : marked
  }

  async function leave(): Promise<Result<HostStatus>> {
    const sample = current
    if (sample === own) return statusOf(own)
    show(own)
    await sample.close()
    await folder.throwAway()
    return statusOf(own)
  }

  return done({
    call(method, input) {
      if (method !== 'sample-open' && method !== 'sample-leave') return current.call(method, input)
      if (!HOST_INPUTS[method].safeParse(input).success)
        return Promise.resolve(refuse('value-refused', { method }))
      return alone(method === 'sample-open' ? open : leave)
    },
    upload: (name, bytes) => current.upload(name, bytes),
    download: (id) => current.download(id),
    windowOpened() {
      own.windowOpened()
      if (current !== own) current.windowOpened()
    },
    fault: (thrown) => current.fault(thrown),
    events(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      await turn
      if (current !== own) await current.close()
      await own.close()
    },
  })
}

interface Sample {
  readonly host: Host
  readonly status: HostStatus
}

function statusOf(host: Host): Promise<Result<HostStatus>> {
  return host.call('status', {}) as Promise<Result<HostStatus>>
}
