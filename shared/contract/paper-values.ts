import type { Hex } from '../base/bytes.ts'

/** A paper that was issued, or printed once more; the bytes are those that are kept (CT1). */
export interface IssuedPaper {
  /** Id of a download: `POST /api/download` gives the PDF. */
  readonly download: string
  /** 档案号 */
  readonly number: string
  /** Characters the font lacks, printed as 〓 (CT4). */
  readonly missing: readonly string[]
}

/** One paper of the print log. */
export interface PaperLine {
  /** The record `school-paper`. */
  readonly id: Hex
  /** `F21`, `explanation` … */
  readonly form: string
  readonly number: string
  /** Whose it is, or what it is about. */
  readonly person: Hex | null
  readonly record: Hex | null
  /** Wall clock of the PC that printed it. */
  readonly at: number
  /** Name of the user, empty where this school does not know it. */
  readonly by: string
  /** 补打: how often after the first time. */
  readonly again: number
  /** Its bytes were kept when it was issued (CT1). */
  readonly isKept: boolean
}
