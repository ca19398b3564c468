import type { Refusal, Result } from '../../../shared/base/refusal.ts'

/** The same refusal, told of the stick or folder that the person chose: this PC's own disk has nothing (PK6). */
export function onStick<T>(result: Result<T>, doing: 'write' | 'read'): Result<T> {
  return result.ok ? result : { ok: false, refusal: stickTrouble(result.refusal, doing) }
}

export function stickTrouble({ refused, facts }: Refusal, doing: 'write' | 'read'): Refusal {
  return { refused, facts: { ...facts, place: `stick-${doing}` } }
}
