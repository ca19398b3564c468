import { hoursByMode } from './hours-rule.ts'
import type { KindRules } from './kind-rule.ts'
import { keepers } from './school-writers.ts'
import {
  PRESENTED,
  PROJECT_AIMS,
  TRAINING_GRADES,
  TRAINING_LEVELS,
  TRAINING_MODES,
  TRAINING_NATURES,
  TRAINING_OUTCOMES,
} from './training-words.ts'
import {
  day,
  decimal,
  filled,
  flag,
  fromUntil,
  id,
  listOf,
  oneOf,
  orNull,
  rule,
  shape,
  text,
} from './value-rule.ts'

/** 0 to 1 with at most four places: `0.975`. */
const share = rule(
  '0 to 1 in four places',
  (value) => typeof value === 'string' && /^(0(\.\d{1,4})?|1(\.0{1,4})?)$/.test(value),
)

/** Training that is not the school's own activity, as the school enters it once (F07, F16, F15, F25, F26, F27). */
export const TRAINING_KINDS = {
  project: {
    side: 'school',
    fields: {
      name: keepers(text(200)),
      number: keepers(text(60)),
      // H-041: the level is that of the body that issued the notice; both are one thing to decide.
      issued: keepers(shape({ by: text(100), level: oneOf(...TRAINING_LEVELS) })),
      document: keepers(text(100)),
      organiser: keepers(text(100)),
      nature: keepers(oneOf(...TRAINING_NATURES)),
      aim: keepers(oneOf(...PROJECT_AIMS)),
      // Declared; for schemes that take the category from the record.
      category: keepers(text(40)),
      // H-042: as the notice says, by mode; the total is their sum.
      hours: keepers(hoursByMode),
      // 其中实践学时 (S-055)
      practice: keepers(decimal),
      span: keepers(fromUntil),
      // H-049, H-050: who reviewed it; empty for nobody.
      reviewed: keepers(text(100)),
      'auto-included': keepers(flag),
      accredited: keepers(orNull(flag)),
      // Typed from a notice, made from a provider's file, or taken from the county's catalogue.
      origin: keepers(oneOf('typed', 'file', 'county')),
      removed: keepers(flag),
    },
  },
  // F16: one person at one project.
  result: {
    side: 'school',
    ends: ['project', 'person'],
    fields: {
      of: keepers(listOf(id, 2)),
      mark: keepers(
        shape({
          grade: orNull(oneOf(...TRAINING_GRADES)),
          outcome: oneOf(...TRAINING_OUTCOMES),
          'hours?': hoursByMode,
          'attended?': share,
          'score?': text(20),
          'reason?': text(200),
        }),
      ),
      void: keepers(flag),
    },
  },
  // Who taught at a project has hours of their own (H-039, F15).
  presenter: {
    side: 'school',
    ends: ['project', 'person'],
    fields: {
      of: keepers(listOf(id, 2)),
      part: keepers(
        shape({
          what: oneOf(...PRESENTED),
          mode: oneOf(...TRAINING_MODES),
          hours: decimal,
          day,
          'topic?': text(200),
        }),
      ),
      void: keepers(flag),
    },
  },
  // F27: asked of the county about what is registered; never written again (MG7).
  correction: {
    side: 'school',
    appendOnly: true,
    fields: {
      is: keepers(
        shape({
          record: shape({ kind: text(40), id }),
          field: text(40),
          // As a person reads them: the county judges the paper, the school then writes the record.
          was: text(500),
          asked: text(500),
          reason: filled(500),
          'evidence?': text(500),
          stood: listOf(id),
          replaces: orNull(id),
        }),
      ),
    },
  },
} as const satisfies KindRules
