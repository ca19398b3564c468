import type { LedgerBlock, LedgerSource, SourceRow } from './ledger-source.ts'
import type {
  Grade,
  Level,
  MandarinLevel,
  Mode,
  Nature,
  RecordStatus,
  TrainingRecord,
} from './training-record.ts'

/** What the kinds of records to come hold about one person, before any scheme is asked (F16, F25, F26, F15). */
export type TrainingFacts = ProviderResult | DegreeFacts | MandarinFacts | PresenterFacts

interface Project {
  readonly id: string
  /** Copied from the body that issued the notice (H-041). */
  readonly level: Level
  readonly nature: Nature
  /** Declared; read only by schemes that classify `@record`. */
  readonly category?: string | null
  readonly reviewed: boolean
  readonly providerAccredited?: boolean | null
}

/** F16: a provider's result of one person. */
export interface ProviderResult {
  readonly what: 'result'
  readonly project: Project
  readonly segments: readonly (readonly [mode: Mode, hours: number])[]
  readonly start: string
  readonly end: string
  readonly grade: Grade | null
  /** withdrawn, noshow */
  readonly outcome?: string | null
  readonly tags?: readonly string[]
}

/** F25: hours of a degree course, and how an official divided what they earn. */
export interface DegreeFacts {
  readonly what: 'degree'
  readonly segments: readonly (readonly [mode: Mode, hours: number])[]
  readonly certDate: string | null
  readonly approved: boolean
  readonly majorRelated: boolean
  readonly stateRecognised: boolean
  readonly split: Readonly<Record<string, string>> | null
}

/** F26: Mandarin training and the level reached; `subject` is what the person teaches. */
export interface MandarinFacts {
  readonly what: 'mandarin'
  readonly project: Project
  readonly mode: Mode
  readonly hours: number
  readonly start: string
  readonly end: string
  readonly grade: Grade | null
  readonly subject: string
  readonly level: MandarinLevel
}

/** A presenter's own hours at a project, or F15: a lecture, an open class, a prize. */
export interface PresenterFacts {
  readonly what: 'presenter'
  readonly kind: 'training' | 'lecture' | 'openclass' | 'award'
  readonly project: Project
  readonly mode: Mode
  readonly hours: number
  readonly end: string
}

/** Where the facts stand, and how far they have come. */
export interface FactsOrigin {
  readonly row: SourceRow
  readonly person: string
  readonly operations: readonly string[]
  readonly name: string
  readonly number: string
  readonly status: RecordStatus
  readonly blocks?: readonly LedgerBlock[]
}

/** A source of the ledger. Every field the engine has a default for is said outright (domain §3.3). */
export function factsSource(facts: TrainingFacts, origin: FactsOrigin): LedgerSource {
  const { row, operations, name, number, blocks = [] } = origin
  const { status } = origin
  const record = { ...recordOf(facts), id: row.id, teacherId: origin.person, status }
  return { record, row, operations, name, number, blocks }
}

function recordOf(facts: TrainingFacts): Omit<TrainingRecord, 'id'> {
  switch (facts.what) {
    case 'result': {
      const { segments, start, end, grade, outcome = null, tags = [] } = facts
      const kind = { role: 'attendee', kind: 'training' } as const
      return { ...kind, ...projectOf(facts.project), segments, start, end, grade, outcome, tags }
    }
    case 'degree': {
      const { segments, certDate, approved, majorRelated, stateRecognised, split } = facts
      const degree = { certDate, approved, majorRelated, stateRecognised, split }
      return { role: 'attendee', kind: 'degree', segments, end: certDate, tags: [], degree }
    }
    case 'mandarin': {
      const { mode, hours, start, end, grade, subject, level } = facts
      const kind = { role: 'attendee', kind: 'mandarin' } as const
      const mandarin = { subject, level }
      return { ...kind, ...projectOf(facts.project), mode, hours, start, end, grade, tags: [], mandarin }
    }
    case 'presenter': {
      const { kind, mode, hours, end } = facts
      return { role: 'presenter', kind, ...projectOf(facts.project), mode, hours, start: end, end, tags: [] }
    }
  }
}

function projectOf({ id, level, nature, category = null, reviewed, providerAccredited = null }: Project) {
  return { projectId: id, level, nature, category, project: { reviewed, providerAccredited } }
}
