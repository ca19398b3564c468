/** What may take longer than a second; each is known by the method that began it. */
export const LONG_TASKS = [
  'write-package',
  'read-packages',
  'sync-now',
  'roster-preview',
  'roster-import',
  'results-preview',
  'results-import',
  'print-form',
  'print-hour-certificate',
  'export-form',
  'export-table',
] as const
export type LongTask = (typeof LONG_TASKS)[number]

export type ProgressUnit = 'bytes' | 'files' | 'packages' | 'rows' | 'persons' | 'pages'

/** How far a long task has come. `total` 0: nobody can say yet. */
export interface Progress {
  readonly task: LongTask
  readonly done: number
  readonly total: number
  readonly unit: ProgressUnit
  /** The last of this task: it is done, refused or cancelled. */
  readonly isOver: boolean
}
