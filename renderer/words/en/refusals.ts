import type { RefusalKind } from '../../../shared/base/refusal.ts'
import type { BookKind } from '../../../shared/domain/books/books.ts'
import type { DocumentStep } from '../../../shared/domain/documents/step-rule.ts'
import type { RefusalWords } from '../zh/refusals.ts'
import { books } from './books/books.ts'
import { plan } from './plan/plan.ts'

export const refusals: RefusalWords = {
  required: () =>
    'Something required is missing. What you typed is kept; fill the marked field and save again.',
  'school-code-missing': () =>
    'The school code is not filled in yet, and the number of the certificate needs it. Fill it in under Settings (a teaching point may use an internal code), then print again; nothing is lost.',
  'paper-not-kept': () =>
    'The original of this paper is not on this PC (perhaps it was printed on another), so nothing was printed again. Print it again on that PC, or make a new paper.',
  'nobody-finished': () =>
    'Nobody has passed this project yet, so there is no certificate to print. Enter the results under Training first; everything else is safe.',
  'sample-school': () =>
    'This is the sample school: it stays on this PC and cannot be enrolled or sent. Leave it first, then do this in your own school.',
  'scheme-missing': () =>
    'The school has not chosen a credit scheme, so credits cannot be worked out. Choose one under Settings and come back; everything else is kept.',
  'not-allowed': () =>
    'Your role may not do this; nothing was changed. Ask a clerk or the principal to sign in.',
  'page-not-yours': ({ why }) => NOT_YOURS[why === 'other' ? 'page' : (why ?? '')] ?? NOT_YOURS.page!,
  'plan-not-yours': ({ why }) => NOT_YOURS[why ?? ''] ?? NOT_YOURS.other!,
  'account-person-taken': () =>
    'This teacher has an account in use already; nothing was saved. One person has one account: choose somebody else, or close the other account first.',
  'account-person-gone': () =>
    'This teacher is no longer on the roster; nothing was saved and the account is as it was. Choose somebody else from the roster.',
  'page-refused': ({ kind, check }) =>
    `${checkWords(String(kind), String(check))} Nothing was saved; what you typed is here.`,
  'value-refused': () =>
    'One value is not acceptable; nothing was saved. What you typed is kept; correct the marked field.',
  'pin-wrong': ({ left, step }) =>
    step !== undefined
      ? 'Wrong PIN; this step was not taken. Everything is still here. Try again, or give a new PIN under Settings.'
      : left === undefined
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
  'step-not-in-chain': () =>
    'The way of this document has no such step (a claim goes the way its scheme says). Nothing was written.',
  'document-unsigned': () =>
    'The principal has not signed yet. The content is saved; let the principal sign first.',
  'document-unreviewed': () =>
    'The claim has not been reviewed as it stands now, so it was not recognised. The office that the scheme names reviews it first.',
  'step-out-of-turn': ({ now }) =>
    `The document is “${plan.steps[now as DocumentStep] ?? now}”, from where this step cannot be taken. Nothing was written. See where it stands; what is submitted is taken back before it is changed.`,
  'document-changed': () =>
    'Somebody decided about this document after you opened it. Nothing was written. See where it stands now, and do it again.',
  'document-has-two-values': () =>
    'Some fields have two different values. Both are kept; choose one before going on.',
  'nothing-to-do': () => 'There was nothing to do; nothing changed.',
  'sheet-empty': () => 'This sheet is empty; nothing was imported. Check the file and the sheet.',
  'sheet-not-a-spreadsheet': () =>
    'This is no spreadsheet; nothing was imported. Choose an .xlsx, .xls or .csv file.',
  'sheet-encrypted': () =>
    'The spreadsheet has a password; nothing was imported. Save it without one and choose it again.',
  'sheet-too-large': ({ why }) =>
    why === 'people'
      ? 'That is too much for one import; nothing was imported. Tick fewer schools or people and import in parts.'
      : 'The file is too large; nothing was imported. Keep only the roster and save it again.',
  'sheet-bomb': () =>
    'The file unpacks to an abnormal size and was not opened. Copy the roster into a new file and choose that.',
  'sheet-no-header': () =>
    'No column heads were found; nothing was imported. One row must name 姓名 and at least one more column.',
  'sheet-no-results': () =>
    'No heads of a result list were found; nothing was imported. One row needs 姓名 and at least one of 等次, 总评, 出勤率, 学时.',
  'sheet-no-names': () => 'No people stand below the heads; nothing was imported. Check the sheet.',
  'work-cancelled': ({ task }) =>
    CANCELLED[task ?? ''] ??
    'Stopped. What was not finished was not kept; everything saved before is safe. You can do it again at any time.',
  'work-running': () =>
    'This is being done already and was not begun again. Wait until it is done, or cancel it.',
  'reading-cancelled': () =>
    'Reading was stopped; nothing was imported and the file is unchanged. You can choose a file again.',
  'table-too-large': () =>
    'The table is too large; nothing was exported or changed. Filter the list and export it in parts.',
  'attachment-missing': () =>
    'This picture or file is not on this PC, or it is damaged; everything else is kept. Look at it on the PC that has it, or add it again.',
  'attachment-too-large': ({ file }) =>
    `${file === undefined ? 'The picture' : `“${file}”`} is over 10 MB and was not added; everything else is kept. Make it smaller and add it again.`,
  'attachment-not-a-picture': ({ file }) =>
    `${file === undefined ? 'This file' : `“${file}”`} is no picture that can be used; it was not added. Choose a JPG, PNG or WebP picture.`,
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
  'draft-not-kept': ({ why }) => UNKEPT[why ?? ''] ?? UNKEPT.other!,
  'disk-full': ({ place, needed, free }) =>
    stickText('disk-full', place, needed, free) ??
    'The disk is full; this was not saved. All earlier work is safe and the form keeps your text. Free space, save again.',
  'disk-read-only': ({ place, needed, free }) =>
    stickText('disk-read-only', place, needed, free) ??
    'The data folder cannot be written; this was not saved. All earlier work is safe. Check its permissions.',
  'disk-error': ({ place, needed, free }) =>
    stickText('disk-error', place, needed, free) ??
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
  'stick-gone': ({ place, needed, free }) =>
    stickText('stick-gone', place, needed, free) ??
    'The stick was pulled out before the end; everything is safe here. Plug it in, write again.',
  'county-full': () =>
    'The county’s server is full; everything is safe here. Tell the county and send later.',
}

