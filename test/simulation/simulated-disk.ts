import { type Disk, type DiskFile, type WeatherKind, weather } from '../../shared/disk/disk.ts'
import { afterCut, type Content, change, emptyContent, makeDurable, seen } from './simulated-file.ts'

/**
 * A disk that forgets: in a power cut what was not synced is lost, in part or whole; blocks may be missing or
 * torn; names not synced in their folder may be lost. Paths are POSIX. All chance comes from `random`.
 */
export interface SimulatedDisk extends Disk {
  /** How many calls have changed something. */
  calls(): number
  /** The power goes: every call from now on throws a `Cut`. */
  cut(): void
  /**
   * The disk as found afterwards: after a cut, what it left (each call draws another outcome); else (the
   * program alone was killed) everything.
   */
  reopen(onCall?: SimulationOptions['onCall']): SimulatedDisk
  /** Writes a file behind the program's back, durably. */
  put(path: string, bytes: Uint8Array): void
}

export interface SimulationOptions {
  /** Uniform in [0, 1). */
  readonly random: () => number
  /** Bytes in all files together, asked at every write; endless where absent. */
  readonly capacity?: () => number
  /** Asked before every call that changes something; 'cut' ends it, and the power, halfway. */
  readonly onCall?: (call: Call) => 'cut' | WeatherKind | undefined
}

export interface Call {
  /** From 1. */
  readonly number: number
  readonly name:
    | 'create'
    | 'write'
    | 'sync'
    | 'truncate'
    | 'rename'
    | 'remove'
    | 'make-folder'
    | 'sync-folder'
  readonly path: string
}

/** Thrown by the call in which the power went and by every one after it. No weather: nobody is left to tell. */
export type Cut = Error & { readonly cut: true }

export function isCut(thrown: unknown): thrown is Cut {
  return thrown instanceof Error && 'cut' in thrown
}

export function simulatedDisk(options: SimulationOptions): SimulatedDisk {
  return diskOver({ names: new Map(), durableNames: new Map(), pendingNames: [] }, options)
}

type Node = Content | 'folder'
type Names = Map<string, Node>

interface State {
  readonly names: Names
  readonly durableNames: Names
  /** In order; a file system's own journal keeps it. */
  readonly pendingNames: NameChange[]
}

interface NameChange {
  readonly folder: string
  readonly apply: (names: Names) => void
}

