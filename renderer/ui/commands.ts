import { useEffect, useId, useRef, useSyncExternalStore } from 'react'

/** One action that Ctrl+K finds by any part of its words or by the initials of their pinyin. */
export interface Command {
  readonly id: string
  readonly label: string
  /** The keys that do the same, as `Ctrl+S`; shown beside it. */
  readonly keys?: string
  readonly run: () => void
}

const groups = new Map<string, readonly Command[]>()
const listeners = new Set<() => void>()
let all: readonly Command[] = []

/** Offers these while the screen is open. `run` is always that of the latest drawing. */
export function useCommands(commands: readonly Command[]): void {
  const owner = useId()
  const latest = useRef(commands)
  latest.current = commands
  const shown = commands.map(({ id, label, keys }) => [id, label, keys].join('\n')).join('\n\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown says when the list is another one
  useEffect(() => {
    const steady = latest.current.map((command, place) => ({
      ...command,
      run: () => latest.current[place]?.run(),
    }))
    groups.set(owner, steady)
    tell()
    return () => {
      groups.delete(owner)
      tell()
    }
  }, [owner, shown])
}

/** What can be done now: the open screen's first, the frame's last. */
export function useOfferedCommands(): readonly Command[] {
  return useSyncExternalStore(onChange, () => all)
}

function tell(): void {
  all = [...groups.values()].reverse().flat()
  for (const listener of listeners) listener()
}

function onChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
