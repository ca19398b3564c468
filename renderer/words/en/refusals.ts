import type { RefusalWords } from '../zh/refusals.ts'

export const refusals: RefusalWords = {
  required: () =>
    'Something required is missing. What you typed is kept; fill the marked field and save again.',
  'school-code-missing': () =>
    'The school code is not filled in yet, and the number of the certificate needs it. Fill it in under Settings (a teaching point may use an internal code), then print again; nothing is lost.',
  'scheme-missing': () =>
    'The school has not chosen a credit scheme, so credits cannot be worked out. Choose one under Settings and come back; everything else is kept.',
  'not-allowed': () =>
    'Your role may not do this; nothing was changed. Ask a clerk or the principal to sign in.',
  'value-refused': () =>
    'One value is not acceptable; nothing was saved. What you typed is kept; correct the marked field.',
  'pin-wrong': ({ left }) =>
    left === undefined
      ? 'Wrong PIN; you are not signed in. Try again, or choose “Forgotten PIN”.'
      : `Wrong PIN; you are not signed in. ${left} tries left, or choose “Forgotten PIN”.`,
  'pin-locked': ({ seconds }) =>
    seconds === undefined
      ? 'Too many wrong PINs. Nothing was changed; wait a while, or ask another clerk or the principal to reset it.'
      : `Too many wrong PINs; wait ${seconds} s. Nothing was changed; another clerk or the principal may reset it.`,
  'pin-too-short': ({ least }) =>
    `The PIN is too short and was not saved. Use at least ${least ?? 4} digits.`,
  'not-signed-in': () => 'Nobody is signed in, so this was not saved. Sign in and do it again.',
  'already-started': () =>
    'The school is already set up on this PC; nothing was made twice. Sign in instead.',
  'document-unsigned': () =>
    'The principal has not signed yet. The content is saved; let the principal sign first.',
  'document-has-two-values': () =>
    'Some fields have two different values. Both are kept; choose one before going on.',
  'nothing-to-do': () => 'There was nothing to do; nothing changed.',
  'sheet-empty': () => 'This sheet is empty; nothing was imported. Check the file and the sheet.',
  'sheet-not-a-spreadsheet': () =>
    'This is no spreadsheet; nothing was imported. Choose an .xlsx, .xls or .csv file.',
  'sheet-encrypted': () =>
    'The spreadsheet has a password; nothing was imported. Save it without one and choose it again.',
  'sheet-too-large': () =>
    'The file is too large; nothing was imported. Keep only the roster and save it again.',
  'sheet-bomb': () =>
    'The file unpacks to an abnormal size and was not opened. Copy the roster into a new file and choose that.',
  'sheet-no-header': () =>
    'No column heads were found; nothing was imported. One row must name 姓名 and at least one more column.',
  'sheet-no-results': () =>
    'No heads of a result list were found; nothing was imported. One row needs 姓名 and at least one of 等次, 总评, 出勤率, 学时.',
  'sheet-no-names': () => 'No people stand below the heads; nothing was imported. Check the sheet.',
  'package-size': () => 'The package has a wrong size; nothing was taken in. Ask for a fresh copy.',
  'package-magic': () => 'This is no package of this program; nothing was taken in. Choose a .yxb file.',
  'package-header': () =>
    'The cover of the package cannot be read; nothing was taken in. Ask for a fresh copy.',
  'package-version': () =>
    'A newer version wrote this package; nothing was taken in. Upgrade this program first.',
  'package-chain': () =>
    'The county does not know the PC that wrote this; nothing was taken in. Ask the county.',
  'package-revoked': () => 'The county closed the PC that wrote this; nothing was taken in. Ask the county.',
  'package-signature': () => 'The signature does not fit; nothing was taken in. Ask for a fresh copy.',
  'package-body': () => 'The package is damaged; nothing was taken in. Copy it again, or ask for a new one.',
  'package-recipient': () =>
    'This package is not for this school; nothing was taken in. Hand it to its addressee.',
  'package-decryption': () => 'The package cannot be opened; nothing was taken in. Ask for a new one.',
  'package-counts': () =>
    'The package does not hold what its cover says; nothing was taken in. Ask for a new one.',
  'package-operation': () => 'One entry of the package is broken; nothing was taken in. Ask for a new one.',
  'package-other-county': () => 'This package is of another county; nothing was taken in. Check the stick.',
  'package-other-school': () =>
    'This package is of another school; nothing was taken in. Hand it to that school.',
  'package-not-yet-trusted': () =>
    'This PC is not registered with the county yet, so packages cannot be read. Finish it under Exchange.',
  'enrolment-words-differ': () =>
    'The words differ; this PC was not registered. Do not go on; ring the county’s published number.',
  'enrolment-not-for-this-pc': () => 'This answer is for another PC. Open it where the request was made.',
  'enrolment-file': () => 'This is no answer to a registration. Choose the file the county sent back.',
  'disk-full': () =>
    'The disk is full; this was not saved. All earlier work is safe and the form keeps your text. Free space, save again.',
  'disk-read-only': () =>
    'The data folder cannot be written; this was not saved. All earlier work is safe. Check its permissions.',
  'disk-error': () =>
    'The disk failed; this was not saved. All earlier work is safe. Try again; if it persists, back up first.',
  'data-damaged': () =>
    'Part of the data is damaged: you can read, not change. Bring the missing part from a backup, another PC or a stick.',
  'data-newer': () => 'A newer version wrote the data; it was not opened or changed. Upgrade this program.',
  'second-instance': () => 'The program is already open on this PC; use that window. Nothing changed.',
  'port-taken': ({ port }) =>
    `Port ${port ?? ''} is taken by another program; nothing changed. Close that program and start again.`,
  'county-unreachable': () =>
    'The county cannot be reached; everything is safe here. Try later, or use a stick.',
  'county-refused': ({ why }) =>
    why
      ? `The county did not take it and says: ${why}. Everything is safe here; if that is unclear, call the county.`
      : 'The county did not take it; everything is safe here. Ask the county why.',
  'stick-gone': () =>
    'The stick was pulled out before the end; everything is safe here. Plug it in, write again.',
  'county-full': () =>
    'The county’s server is full; everything is safe here. Tell the county and send later.',
}