function diskOver(state: State, options: SimulationOptions): SimulatedDisk {
  const { random, capacity, onCall } = options
  const { names } = state
  let calls = 0
  let powerless = false

  function alive(): void {
    if (powerless) throw Object.assign(new Error('the power is gone'), { cut: true })
  }

  /** `half` is what has happened of the call when the power or the medium fails in it. */
  function calling(name: Call['name'], path: string, half: () => void): void {
    alive()
    calls++
    const answer = onCall?.({ number: calls, name, path })
    if (!answer) return
    if (answer === 'cut' || answer === 'io') half()
    powerless = answer === 'cut'
    alive()
    if (answer !== 'cut') throw weather(answer, `SIMULATED-${answer}`)
  }

  /** Happens, if only in memory, in half of the cuts that hit it. */
  function act(name: Call['name'], path: string, doIt: () => void): void {
    calling(name, path, () => random() < 0.5 && doIt())
    doIt()
  }

  function rename(folder: string, apply: NameChange['apply']): void {
    apply(names)
    state.pendingNames.push({ folder, apply })
  }

  function contentOf(path: string): Content | undefined {
    const node = names.get(path)
    return node === 'folder' ? undefined : node
  }

  function create(path: string): Content {
    const folder = folderOf(path)
    if (folder !== '/' && names.get(folder) !== 'folder') throw weather('gone', 'ENOENT')
    const content = emptyContent()
    act('create', path, () => rename(folder, (into) => into.set(path, content)))
    return content
  }

  function write(path: string, content: Content, at: number, bytes: Uint8Array): void {
    const part = () => change(content, { at, bytes: bytes.slice(0, Math.floor(random() * bytes.length)) })
    calling('write', path, part)
    const growth = at + bytes.length - content.current.length
    const room = capacity ? capacity() - usedBytes(names) : Number.POSITIVE_INFINITY
    if (growth > room) {
      change(content, { at, bytes: bytes.slice(0, Math.max(0, bytes.length - growth + Math.max(0, room))) })
      throw weather('full', 'ENOSPC')
    }
    change(content, { at, bytes: bytes.slice() })
  }

  function fileOf(path: string, content: Content): DiskFile {
    return {
      append: async (bytes) => write(path, content, content.current.length, bytes),
      writeAt: async (offset, bytes) => write(path, content, offset, bytes),
      async readAt(offset, length) {
        alive()
        return seen(content.current, offset, offset + length)
      },
      sync: async () => act('sync', path, () => makeDurable(content)),
      truncate: async (size) => act('truncate', path, () => change(content, { truncate: size })),
      async size() {
        alive()
        return content.current.length
      },
      close: async () => alive(),
    }
  }

  return {
    calls: () => calls,
    cut() {
      powerless = true
    },
    reopen: (again) =>
      diskOver(powerless ? stateAfterCut(state, random) : state, { ...options, onCall: again }),
    put(path, bytes) {
      const content = contentOf(path) ?? emptyContent()
      change(content, { truncate: 0 })
      change(content, { at: 0, bytes: bytes.slice() })
      makeDurable(content)
      names.set(path, content)
      state.durableNames.set(path, content)
    },
    async open(path) {
      alive()
      return fileOf(path, contentOf(path) ?? create(path))
    },
    async create(path) {
      alive()
      if (names.has(path)) throw weather('busy', 'EEXIST')
      return fileOf(path, create(path))
    },
    async read(path) {
      alive()
      const content = contentOf(path)
      return content && seen(content.current)
    },
    async *stream(path, { from = 0, to, chunk = 1 << 20 } = {}) {
      alive()
      const content = contentOf(path)
      if (!content) throw weather('gone', 'ENOENT')
      const end = Math.min(to ?? Number.POSITIVE_INFINITY, content.current.length)
      for (let at = from; at < end; at += chunk) yield seen(content.current, at, Math.min(end, at + chunk))
    },
    async size(path) {
      alive()
      return contentOf(path)?.current.length
    },
    async list(folder) {
      alive()
      return [...names]
        .filter(([path]) => folderOf(path) === folder)
        .map(([path, node]) => ({
          name: path.slice(path.lastIndexOf('/') + 1),
          kind: node === 'folder' ? ('folder' as const) : ('file' as const),
          size: node === 'folder' ? 0 : node.current.length,
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
    },
    async rename(from, to) {
      alive()
      const node = names.get(from)
      if (!node) throw weather('gone', 'ENOENT')
      act('rename', from, () =>
        rename(folderOf(to), (into) => {
          into.delete(from)
          into.set(to, node)
        }),
      )
    },
    async remove(path) {
      alive()
      if (!names.has(path)) return
      act('remove', path, () => rename(folderOf(path), (into) => into.delete(path)))
    },
    async makeFolder(folder) {
      alive()
      for (const missing of withParents(folder).filter((one) => !names.has(one))) {
        act('make-folder', missing, () => {
          names.set(missing, 'folder')
          state.durableNames.set(missing, 'folder')
        })
      }
    },
    async syncFolder(folder) {
      act('sync-folder', folder, () => {
        const held = state.pendingNames.splice(0)
        for (const one of held) {
          if (one.folder === folder) one.apply(state.durableNames)
          else state.pendingNames.push(one)
        }
      })
    },
    async freeBytes(folder) {
      alive()
      if (names.get(folder) !== 'folder') throw weather('gone', 'ENOENT')
      return capacity ? Math.max(0, capacity() - usedBytes(names)) : Number.MAX_SAFE_INTEGER
    },
  }
}

function stateAfterCut({ durableNames, pendingNames }: State, random: () => number): State {
  const left = new Map(durableNames)
  const kept = Math.floor(random() * (pendingNames.length + 1))
  for (const { apply } of pendingNames.slice(0, kept)) apply(left)
  for (const path of left.keys()) {
    if (withParents(folderOf(path)).some((folder) => left.get(folder) !== 'folder')) left.delete(path)
  }
  const cut = new Map<Content, Content>()
  for (const [path, node] of left) {
    if (node === 'folder') continue
    if (!cut.has(node)) cut.set(node, afterCut(node, random))
    left.set(path, cut.get(node)!)
  }
  return { names: left, durableNames: new Map(left), pendingNames: [] }
}

function usedBytes(names: Names): number {
  let used = 0
  for (const node of names.values()) if (node !== 'folder') used += node.current.length
  return used
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf('/')))
}

/** '/a/b' gives '/a' and '/a/b'. */
function withParents(folder: string): string[] {
  const parts = folder.split('/').filter(Boolean)
  return parts.map((_, at) => `/${parts.slice(0, at + 1).join('/')}`)
}
