import type { Hex } from '../base/bytes.ts'
import type { CountyRole } from '../domain/kinds/roles.ts'

/** What the console is told about the bureau itself: who may sign in, who did what, its working key. */
export interface ConsoleAccounts {
  /** In the order in which they were made. */
  readonly accounts: readonly ConsoleAccount[]
  /** Of whoever asks. */
  readonly own: Hex
}

export interface ConsoleAccount {
  readonly id: Hex
  readonly name: string
  readonly role: CountyRole
  readonly closed: boolean
  /** Milliseconds since 1970, by the server's clock. */
  readonly madeAt: number
  /** Null: when the county was made. */
  readonly madeBy: string | null
}

/** CO2: what the audit list shows, each with what it says. */
export type ConsoleAct =
  | { readonly act: 'add-account'; readonly name: string; readonly role: CountyRole }
  | {
      readonly act: 'close-account' | 'change-password' | 'reset-password' | 'rescue-password'
      readonly name: string
    }
  | {
      readonly act: 'enrol-device' | 'revoke-device'
      readonly school: string
      readonly number: number
      readonly said: string
    }
  | { readonly act: 'publish-scheme'; readonly id: string; readonly version: string }
  | { readonly act: 'make-key'; readonly number: number }

export interface ConsoleAuditLine {
  readonly id: Hex
  readonly at: number
  /** The account's name; empty where the county does not know it any more. */
  readonly by: string
  readonly did: ConsoleAct
}

export interface ConsoleAudit {
  /** Newest first. */
  readonly lines: readonly ConsoleAuditLine[]
  /** Given back as `after` for those before them; null: there are none. */
  readonly next: Hex | null
}

/** From so many days before its end a working key is spoken of. */
export const KEY_WARNING_DAYS = 60

/** Characters of a password, as a person counts them. */
export const PASSWORD_LEAST = 8

/** The key the county signs with (design.md §7). */
export interface ConsoleKey {
  readonly number: number
  readonly from: number
  readonly until: number
  /** Whole days; below zero it has ended. */
  readonly daysLeft: number
}

/** Whether somebody has to look after the server. */
export interface ConsoleHealth {
  /** Everything below, and a working key that has not ended. */
  readonly ok: boolean
  /** Since when this server runs; milliseconds since 1970. */
  readonly since: number
  /** Nothing of the journal is damaged or missing. */
  readonly journal: boolean
  /** The view's database is there and ours. */
  readonly database: boolean
  /** Of the data folder's file system; null where it cannot be asked. */
  readonly freeBytes: number | null
  /** Enough of it for a while. */
  readonly room: boolean
}
