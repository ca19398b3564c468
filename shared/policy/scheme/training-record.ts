/** What the school enters about one person at one project (domain §3.3). Quantities are not yet credits. */
export interface TrainingRecord {
  readonly id: string
  readonly teacherId?: string | null
  readonly projectId?: string | null
  /** Absent: attendee. */
  readonly role?: Role | null
  /** Absent: training. */
  readonly kind?: RecordKind | null
  /** Copied from the body that issued the notice (H-041); the school cannot change it. */
  readonly level?: Level | null
  readonly nature?: Nature | null
  /** As declared; read only by schemes that classify `@record`. */
  readonly category?: string | null
  readonly mode?: Mode | null
  /** Learning hours, at most six decimals. The first given of segments, hours, days, minutes counts. */
  readonly hours?: number | null
  readonly segments?: readonly (readonly [mode: Mode, hours: number])[] | null
  readonly minutes?: number | null
  /** Whole or half days, for schemes that say how many hours a day has (`hour.perDay`). */
  readonly days?: number | null
  readonly grade?: Grade | null
  /** `2025-05-20`. */
  readonly start?: string | null
  readonly end?: string | null
  /** The day of recognition, for schemes with `yearBy: recognised`. */
  readonly recognised?: string | null
  readonly tags?: readonly string[] | null
  /** Absent: registered, that is, the last step of the scheme's chain is signed. */
  readonly status?: RecordStatus | null
  /** What became of the participation: withdrawn, noshow … */
  readonly outcome?: string | null
  readonly activityKind?: string | null
  readonly subjectMatch?: boolean | null
  /** Which pieces of evidence are in the file: 方案, 总结 … */
  readonly evidence?: readonly string[] | null
  readonly attendance?: { readonly sessions: number; readonly absent: number } | null
  readonly project?: {
    /** Absent: true. */
    readonly reviewed?: boolean | null
    readonly autoIncluded?: boolean | null
    readonly providerAccredited?: boolean | null
    readonly planFiled?: boolean | null
  } | null
  readonly degree?: {
    readonly approved?: boolean | null
    readonly majorRelated?: boolean | null
    readonly stateRecognised?: boolean | null
    readonly certDate?: string | null
    /** Category → decimal; must add up to what the record earns. */
    readonly split?: Readonly<Record<string, string | number>> | null
  } | null
  readonly mandarin?: {
    readonly subject?: string | null
    readonly level?: MandarinLevel | null
    /** Given directly only in case files; otherwise computed. */
    readonly levelMet?: boolean | null
  } | null
}

export interface Teacher {
  readonly hireDate?: string | null
  /** 减免: lowers this person's minima. */
  readonly exemptions?: readonly Exemption[] | null
}

export interface Exemption {
  readonly category: string
  readonly lessBy: string | number
  readonly clause?: string | null
}

export const ROLES = ['attendee', 'presenter'] as const
export const RECORD_KINDS = [
  'training',
  'preservice',
  'degree',
  'mandarin',
  'lecture',
  'openclass',
  'award',
] as const
/** Lowest first: `ge` and `le` compare along this list. */
export const LEVELS = ['school', 'county', 'prefecture', 'region', 'nation'] as const
export const NATURES = ['public', 'major', 'digital', 'elective', 'school', 'other'] as const
export const MODES = ['face', 'online', 'practice', 'school'] as const
export const GRADES = ['excellent', 'good', 'pass', 'fail'] as const
export const RECORD_STATUSES = [
  'draft',
  'applied',
  'school_reviewed',
  'reviewed',
  'recognised',
  'registered',
  'returned',
] as const
/** Lowest first. */
export const MANDARIN_LEVELS = [
  '三级乙等',
  '三级甲等',
  '二级乙等',
  '二级甲等',
  '一级乙等',
  '一级甲等',
] as const

export type Role = (typeof ROLES)[number]
export type RecordKind = (typeof RECORD_KINDS)[number]
export type Level = (typeof LEVELS)[number]
export type Nature = (typeof NATURES)[number]
export type Mode = (typeof MODES)[number]
export type Grade = (typeof GRADES)[number]
export type RecordStatus = (typeof RECORD_STATUSES)[number]
export type MandarinLevel = (typeof MANDARIN_LEVELS)[number]
