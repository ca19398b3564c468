import type { SchemeLine } from '../../../shared/contract/host-values.ts'

const KEPT_AS = 'schemes-read'

/** Whether somebody has looked at this version in this profile. */
export function wasRead(scheme: Pick<SchemeLine, 'id' | 'version'>): boolean {
  return readSoFar().includes(nameOf(scheme))
}

export function markRead(scheme: Pick<SchemeLine, 'id' | 'version'>): void {
  if (!wasRead(scheme)) localStorage.setItem(KEPT_AS, JSON.stringify([...readSoFar(), nameOf(scheme)]))
}

function readSoFar(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT_AS) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}

function nameOf({ id, version }: Pick<SchemeLine, 'id' | 'version'>): string {
  return `${id} ${version}`
}
