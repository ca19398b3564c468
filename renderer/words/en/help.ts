import type { Words } from '../zh.ts'

export const help: Words['help'] = {
  title: 'Help',
  open: 'Help (F1)',
  close: 'Close help',
  keysHere: (screen: string) => `Keys in ${screen}`,
  keysEverywhere: 'Keys that work everywhere',
  keys: {
    everywhere: [
      ['Ctrl+K', 'Find an action or a teacher, go to any screen'],
      ['Ctrl+S', 'Save what is being filled in'],
      ['Ctrl+Z', 'Undo the last step'],
      ['/', 'To the search field'],
      ['Enter', 'To the next field; in a table, open the row'],
      ['↑ ↓', 'Move through a table'],
      ['Esc', 'Close the panel beside'],
      ['F1 or ?', 'Open and close this help'],
    ],
    plan: [
      ['Ctrl+Enter', 'Save this topic and begin the next'],
      ['Alt+↑ Alt+↓', 'Move the chosen topic'],
      ['Delete', 'Take the chosen topic off'],
      ['Ctrl+V', 'Paste topics copied from Excel'],
    ],
    activity: [
      ['P', 'New activity from a topic of the plan'],
      ['N', 'Calendar: new on the chosen day'],
      ['PgUp PgDn', 'Calendar: another month'],
      ['A', 'Roll call: everybody else is present'],
      ['C D Z Q X', 'Roll call: present, late, left early, leave, absent'],
      ['Digits', 'Roll call: minutes late or early'],
      ['Enter', 'Roll call: the reason'],
      ['/', 'Roll call: find somebody'],
      ['G', 'Roll call: a guest of another school'],
    ],
  },
  dayTitle: 'How a day works',
  day: [
    'The program opens at Today: what is due, what the county sent back and what is unfinished, each with the way to it. When all is done it says so. What two PCs wrote differently, or may stand twice or be missing, is settled one by one under To settle.',
    'A session: start one under Activities from a topic of the plan; afterwards call the roll, everybody present first, then the exceptions, and fill in the record and pictures.',
    'Training elsewhere: enter projects and results under Training, or import the provider’s table. Credits shows who has enough; every number explains itself.',
    'Ctrl+S saves; when the top says Saved, nothing is lost, even if the power fails. Ctrl+Z takes a mistake back, and every change can be looked up.',
    'Now and then send your work under Exchange, by stick or network, and take in the county’s answer. What it sends back returns to Today.',
  ],
  guideTitle: 'The guide',
  guide: 'In the folder docs/guide of the program, screen by screen, with pictures; it can be printed.',
  sampleTitle: 'Want to try first?',
}
