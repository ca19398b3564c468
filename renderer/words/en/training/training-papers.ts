import type { Words } from '../../zh.ts'

export const trainingPapers: Words['trainingPapers'] = {
  correction: {
    count: (count) => `${count} requests`,
    empty: 'No correction requests',
    emptyNext: 'Only what the county has recognised needs a request; anything else is changed in place.',
    add: 'Ask for a correction',
    newPanel: 'Ask for a correction',
    columns: { record: 'Record', field: 'Field', was: 'Was', asked: 'Should be', reason: 'Reason' },
    fields: {
      person: 'Teacher',
      record: 'Which record',
      field: 'Which field',
      was: 'Was',
      asked: 'Should be',
      reason: 'Reason',
      evidence: 'Evidence',
    },
    kinds: {
      result: 'Result',
      presenter: 'Teaching',
      'degree-study': 'Degree',
      'mandarin-test': 'Mandarin',
      attendance: 'Attendance',
    },
    fieldWords: {
      mark: 'grade, hours, outcome',
      part: 'hours taught',
      hours: 'hours',
      certificate: 'certificate',
      split: 'split of credits',
      reached: 'Mandarin level',
    },
    notRecognised: 'Not recognised yet: change it in place, no request is needed.',
    permanent: 'A request cannot be changed; a further one can replace it.',
    send: 'Ask',
    again: 'Replace',
    againOf: (record) => `Replace the request about ${record}`,
    replacing: 'This request will replace the earlier one.',
    sent: 'The request is saved and goes to the county with the next package.',
    close: 'Close',
  },
}
