import type { Words } from '../zh.ts'

export const shell: Words['shell'] = {
  locale: 'en-GB',
  program: 'Yanxiubu',
  navigation: 'Navigation',
  sections: {
    person: 'Teachers',
    plan: 'Plan',
    activity: 'Activities',
    training: 'Training',
    credits: 'Credits',
    exchange: 'Exchange',
    settings: 'Settings',
  },
  year: (year: number) => `Year ${year}`,
  signOut: 'Sign out',
  roles: { clerk: 'Training clerk', principal: 'Principal', leader: 'Group leader', teacher: 'Teacher' },

  state: 'State of the data',
  savedAt: (time: string) => `Saved ${time}`,
  saved: 'Saved',
  readOnly: 'Read only',
  unsent: (count: number) => `Not sent ${count}`,
  allPacked: 'Nothing to send',

  loading: 'Opening…',
  rebuilding: (done: number, total: number) => `Arranging this PC’s data: ${done} / ${total}`,
  rebuilt: 'The browsing copy of your data was arranged anew. Everything is there; work on as usual.',
  memoryOnly:
    'The browser cannot keep its browsing copy (the disk may be full), so it is held in memory this time. Your work is kept elsewhere and is safe; please free some disk space.',
  clockDoubted:
    'The date of this PC looks wrong. You can save as usual; please correct the clock. The dates you enter count.',
  notWritable:
    'Part of the data is damaged: you can read, not change. Bring the missing part from a backup, another PC or a stick.',
  news: {
    'put-back':
      'The data was put back from a backup; recording goes on, you need do nothing. Nothing is sent twice.',
    restored: 'The data folder seems to come from a backup; recording goes on, you need do nothing.',
    moved: 'The data folder is in another place; recording goes on, you need do nothing.',
    machine: 'The data folder is on another PC; recording goes on, you need do nothing.',
  },

  takenOverTitle: 'The program is open in another window',
  takenOverText:
    'Everything is saved on this PC. Use the newer window, or come back here with the button on the right.',
  takeBack: 'Use this window',
  lostTitle: 'The connection to the program is gone',
  lostText:
    'All that was shown as saved is on this PC; what you were typing is not saved yet, so copy it first. Start the program again, or try once more.',
  connectAgain: 'Try again',
  notReachedTitle: 'This window did not reach the program',
  notReachedText: 'Your data is on this PC, unchanged. Close this window and open the program from its icon.',
  faultTitle: 'The program failed',
  faultText:
    'All that was shown as saved is on this PC. The last step may be unfinished: look, then do it again; tell the county if it returns.',
  loadAnew: 'Open again',

  close: 'Close',
  save: 'Save',
  cancel: 'Cancel',
  required: 'Please fill this in',
}
