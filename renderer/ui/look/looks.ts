import { useSyncExternalStore } from 'react'

export const TONES = ['system', 'light', 'dark'] as const
export type Tone = (typeof TONES)[number]
export const SIZES = ['normal', 'large'] as const
export type Size = (typeof SIZES)[number]

export interface Looks {
  readonly tone: Tone
  readonly size: Size
}

const KEPT_AS = 'looks'
const listeners = new Set<() => void>()
const systemDark = matchMedia('(prefers-color-scheme: dark)')
let looks = keptLooks()

/** How this profile wants the program to look: a matter of the person before the screen, not of the school. */
export function useLooks(): Looks {
  return useSyncExternalStore(onLooks, () => looks)
}

/** What `system` comes to now; follows the system while the program is open. */
export function useIsDark(): boolean {
  return useSyncExternalStore(onLooks, isDark)
}

export function keepLooks(wanted: Partial<Looks>): void {
  looks = { ...looks, ...wanted }
  localStorage.setItem(KEPT_AS, JSON.stringify(looks))
  for (const listener of listeners) listener()
}

function isDark(): boolean {
  return looks.tone === 'dark' || (looks.tone === 'system' && systemDark.matches)
}

function onLooks(listener: () => void): () => void {
  listeners.add(listener)
  systemDark.addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    systemDark.removeEventListener('change', listener)
  }
}

function keptLooks(): Looks {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT_AS) ?? '{}') as Partial<Looks>
    return {
      tone: TONES.find((tone) => tone === kept.tone) ?? 'system',
      size: SIZES.find((size) => size === kept.size) ?? 'normal',
    }
  } catch {
    return { tone: 'system', size: 'normal' }
  }
}
