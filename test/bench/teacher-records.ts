import {
  GRADES,
  LEVELS,
  MODES,
  NATURES,
  type TrainingRecord,
} from '../../shared/policy/scheme/training-record.ts'

/** Five years of one teacher as a county holds them: repeated projects and full days, so that rules bite. */
export function teacherRecords(teacher: number, count: number): TrainingRecord[] {
  return Array.from({ length: count }, (_, number) => recordOf(teacher, number))
}

function recordOf(teacher: number, number: number): TrainingRecord {
  const drawn = (teacher * 7919 + number * 104_729) % 1_000_003
  const month = two(1 + (drawn % 12))
  const day = 1 + (drawn % 26)
  const year = 2024 + (number % 5)
  return {
    id: `${teacher}-${number}`,
    teacherId: `T${teacher}`,
    projectId: `P${drawn % 400}`,
    role: drawn % 20 === 0 ? 'presenter' : 'attendee',
    kind: drawn % 31 === 0 ? 'openclass' : 'training',
    level: LEVELS[drawn % LEVELS.length],
    nature: NATURES[drawn % NATURES.length],
    mode: MODES[(drawn >> 3) % MODES.length],
    hours: 2 + (drawn % 23),
    grade: drawn % 29 === 0 ? 'fail' : GRADES[drawn % 3],
    start: `${year}-${month}-${two(day)}`,
    end: `${year}-${month}-${two(day + (drawn % 3))}`,
    status: drawn % 41 === 0 ? 'reviewed' : 'registered',
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
