import { crossing } from './crossing.ts'

/**
 * The scripts of a window's page. The preload script runs in a world of its own, as with context isolation; the page
 * sees what it exposes as frozen functions that call over. Both halves stand in the page, so each function here
 * uses nothing outside itself but what it is handed.
 */
export const PRELOAD_WORLD = 'electron-preload'
/** What a preload script says to the main process goes out here, and in that world alone. */
export const OUT = '__electronOut'
/** And comes in here. */
export const IN = '__electronIn'
const CALLS = 'electron-double-calls'

/** `preload`: the source of the built script. Without isolation it runs in the page's own world. */
export function scriptsFor(preload: string, contextIsolation: boolean): { own: string; preload: string } {
  const head = `if (window !== window.top) return; const crossing = (${crossing})();`
  const electron = `(${preloadElectron})(crossing, ${JSON.stringify([OUT, IN, CALLS])}, ${contextIsolation})`
  return {
    own: `(() => { ${head} (${pageHalf})(crossing, ${JSON.stringify(CALLS)}) })()`,
    preload: `(() => { ${head} const electron = ${electron};
      const require = (name) => { if (name !== 'electron') throw new Error('module not found: ' + name); return electron };
      const module = { exports: {} };
      (function (exports) { ${preload}\n })(module.exports) })()`,
  }
}

/** `electron` as a sandboxed preload script has it. */
function preloadElectron(
  { write, read }: ReturnType<typeof crossing>,
  [out, into, calls]: readonly [string, string, string],
  contextIsolation: boolean,
) {
  type Fn = (...words: unknown[]) => unknown
  const world = globalThis as unknown as Record<string, (text: string) => void>
  const waiting = new Map<number, { resolve(value: unknown): void; reject(fault: Error): void }>()
  const listeners = new Map<string, Set<Fn>>()
  const kept: Fn[] = []
  let last = 0

  world[into] = (text) => {
    const told = read(text) as {
      n?: number
      value: unknown
      fault?: string
      channel: string
      words: unknown[]
    }
    if (told.n === undefined) {
      for (const listener of listeners.get(told.channel) ?? [])
        listener({ sender: ipcRenderer }, ...told.words)
      return
    }
    const one = waiting.get(told.n)
    waiting.delete(told.n)
    if (told.fault === undefined) one?.resolve(told.value)
    else one?.reject(new Error(told.fault))
  }

  const ipcRenderer = {
    invoke(channel: string, ...words: unknown[]) {
      const n = ++last
      const text = write({ n, channel, words })
      return new Promise((resolve, reject) => {
        waiting.set(n, { resolve, reject })
        world[out]?.(text)
      })
    },
    on(channel: string, listener: Fn) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
      return ipcRenderer
    },
    off(channel: string, listener: Fn) {
      listeners.get(channel)?.delete(listener)
      return ipcRenderer
    },
  }

  // A call from the page comes as an event and is answered by another before this one returns.
  function hear(event: Event): void {
    const { type, fn, words, n } = JSON.parse((event as CustomEvent<string>).detail)
    if (type !== 'call') return
    const answer = (text: object) =>
      document.dispatchEvent(new CustomEvent(calls, { detail: JSON.stringify({ n, ...text }) }))
    const keep = (one: Fn) => kept.push(one) - 1
    const tell = (value: unknown) => answer({ type: 'answer', value: write(value, keep) })
    const fail = (fault: unknown) => answer({ type: 'answer', fault: String((fault as Error).message) })
    try {
      const given = read(
        words,
        (id) =>
          (...more: unknown[]) =>
            answer({ type: 'told', fn: id, words: write(more) }),
      )
      const value = kept[fn]?.(...(given as unknown[]))
      if (!(value instanceof Promise)) return void tell(value)
      answer({ type: 'promised' })
      value.then(tell).catch(fail)
    } catch (fault) {
      fail(fault)
    }
  }
  document.addEventListener(calls, hear)

  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown) {
      if (!contextIsolation)
        throw new Error('contextBridge API can only be used when contextIsolation is enabled')
      const detail = JSON.stringify({ type: 'expose', key, value: write(api, (one) => kept.push(one) - 1) })
      document.dispatchEvent(new CustomEvent(calls, { detail }))
    },
  }
  return { ipcRenderer, contextBridge }
}

/** What the page has of it. */
function pageHalf({ write, read }: ReturnType<typeof crossing>, calls: string): void {
  type Fn = (...words: unknown[]) => unknown
  interface Asked {
    promised?: boolean
    resolve?(value: unknown): void
    reject?(fault: Error): void
    answer?: { value?: string; fault?: string }
  }
  const asked = new Map<number, Asked>()
  const callbacks: Fn[] = []
  let last = 0

  function functionFor(fn: number): Fn {
    return (...words) => {
      const n = ++last
      const one: Asked = {}
      asked.set(n, one)
      const given = write(words, (callback) => callbacks.push(callback) - 1)
      const detail = JSON.stringify({ type: 'call', fn, n, words: given })
      document.dispatchEvent(new CustomEvent(calls, { detail }))
      if (!one.promised) return valueFrom(n, one.answer ?? {})
      return new Promise((resolve, reject) => {
        if (one.answer) return settle(n, one.answer, resolve, reject)
        one.resolve = resolve
        one.reject = reject
      })
    }
  }

  function valueFrom(n: number, { value, fault }: { value?: string; fault?: string }): unknown {
    asked.delete(n)
    if (fault !== undefined) throw new Error(fault)
    return value === undefined ? undefined : read(value, functionFor)
  }

  function settle(
    n: number,
    answer: object,
    resolve: (value: unknown) => void,
    reject: (fault: Error) => void,
  ) {
    try {
      resolve(valueFrom(n, answer))
    } catch (fault) {
      reject(fault as Error)
    }
  }

  function frozen(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    for (const part of Object.values(value)) frozen(part)
    return Object.freeze(value)
  }

  document.addEventListener(calls, (event) => {
    const told = JSON.parse((event as CustomEvent<string>).detail)
    if (told.type === 'expose') {
      const value = frozen(read(told.value, functionFor))
      Object.defineProperty(window, told.key, { value, enumerable: true })
    }
    if (told.type === 'told') callbacks[told.fn]?.(...(read(told.words) as unknown[]))
    const one = asked.get(told.n)
    if (one && told.type === 'promised') one.promised = true
    if (one && told.type === 'answer') {
      one.answer = told
      if (one.resolve && one.reject) settle(told.n, told, one.resolve, one.reject)
    }
  })
}
