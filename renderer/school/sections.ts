/** The sections of the navigation in its order, each with its group: a line stands between groups. */
export const SECTIONS = {
  today: 'day',
  person: 'work',
  plan: 'work',
  activity: 'work',
  training: 'work',
  book: 'work',
  credits: 'result',
  papers: 'result',
  exchange: 'program',
  settings: 'program',
} as const

export type Section = keyof typeof SECTIONS
