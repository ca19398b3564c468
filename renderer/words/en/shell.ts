import type { Words } from '../zh.ts'

export const shell: Words['shell'] = {
  locale: 'en-GB',
  program: 'Yanxiubu',
  navigation: 'Navigation',
  sections: {
    today: 'Today',
    person: 'Teachers',
    plan: 'Plan',
    activity: 'Activities',
    training: 'Training',
    book: 'Books',
    credits: 'Credits',
    papers: 'Certificates',
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
  ofSample: 'never sent',
  allPacked: 'Nothing to send',

  loading: 'Opening…',
  rebuilding: (done: number, total: number) => `Arranging this PC’s data: ${done} / ${total}`,
  rebuilt: 'The browsing copy of your data was arranged anew. Everything is there; work on as usual.',
  memoryOnly:
    'The browser cannot keep its browsing copy (the disk may be full), so it is held in memory this time. Your work is kept elsewhere and is safe; please free some disk space.',
  clockDoubted:
    'The date of this PC looks wrong. You can save as usual; please correct the clock. The dates you enter count.',
  notWritable:
    'The data file is damaged and the disk cannot be written, so it is not mended yet: you can read, not change. Free some space and open the program again.',
  news: {
    'put-back':
      'The data was put back from a backup; recording goes on, you need do nothing. Nothing is sent twice.',
    restored: 'The data folder seems to come from a backup; recording goes on, you need do nothing.',
    moved: 'The data folder is in another place; recording goes on, you need do nothing.',
    machine: 'The data folder is on another PC; recording goes on, you need do nothing.',
    'damage-none':
      'The data file was damaged and has been mended; no record is known to be missing, you need do nothing. The damaged file has been kept aside.',
    'damage-mended': 'The missing records are all back; everything works as usual.',
    'damage-accepted':
      'Recording goes on with what could be read. Look through your latest work and fill in what is missing.',
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

  undoShort: 'Undo',
  undo: (act: string) => `Undo: ${act}`,
  undoNothing: 'Nothing to undo',
  lastAct: 'last step',
  undone: (act: string) => `Undone: ${act}.`,
  undoneBut: (act: string, kept: number) =>
    `Undone: ${act}. ${kept} places were changed since or cannot be undone and were left alone.`,
  redo: 'Redo',
  palette: 'Find an action or a teacher',
  paletteHint: 'Type an action or a name; pinyin initials will do',
  paletteNothing: 'Nothing found',
  openPerson: (name: string) => `Open teacher: ${name}`,
  goToSection: (section: string) => `Go to ${section}`,
  findAction: 'Find an action',
  draftFound: 'What you had typed last time is still here.',
  takeDraft: 'Go on with it',
  dropDraft: 'Discard',
  exportTable: 'Export table',
  exportWhole: 'Export table (whole numbers)',
  exportWholeHint:
    'The file holds whole ID and phone numbers; keep it safe. That it was exported is recorded.',

  close: 'Close',
  save: 'Save',
  cancel: 'Cancel',
  required: 'Please fill this in',
  nothingFoundNext: 'Try another word, or choose “Show all”.',
  showAll: 'Show all',
}
