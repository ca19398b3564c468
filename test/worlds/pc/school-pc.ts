import type { Page } from 'playwright-core'

/** A PC of a school office: the real program in a process of its own, and a real Chromium before it or in it. */
export interface SchoolPc {
  readonly data: string
  readonly port: number
  /** The browser's, unless `open` is told another. */
  readonly profile: string
  /** Where the view of that profile lies on the disk. */
  readonly viewFolder: string
  /** What the person sees now. */
  page(): Page
  /** Starts the program, where it does not run, and opens its page in the browser. */
  open(changed?: Partial<PcPlace>): Promise<Page>
  /** Starts it without a window; rejects with what it said when it does not come up. */
  startProgram(changed?: Partial<PcPlace>): Promise<Program>
  program(): Program
  /** A second start while the program runs; answers when it has ended. */
  startAgain(changed?: Partial<PcPlace>): Promise<{ readonly code: number | null; readonly said: string }>
  /** Another OS user of this PC, with a profile and caches of their own; where we may not be one only these differ. */
  otherUser(): Promise<Partial<PcPlace>>
  /** SIGKILL, as a power switch does it. */
  killProgram(): Promise<void>
  killBrowser(): Promise<void>
  closeBrowser(): Promise<void>
  /** Ends the program in peace, and the browser with it. */
  close(): Promise<void>
  /** Closes and takes everything away. */
  remove(): Promise<void>
}

/** What two starts on one PC may differ in. */
export interface PcPlace {
  readonly data: string
  readonly port: number
  /** The browser's `--user-data-dir`; in Electron the OS user's caches, where its own lies. */
  readonly profile: string
  /** The OS user's own caches. */
  readonly cache: string
  /** The OS user; the one who runs the test unless told. Only root can choose. */
  readonly uid: number | undefined
}

export interface Program {
  readonly pid: number
  /** Printed by the program; good once, for 30 s. Empty in Electron. */
  readonly address: string
  /** Every line it printed. */
  readonly said: readonly string[]
  /** Answers with the exit code, nothing when it was killed. */
  readonly ended: Promise<number | null>
}
