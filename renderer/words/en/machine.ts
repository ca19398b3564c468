import type { Words } from '../zh.ts'

export const machine: Words['machine'] = {
  title: 'This PC',
  keys: {
    file: 'This PC’s keys lie in a file in the data folder; the system keeps no second copy. Do not give the data folder away, and turn on disk encryption.',
    'system-and-file':
      'The system keeps this PC’s keys, and a copy stays in the data folder in case the system breaks. Do not give the data folder away, and turn on disk encryption.',
  },
  bundleHint:
    'When the program does not work, give the diagnostic file to the county or to whoever looks after your PC. It holds versions, counts and where it failed; no names, no ID numbers.',
  bundle: 'Make diagnostic file',
  bundleSave: 'Save diagnostic file',
  bundleMade: 'The diagnostic file is ready.',

  sticks: 'Sticks plugged in',
  noSticks:
    'No stick to be seen. It appears here once plugged in; type the path of a portable hard disk above.',
  stick: (path, label) => (label === '' ? path : `${label} (${path})`),
  free: (size) => `${size} free`,
  chooseFolder: 'Choose folder…',
}
