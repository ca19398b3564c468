import type { SchoolKind } from '../../shared/domain/kinds/kinds.ts'

/** A kind as a person says it; one of a newer version goes by its own word (OP4). */
export function kindName(kinds: Readonly<Record<SchoolKind, string>>, kind: string): string {
  return Object.hasOwn(kinds, kind) ? kinds[kind as SchoolKind] : kind
}
