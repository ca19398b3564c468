import { createServer } from 'node:net'
import { WebSocket } from 'ws'

/** Looks into a running Node process from outside, through its inspector; the program knows nothing of it. */
export interface ServerProbe {
  /** What lives after two full collections, buffers included; bytes. */
  heap(): Promise<number>
  /** The most memory the process ever had resident; bytes. */
  peak(): Promise<number>
  /** The longest the event loop was held since this was asked last; milliseconds of its own thread's processor time. */
  worstHold(): Promise<number>
  /** Processor time used so far; milliseconds. */
  processor(): Promise<number>
  close(): void
}

/** A free port for the inspector, and the option with which Node listens there. */
export async function inspectorPort(): Promise<{ readonly port: number; readonly option: string }> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address() as { port: number }
    probe.close(() => resolve(port))
  })
  const port = await promise
  return { port, option: `--inspect=127.0.0.1:${port}` }
}

export async function probeServer(port: number): Promise<ServerProbe> {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as readonly {
    readonly webSocketDebuggerUrl: string
  }[]
  const socket = new WebSocket(targets[0]!.webSocketDebuggerUrl)
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const waiting = new Map<number, (answer: Answer) => void>()
  socket.on('message', (data) => {
    const answer = JSON.parse(String(data)) as Answer
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  })
  let asked = 0

  function ask(method: string, params: object = {}): Promise<Answer> {
    const { promise, resolve } = Promise.withResolvers<Answer>()
    waiting.set(++asked, resolve)
    socket.send(JSON.stringify({ id: asked, method, params }))
    return promise
  }

  async function evaluate(expression: string): Promise<number> {
    const { result } = await ask('Runtime.evaluate', { expression, returnByValue: true })
    const value = result?.result?.value
    if (typeof value !== 'number') throw new Error(`the server answers ${JSON.stringify(result)}`)
    return value
  }

  async function collect(): Promise<void> {
    for (let times = 0; times < 2; times++) await ask('HeapProfiler.collectGarbage')
  }

  /** What the collections above held is no fault of the server. */
  async function forgetHolds(): Promise<void> {
    await evaluate(`${WORST} = 0`)
  }

  await evaluate(WATCH)
  return {
    async heap() {
      await collect()
      const bytes = await evaluate('(({ heapUsed, external }) => heapUsed + external)(process.memoryUsage())')
      await forgetHolds()
      return bytes
    },
    peak: () => evaluate('process.resourceUsage().maxRSS * 1024'),
    async worstHold() {
      const held = await evaluate(WORST)
      await forgetHolds()
      return held
    },
    processor: () => evaluate('(({ user, system }) => (user + system) / 1000)(process.cpuUsage())'),
    close: () => socket.close(),
  }
}

interface Answer {
  readonly id: number
  readonly result?: { readonly result?: { readonly value?: unknown } }
}

const WORST = 'globalThis.__benchWorstHold'

/**
 * A timer of five milliseconds; what it is late by was a hold. Of that only the processor time of the loop's own thread
 * counts: what another program took of the machine held nothing here.
 */
const WATCH = `${WORST} = 0
  {
    const spent = () => { const { user, system } = process.threadCpuUsage(); return (user + system) / 1000 }
    let [at, used] = [performance.now(), spent()]
    setInterval(() => {
      const [now, by] = [performance.now(), spent()]
      ${WORST} = Math.max(${WORST}, Math.min(now - at - 5, by - used))
      at = now
      used = by
    }, 5).unref()
  }
  0`
