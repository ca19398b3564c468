/** ST2: what a PC whose journal was damaged still misses; until it has it, or does without, it only reads. */
export interface DamageCard {
  /** Damaged places in the file, which is kept aside. */
  readonly places: number
  /** Operations known to be missing. */
  readonly missing: number
  /** Operations of this PC that can be read and wait for a missing one. */
  readonly waiting: number
  /** False where more may be missing than can be known. */
  readonly sure: boolean
  /** Whom to ask: the county and the other PCs; `enrol-first` where the damage took the enrolment; nobody. */
  readonly source: 'exchange' | 'enrol-first' | 'nobody'
  /** The county has answered since, and did not have it. */
  readonly answered: boolean
}
