import type { Words } from '../../zh.ts'

export const roster: Words['roster'] = {
  title: 'Import roster',
  text: 'You see everything before it is imported. Keep ID numbers as text; your file is not changed.',
  sending: (file: string) => `Fetching “${file}”…`,
  reading: (file: string, seconds: number) =>
    seconds === 0 ? `Reading “${file}”…` : `Reading “${file}”: ${seconds} s so far, 30 s at most.`,
  cancelReading: 'Stop reading',
  sheet: 'Sheet',
  macros: 'The file has macros; they were left out, only the cells are taken.',
  problems: {
    'sheet-no-header':
      'No heads were found. The row of heads has 姓名 and at least one other. Point out below which row has the heads and which column the names.',
    'sheet-no-names':
      'There is nobody below the heads. Is it the right sheet? Else point out heads and names anew below.',
  },
  mapping: 'What each column is taken for',
  mappingText:
    'Change what is wrong; everything is checked anew at once. Columns “not imported” are left out.',
  mappingCount: (taken: number, left: number) =>
    left === 0
      ? `What each column is taken for (all ${taken} known)`
      : `What each column is taken for (${taken} taken, ${left} not imported)`,
  headRow: 'Heads in',
  noHead: 'no heads',
  top: 'The first rows of the sheet',
  noHeader: '(no head)',
  columnAs: (address: string, header: string) => `${address} ${header} is`,
  notTaken: 'not imported',
  example: (samples: string) => `as ${samples}`,
  mappingAnew: 'Back to the program’s guess',
  fieldNames: { ordinal: 'ordinal (not taken)', school: 'school' },
  schools: 'Schools in the sheet',
  schoolsText: (schools: number, people: number) =>
    `${schools} schools with ${people} people; only ticked schools are imported.`,
  schoolsOurs: (name: string) => `This school, “${name}”, is ticked by its name.`,
  schoolsNone: (name: string) => `None is called “${name}”; tick the schools to import.`,
  ourSchool: 'this school',
  tickSchools: 'Tick a school to see its people here.',
  tickAll: (count: number) => `All ${count}`,
  schoolUnnamed: '(no school given)',
  schoolOption: (name: string, count: number) => `${name} (${count})`,
  allSchools: 'All',
  noSchools: 'None',
  people: 'People',
  peopleCount: (made: number, updated: number, all: number) =>
    updated === 0
      ? `${made} of ${all} people to import`
      : `${made} to import and ${updated} to update of ${all} people`,
  row: 'Row',
  result: 'Check',
  filter: 'Only',
  filters: { all: 'All', new: 'New', listed: 'Here', open: 'To decide', skipped: 'Not imported' },
  hiddenRow: 'hidden row',
  verdicts: {
    new: 'new',
    notTaken: 'not imported',
    repeats: (row: number) => `same person as row ${row}`,
    listedSame: 'here already, nothing differs',
    listed: (gaps: number, differing: number) =>
      ['here already', gaps > 0 && `${gaps} gaps to fill`, differing > 0 && `${differing} differ`]
        .filter((part) => part !== false)
        .join(' · '),
    updating: (fields: number) => `updates ${fields} fields`,
    untouched: 'here already, not updated',
    maybe: 'may be a teacher here of the same name; please decide',
    namesake: 'new; a teacher here has the name and another ID number',
  },
  look: 'Look',
  lookAt: (name: string) => `Look at ${name}`,
  listedBar: (people: number) => `${people} people of the sheet are here already. Update them?`,
  fillGaps: (fields: number) => `Fill the gaps (${fields} fields)`,
  takeAll: (fields: number) => `Take the sheet’s for gaps and differences (${fields} fields)`,
  updateNone: 'Update nobody',
  openBar: (people: number) =>
    `${people} people may be teachers here of the same name; undecided ones are not imported.`,
  lookOpen: 'Decide one by one',
  who: (name: string) => `Who is ${name}`,
  isHere: (who: string) => `It is ${who}, who is here`,
  isNew: 'Somebody else: import as new',
  isNobody: 'Do not import',
  nothingDiffers: 'The same as here; nothing to update.',
  differences: (name: string) => `What differs for ${name}`,
  field: 'Field',
  here: 'Here',
  inFile: 'In the sheet',
  takeFile: 'Take the sheet’s',
  takeField: (field: string) => `Take the sheet’s ${field}`,
  emptyHere: 'empty',
  doubts: 'Cells to check',
  doubtsCount: (count: number) => `Cells to check (${count})`,
  doubtsText:
    'These cells were not taken as they stand, or want a look. Click a cell to see its row; what is empty can be filled in after the import.',
  choose: 'Choose spreadsheet',
  chooseOther: 'Another file',
  types: '.xlsx, .xls or .csv',
  means: (text: string) => `it is ${text}`,
  cell: 'Cell',
  reason: 'Why',
  shown: 'In the sheet',
  hiddenValue: '(not shown)',
  reasons: {
    'name-missing': 'no name; this row is not imported',
    'name-hidden-characters': 'invisible characters in the name; this row is not imported',
    'name-too-long': 'name too long; this row is not imported',
    'name-private-use': 'a rare character in an old encoding; taken as it is, please check',
    'id-number-typed-as-number':
      'the ID number was stored as a number and lost its last digits; type it anew',
    'id-number-length': 'wrong length of the ID number; type it anew',
    'id-number-characters': 'wrong characters in the ID number; type it anew',
    'id-number-check-digit': 'the check digit does not fit, most likely one digit is wrong',
    'id-number-birth-date': 'the birth date in the ID number does not exist',
    'id-number-birth-in-future': 'the birth date in the ID number is in the future',
    'id-number-lengthened': 'an old 15-digit number was made 18 digits; please check',
    'id-number-with-two-names': 'one ID number under two names; both rows are imported, please check',
    'sex-unreadable': 'neither male nor female can be read',
    'sex-differs-from-id-number': 'sex and ID number differ; imported as in the sheet, please check',
    'birth-differs-from-id-number': 'birth date and ID number differ; imported as in the sheet, please check',
    'phone-unreadable': 'no mobile number can be read',
    'yes-no-unreadable': 'neither yes nor no can be read',
    'status-unreadable': 'no known status; imported as in service, please check',
    'text-too-long': 'too long for the field; fill it in after the import',
    'cell-error': 'the cell holds an error (as #REF!)',
    'date-unreadable': 'no date can be read',
    'date-two-digit-year': 'the year has two digits only; which one is it?',
    'date-impossible': 'there is no such date',
    'date-without-day': 'a whole day is needed',
    'date-tenth-month-lost': 'as 1990.1: January or October?',
  },
  otherReason: 'cannot be read; please check',
  skippedCount: (count: number) => `Rows that are no people, and hidden rows (${count})`,
  skipped: 'Rows that are no people, and hidden rows',
  skippedReasons: {
    totals: 'totals',
    signature: 'signature or note',
    'repeated-head': 'repeated heads',
    hidden: 'hidden in the sheet, listed above all the same; check whether it is wanted',
  },
  otherSkipped: 'not a person',
  rowNumber: (row: number) => `row ${row}`,
  take: (made: number, updated: number) => {
    if (updated === 0) return `Import these ${made}`
    return made === 0 ? `Update these ${updated}` : `Import these ${made}, update ${updated}`
  },
  takeRow: (name: string) => `Import ${name}`,
  taking: 'Importing…',
  doneTitle: (made: number, updated: number) => {
    if (updated === 0) return `${made} people imported`
    return made === 0 ? `${updated} people updated` : `${made} people imported, ${updated} updated`
  },
  doneText:
    'All saved. If it was wrong, undo it: new people leave the list, updated fields become what they were; what was changed since stays.',
  undo: 'Undo this import',
  undoneTitle: 'This import is undone',
  undoneText: 'The list is as it was before. You can choose a file again.',
  again: 'Import another file',
  toList: 'See the teachers',
  back: 'Back to teachers',
}
