import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

export interface AppParts {
  readonly isPackaged: boolean
  /** Closes every window; false when one would not. */
  readonly closeWindows: () => Promise<void>
  /** Ends the browser and the process. */
  readonly end: (code: number) => void
}

/** `app`: ready only after the main module was read to its end, one lock for a `userData`, a quit that can be held up. */
export function createApp({ isPackaged, closeWindows, end }: AppParts) {
  const paths = new Map<string, string>([['userData', join(tmpdir(), 'electron-double')]])
  const ready = Promise.withResolvers<void>()
  let isReady = false
  let name = 'electron'
  let isSandboxed = false
  const switches: string[] = []
  let isQuitting = false
  let isEnded = false

  function endOnce(code: number): void {
    if (!isEnded) end(code)
    isEnded = true
  }

  class App extends EventEmitter {
    readonly isPackaged = isPackaged
    whenReady = () => ready.promise
    isReady = () => isReady
    getName = () => name
    setName = (given: string) => {
      name = given
    }
    getVersion = () => '0.0.0'
    getPath = (which: string) => paths.get(which) ?? tmpdir()
    setPath = (which: string, path: string) => void paths.set(which, path)
    enableSandbox = () => {
      if (isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
      isSandboxed = true
    }
    readonly commandLine = {
      appendSwitch(name: string, value?: string) {
        if (isReady) throw new Error('Chromium reads its switches before app is ready')
        switches.push(value === undefined ? `--${name}` : `--${name}=${value}`)
      },
    }
    exit = (code = 0) => endOnce(code)
    quit = () => void this.#quit()
    requestSingleInstanceLock = () =>
      lockOf(paths.get('userData') ?? '', (argv, cwd) => this.emit('second-instance', {}, argv, cwd, {}))

    /** One at a time; while it closes the windows nobody is told that all are closed. */
    async #quit(): Promise<void> {
      if (isQuitting) return
      isQuitting = true
      if (this.#mayGoOn('before-quit')) {
        await closeWindows()
        if (this.#mayGoOn('will-quit')) {
          this.emit('quit', {}, 0)
          endOnce(0)
        }
      }
      isQuitting = false
    }

    #mayGoOn(event: string): boolean {
      let isHeldUp = false
      this.emit(event, {
        preventDefault: () => {
          isHeldUp = true
        },
      })
      return !isHeldUp
    }
  }

  const app = new App()
  return {
    app,
    isSandboxed: () => isSandboxed,
    /** What the program gave Chromium to start with. */
    switches: (): readonly string[] => switches,
    isQuitting: () => isQuitting || isEnded,
    begin() {
      isReady = true
      app.emit('ready')
      ready.resolve()
    },
  }
}

/** Of all starts with one `userData` the first holds a socket; the others tell it their words. */
function lockOf(folder: string, onSecond: (argv: string[], cwd: string) => void): boolean {
  const path = join(
    tmpdir(),
    `electron-double-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`,
  )
  // Electron's answer does not wait, so a process of its own asks.
  const words = JSON.stringify({ argv: process.argv, cwd: process.cwd() })
  const ask = `const s = require('node:net').connect(${JSON.stringify(path)});
    s.on('error', () => process.exit(1)); s.on('connect', () => s.end(${JSON.stringify(words)}, () => process.exit(0)))`
  if (spawnSync(process.execPath, ['-e', ask]).status === 0) return false
  rmSync(path, { force: true })
  const server = createServer((socket) => {
    let said = ''
    socket.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    socket.on('error', () => {})
    socket.on('end', () => {
      const { argv, cwd } = JSON.parse(said)
      onSecond(argv, cwd)
    })
  }).listen(path)
  server.unref()
  process.once('exit', () => rmSync(path, { force: true }))
  return true
}
