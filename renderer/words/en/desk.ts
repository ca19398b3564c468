import type { Words } from '../zh.ts'

export const desk: Words['desk'] = {
  title: 'To settle',
  open: 'All that is to be settled',
  goTo: 'Go to what is to be settled',
  back: 'Back to today',
  count: (count) => `${count}`,
  none: 'Nothing to settle',
  noneNext:
    'What two PCs wrote differently, what may stand twice or is missing comes here, each with its choice.',
  nothingOfThese: 'Nothing of this kind is left',
  filter: 'Filter',
  all: 'All',
  checks: {
    'two-values': 'Two values',
  },
  caseOf: (record, field) => `${record}: ${field}`,
  of: (kind, name) => (name === '' ? kind : `${kind} ${name}`),
  take: (value) => `Take “${value}”`,
  shownNow: 'shown now',
  typedDecides: (field, values) =>
    `${field} has two values: ${values.map((value) => `“${value}”`).join(', ')}. What is typed below decides.`,
  look: 'Look',
  lookAt: (about) => `Look at ${about}`,
  chosen: 'The other value stays in the history; Ctrl+Z takes a wrong choice back.',
  mayNot: 'You can look; whoever may change this field chooses.',
  values: {
    empty: '(empty)',
    yes: 'yes',
    no: 'no',
    notHere: '(not here yet)',
    reset: 'was reset',
    days: (count) => `${count} days`,
    yearOf: (year) => String(year),
    budget: (all, training) => `public funds ${all || '—'} yuan, for training ${training || '—'}`,
    share: (category, credits) => `${category} ${credits} credits`,
    origins: { typed: 'typed from the notice', file: 'from a file of results', county: 'from the county' },
    comma: ', ',
  },
}
