import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Machine, thisMachine } from '../../electron/browser-shell/find-browser.ts'
import { startProgram } from '../../electron/browser-shell/start-program.ts'
import type { CreateHost, Host } from '../../electron/host-shape.ts'
import { done } from '../../shared/base/refusal.ts'

/** A folder that is a whole PC: data, caches of the OS user, built pages. */
export interface StartWorld {
  readonly data: string
  readonly said: string[]
  /** Data folders whose host is open now. */
  readonly open: Set<string>
  start(words?: readonly string[], changed?: Partial<Machine>, switches?: readonly string[]): Started
  remove(): Promise<void>
}

export interface Started {
  readonly code: Promise<number>
  readonly end: () => void
}

export async function createStartWorld(page = '<title>school</title>'): Promise<StartWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'yanxiubu-start-'))
  const data = join(folder, 'data')
  await writeFile(join(folder, 'index.html'), page)
  const said: string[] = []
  const open = new Set<string>()

  function start(
    words: readonly string[] = [],
    changed: Partial<Machine> = {},
    switches: readonly string[] = [],
  ): Started {
    let end: () => void = () => {}
    const asked = new Promise<void>((resolve) => {
      end = resolve
    })
    const machine = {
      ...thisMachine(),
      environment: { PATH: process.env.PATH, DISPLAY: ':0', XDG_CACHE_HOME: join(folder, 'cache') },
    }
    const code = startProgram(['--data', data, '--port', '0', ...words], {
      machine: { ...machine, platform: 'linux', ...changed },
      createHost: createHostIn(open),
      builtRenderer: async () => folder,
      say: (sentence) => said.push(sentence),
      asked,
      switches,
    })
    return { code, end }
  }

  // A browser that was killed may still be writing its last into the profile.
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 10 })
  return { data, said, open, start, remove }
}

function createHostIn(open: Set<string>): CreateHost {
  return async ({ data }) => {
    open.add(data)
    const host: Host = {
      call: async (method) => method,
      upload: async () => undefined,
      download: async () => undefined,
      windowOpened: () => {},
      fault: () => {},
      events: () => () => {},
      close: async () => {
        open.delete(data)
      },
    }
    return done(host)
  }
}

export function addressIn(sentence: string | undefined): string {
  return /http:\S+/.exec(sentence ?? '')?.[0] ?? ''
}
