import type { Facts } from '../facts.ts'
import { GRADES, LEVELS, MODES, NATURES, RECORD_KINDS, RECORD_STATUSES, ROLES } from '../training-record.ts'

/** What a predicate may ask about a record, and what kind of answer comes back. */
export interface RecordField {
  readonly type: 'choice' | 'level' | 'text' | 'date' | 'yes-no' | 'number' | 'list'
  /** The values a choice or level can have. */
  readonly choices?: readonly string[]
  readonly read: (facts: Facts) => unknown
}

/**
 * `category` is the one the record declares while eligibility, classification, base and bonus are judged,
 * and the one computed in step 5 in caps and constraints.
 */
export const RECORD_FIELDS: Readonly<Record<string, RecordField>> = {
  teacherId: { type: 'text', read: ({ record }) => record.teacherId },
  projectId: { type: 'text', read: ({ record }) => record.projectId },
  role: { type: 'choice', choices: ROLES, read: ({ role }) => role },
  kind: { type: 'choice', choices: RECORD_KINDS, read: ({ kind }) => kind },
  level: { type: 'level', choices: LEVELS, read: ({ record }) => record.level },
  nature: { type: 'choice', choices: NATURES, read: ({ record }) => record.nature },
  category: { type: 'text', read: ({ category }) => category },
  mode: { type: 'choice', choices: MODES, read: ({ record }) => record.mode },
  hours: { type: 'number', read: ({ record }) => record.hours },
  minutes: { type: 'number', read: ({ record }) => record.minutes },
  grade: { type: 'choice', choices: GRADES, read: ({ record }) => record.grade },
  start: { type: 'date', read: ({ record }) => record.start },
  end: { type: 'date', read: ({ end }) => end },
  recognised: { type: 'date', read: ({ record }) => record.recognised },
  tags: { type: 'list', read: ({ record }) => record.tags },
  status: { type: 'choice', choices: RECORD_STATUSES, read: ({ status }) => status },
  outcome: { type: 'text', read: ({ record }) => record.outcome },
  activityKind: { type: 'text', read: ({ record }) => record.activityKind },
  subjectMatch: { type: 'yes-no', read: ({ record }) => record.subjectMatch },
  evidence: { type: 'list', read: ({ record }) => record.evidence },
  'attendance.sessions': { type: 'number', read: ({ record }) => record.attendance?.sessions },
  'attendance.absent': { type: 'number', read: ({ record }) => record.attendance?.absent },
  'attendance.absentShare': { type: 'number', read: ({ absentShare }) => absentShare },
  'project.reviewed': { type: 'yes-no', read: ({ record }) => record.project?.reviewed ?? true },
  'project.autoIncluded': { type: 'yes-no', read: ({ record }) => record.project?.autoIncluded },
  'project.providerAccredited': { type: 'yes-no', read: ({ record }) => record.project?.providerAccredited },
  'project.planFiled': { type: 'yes-no', read: ({ record }) => record.project?.planFiled },
  'degree.approved': { type: 'yes-no', read: ({ record }) => record.degree?.approved },
  'degree.majorRelated': { type: 'yes-no', read: ({ record }) => record.degree?.majorRelated },
  'degree.stateRecognised': { type: 'yes-no', read: ({ record }) => record.degree?.stateRecognised },
  'degree.certDate': { type: 'date', read: ({ record }) => record.degree?.certDate },
  'degree.splitValid': { type: 'yes-no', read: ({ splitValid }) => splitValid },
  'mandarin.subject': { type: 'text', read: ({ record }) => record.mandarin?.subject },
  'mandarin.level': { type: 'text', read: ({ record }) => record.mandarin?.level },
  'mandarin.levelMet': { type: 'yes-no', read: ({ levelMet }) => levelMet },
}
