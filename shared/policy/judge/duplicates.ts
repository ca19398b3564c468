import type { PreparedScheme } from '../scheme/prepare-scheme.ts'
import type { Line } from './evaluation.ts'

/**
 * Step 6: of the registered records with equal key the largest stays, of equals the smaller id; the others
 * earn nothing. What an earlier recognition granted always stays (MG6). Without a project none is a duplicate.
 */
export function setDuplicatesAside({ scheme }: PreparedScheme, lines: readonly Line[]): void {
  const kept = new Map<string, Line>()
  const rivals: [key: string, line: Line][] = []
  for (const line of lines) {
    if (line.outcome !== 'registered' || line.facts.record.projectId == null) continue
    const key = keyOf(line, scheme.dedupe.key)
    const other = kept.get(key)
    if (other === undefined || precedes(line, other)) kept.set(key, line)
    if (other !== undefined) rivals.push([key, line], [key, other])
  }
  for (const [key, line] of rivals) {
    const stays = kept.get(key)!
    if (line === stays || line.fixed !== null || line.outcome === 'duplicate') continue
    line.outcome = 'duplicate'
    line.registered = 0
    line.reasons = [`D-DUP:${stays.facts.record.id}`]
    line.duplicateOf = stays
  }
}

function precedes(a: Line, b: Line): boolean {
  if ((a.fixed !== null) !== (b.fixed !== null)) return a.fixed !== null
  if (a.registered !== b.registered) return a.registered > b.registered
  return a.facts.record.id < b.facts.record.id
}

function keyOf({ facts }: Line, fields: readonly ('teacherId' | 'projectId' | 'role' | 'kind')[]): string {
  let key = ''
  for (const field of fields) {
    const value = field === 'role' ? facts.role : field === 'kind' ? facts.kind : facts.record[field]
    key += value == null ? '\u0000-' : `\u0000=${value}`
  }
  return key
}