const NOT_YOURS: Readonly<Record<string, string>> = {
  nobody:
    'Your account does not say yet which teacher of the roster you are, so this was not saved; what you typed is kept. Ask a clerk or the principal to choose you under Settings, Accounts, then save again.',
  gone: 'The teacher your account names was taken off the roster, so this was not saved; what you typed is kept. Ask a clerk or the principal to put the entry back, or to choose another under Settings, Accounts.',
  page: 'A page is written by whose it is, and this is a colleague’s; nothing was changed. Ask a leader, a clerk or the principal to sign in if it has to be typed for them.',
  other:
    'A personal plan is written by the teacher it belongs to; nothing was changed. Ask a clerk or the principal to sign in if it has to be typed for them.',
}

const UNKEPT: Readonly<Record<string, string>> = {
  'disk-full':
    'This PC’s disk is full: what you are typing is on the screen only, without a copy; what was saved before is safe. Keep the window open, free some space and go on typing, and it is kept as usual.',
  'disk-read-only':
    'The data folder cannot be written: what you are typing is on the screen only, without a copy; what was saved before is safe. Keep the window open, check the folder’s permissions and go on typing.',
  'value-refused':
    'What you are typing is too long to be kept beside the screen; what was saved before is safe. Save it first, or type it in parts; until then keep the window open.',
  other:
    'What you are typing is on the screen only, without a copy; what was saved before is safe. Keep the window open, and save when you are done.',
}

const CANCELLED: Readonly<Record<string, string>> = {
  'write-package':
    'Cancelled. The unfinished file was taken off the stick; everything on this PC is as it was. You can write it at any time.',
  'read-packages':
    'Cancelled. Packages that were read are kept, the others were not touched; reading again goes on from there.',
  'sync-now':
    'Cancelled. Everything is on this PC. The county may have received a part; sending again repeats nothing.',
}

/** What went wrong on the stick or folder a person chose (PK6). */
function stickText(
  kind: RefusalKind,
  place: string | number | undefined,
  needed: string | number | undefined,
  free: string | number | undefined,
): string | undefined {
  if (place === 'stick-write') {
    const room = needed === undefined ? '' : `: ${megabytes(needed)} needed, ${megabytes(free)} free`
    return {
      'disk-full': `Not enough room on the stick${room}. Nothing was written, its other files are as they were; everything on this PC is as it was. Make room or take another stick, then write again.`,
      'disk-read-only':
        'The stick cannot be written. Nothing was written; everything on this PC is as it was. Look at its write-protect switch, or take another stick or folder.',
      'disk-error':
        'The stick failed. Nothing was written; everything on this PC is as it was. Plug it in again and write once more, or take another stick.',
      'stick-gone':
        'The stick was pulled out, or the path is not right. Nothing was written; everything on this PC is as it was. Plug it in, look at the path, and write again.',
    }[kind as string]
  }
  if (place === 'stick-read') {
    return {
      'disk-error':
        'The stick could not be read, so this was not taken in; everything is on this PC. Plug it in again and read once more, or ask the county for another copy.',
      'stick-gone':
        'The stick was pulled out, or the path is not right; this was not taken in and everything is on this PC. Plug it in, look at the path, and read again.',
    }[kind as string]
  }
  return undefined
}

function megabytes(bytes: string | number | undefined): string {
  return `${Math.ceil(Number(bytes ?? 0) / 1024 / 1024)} MB`
}

function checkWords(kind: string, check: string): string {
  const book = Object.hasOwn(books, kind) ? books[kind as BookKind] : undefined
  const checks: Readonly<Record<string, string>> = book?.checks ?? {}
  return checks[check] ?? 'Something on this page contradicts itself.'
}
