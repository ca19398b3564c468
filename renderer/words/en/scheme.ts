import type { Words } from '../zh.ts'

export const scheme: Words['scheme'] = {
  title: 'Scheme',
  entry: 'Look at the scheme',
  entryHint:
    'The county’s credit rules, each with where it comes from; when a version is published, what it changes and for whom.',
  arrived: (version, day) =>
    `The county published version ${version} of the scheme, in force from ${day}. Earlier results stay.`,
  look: 'What changes',
  newerProgram: (version, day) =>
    `Version ${version} of the scheme (from ${day}) needs a newer program and is kept until then. Please upgrade; until then check credits with the county.`,
  none: 'No scheme is chosen yet',
  noneNext: 'Choose the scheme under “Settings”, School.',
  version: 'Version',
  option: (version, day) => `Version ${version} (from ${day})`,
  state: (version, standing) => `version ${version} · ${standing}`,
  inForce: (day) => `in force since ${day}`,
  toCome: (day) => `in force from ${day}`,
  succeeded: 'succeeded by a later version',

  changes: 'What changes',
  changesHint: (version) =>
    `Compared with version ${version}. What is dated before it is reckoned as before.`,
  noChanges: 'No number and no rule changes',
  what: 'What',
  condition: 'Applies to',
  always: 'all',
  before: 'Before',
  after: 'After',
  nothing: 'none',

  teachers: 'Teachers of this school',
  sum: (gains, loses, shifts, unchanged) =>
    `${gains} gain, ${loses} lose, ${shifts} keep their total and stand otherwise, ${unchanged} are not changed. What is not yet recognised is reckoned as if it were.`,
  result: 'Result',
  results: { gains: 'gains', loses: 'loses', shifts: 'same total', refused: 'cannot be judged' },
  amount: (when, unit) => `${when} (${unit})`,
  by: 'By',
  why: 'Why',

  whole: 'The whole scheme',
  wholeHint: (numbers, open) =>
    `${numbers} items, to be read only. ${open} of them are not in the documents: defaults the county has yet to confirm.`,
  groups: {
    dates: 'Dates',
    minima: 'Requirements',
    ratios: 'Ratios',
    bonuses: 'Bonuses',
    caps: 'Caps',
    rules: 'Eligibility and categories',
    reckoning: 'Reckoning',
  },
  value: 'Value',
  origin: 'Origin',
  noOrigin: 'this scheme',
  unconfirmed: (ambiguities) =>
    `default, to be confirmed${ambiguities.length === 0 ? '' : ` (${ambiguities.join(', ')})`}`,
  asked: (origin, ambiguities) => `${origin} (to be confirmed: ${ambiguities.join(', ')})`,
}
