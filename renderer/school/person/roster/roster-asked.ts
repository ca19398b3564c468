import type { HostInput } from '../../../../shared/contract/host-api.ts'

/** Which file, and what the person said about how it is to be understood. */
export type RosterAsked = HostInput<'roster-preview'>

/** What was ticked belongs to one sheet understood in one way; an answer about one cell changes neither. */
export function workKey({ upload, sheet, mapping }: RosterAsked): string {
  return JSON.stringify([upload, sheet, mapping ?? null])
}
