import type { Words } from '../zh.ts'

export const standing: Words['standing'] = {
  damageTitle: (places) => `The data file is damaged in ${places} place(s): you can read, not change`,
  missing: (count) => `${count} record(s) can no longer be read.`,
  unsure: 'How many are missing cannot be told for certain.',
  waiting: (count) => `${count} more saved record(s) are here and will show once the missing ones are back.`,
  lockedOut:
    'The school and its accounts are in that part, so nobody can sign in; without them the school and an account are made anew.',
  kept: 'The damaged file has been kept aside.',
  from: {
    exchange:
      'Exchange once with the county or another PC of the school: what is missing comes back by itself, then you can change things again.',
    'enrol-first':
      'The enrolment of this PC was in the damaged part. Enrol again under “Exchange”, then exchange once with the county.',
    nobody: 'This PC has not exchanged with anyone: there is nowhere to fetch it from.',
  },
  answered:
    'The county has answered and does not have it. If no other PC of the school has it either, it cannot be brought back.',
  sync: 'Fetch over the network',
  open: 'Read a package file',
  toExchange: 'Go to Exchange',
  stillMissing: 'Read, but not everything is back yet.',
  goOn: 'Go on without it',
  goOnTitle: (count) => (count > 0 ? `Go on without these ${count} record(s)?` : 'Go on without waiting?'),
  goOnText: (waiting) =>
    waiting > 0
      ? `Everything else is here; the ${waiting} waiting record(s) will be entered again. Look through your latest work and fill in what is missing.`
      : 'Everything else is here. Look through your latest work and fill in what is missing.',
  goOnYes: 'Go on',
  goOnNo: 'Wait',
  keeperOnly: 'The training clerk or the principal has to sign in for this.',

  copiedTitle: 'The data of this PC was copied to another PC, and both are in use',
  copiedText:
    'What was written on either is here and safe. Enrol one of the two again and use the other as before; nothing has to be typed again, only the county has to be asked once more.',
  enrolAnew: 'Enrol this PC again',
  enrolTitle: 'Enrol this PC again?',
  enrolText: 'A new request is made. Until the county answers you work as usual and cannot exchange.',
  enrolYes: 'Enrol again',
  putAway: 'The other one is done; do not show again',
  cancel: 'Cancel',
}
