import { expect, test } from 'vitest'
import { COUNTY_QUESTIONS, COUNTY_UPLOADS } from '../../shared/contract/county-questions.ts'
import { HOST_INPUTS } from '../../shared/contract/host-api.ts'
import { boundsOf } from './bounds.ts'

/** How long a text, how many of a list, how great a number: what a screen may rely on and a stranger not exceed. */
const HOST = `
  start-school.name 1–100
  start-school.code –20
  start-school.scheme –60
  start-school.user.name 1–60
  start-school.user.pin –40
  sign-in.pin –40
  set-pin.pin –40
  save.act 1–64
  save.changes[] 1–20000
  save.changes[].kind 1–64
  save.changes[].field 1–64
  save.changes[].over[] –1000
  decide.document.kind 1–64
  decide.stood[] –100000
  decide.besides[] –100
  decide.note –1000
  decide.number –60
  decide-as.pin –40
  decide-as.decision.document.kind 1–64
  decide-as.decision.stood[] –100000
  decide-as.decision.besides[] –100
  decide-as.decision.note –1000
  decide-as.decision.number –60
  history.kind 1–64
  who-wrote.operations[] –1000
  reveal.kind 1–64
  reveal.field 1–64
  export-table.name 1–100
  export-table.title –100
  export-table.columns[] 1–60
  export-table.columns[].title –100
  export-table.rows[] –20000
  export-table.rows[][] –60
  export-table.rows[][] –10000
  export-table.rows[][].whole.kind 1–64
  export-table.rows[][].whole.field 1–64
  attachment-keep.upload –64
  attachment-keep.name –255
  view-check.view.journal –64
  view-check.view.offset 0–
  view-check.view.hash –64
  view-check.view.rows 0–
  rows-page.from 0–
  draft-put.key –200
  draft-put.body –1000000
  draft-get.key –200
  draft-drop.key –200
  roster-preview.upload –64
  roster-preview.mapping.headRow 0–20000
  roster-preview.mapping.columns[] –200
  roster-preview.mapping.columns[].column 1–200
  roster-preview.answers[] –20000
  roster-preview.answers[].cell –10
  roster-preview.answers[].value –20
  roster-preview.sheet –100
  roster-import.upload –64
  roster-import.mapping.headRow 0–20000
  roster-import.mapping.columns[] –200
  roster-import.mapping.columns[].column 1–200
  roster-import.answers[] –20000
  roster-import.answers[].cell –10
  roster-import.answers[].value –20
  roster-import.sheet –100
  roster-import.rows[] –20000
  roster-import.rows[] 1–
  roster-import.updates[] –20000
  roster-import.updates[].row 1–
  roster-import.updates[].fields[] 1–60
  roster-import.updates[].fields[].field 1–64
  roster-import.updates[].fields[].over[] –1000
  results-preview.upload –64
  results-preview.sheet –100
  results-import.upload –64
  results-import.sheet –100
  results-import.rows[] –20000
  results-import.rows[].row 1–
  results-import.rows[].over.mark[] –1000
  results-import.rows[].over.void[] –1000
  print-hour-certificate.purpose –100
  print-hour-certificate.year –10
  scheme-report.id –64
  scheme-report.version –64
  print-form.entry –64
  print-form.background.right -30–30
  print-form.background.down -30–30
  export-form.entry –64
  export-form.background.right -30–30
  export-form.background.down -30–30
  enrolment-request.folder –500
  enrolment-request.county –300
  enrolment-answer.upload –64
  enrolment-confirm.words –200
  write-package.folder –500
  read-packages.folder –500
  read-packages.upload –64
  county-address.county –300
`

const COUNTY = `
  schools.search –100
  schools.silentSince 0–
  schools.after –200
  packages.search –100
  packages.after –200
  documents.year 1900–2999
  documents.search –100
  documents.from 0–
  documents.until 0–
  documents.after –200
  enrol-device.typed –200
  revoke-device.reason 1–500
  decide-document.stood[] –20000
  decide-document.standing[] –100
  decide-document.opinion –2000
  decide-document.number –60
  recognise-claim.stood[] –20000
  recognise-claim.standing[] –100
  recognise-claim.opinion –2000
  recognise-claim.number –60
  settle-document.standing[] –100
  settle-document.opinion –2000
  set-aside.operations[] 1–1000
  set-aside.reason 1–500
  take-back.reason 1–500
  book-pages.book –40
  book-pages.search –100
  book-pages.after –60
  book-page.book –40
  rehearse-scheme.file –4194304
  publish-scheme.file –4194304
  add-account.name –60
  add-account.password –200
  reset-password.password –200
  change-password.old –200
  change-password.password –200
  make-key.root –2000
`

test('everything the screens ask of the host has the bounds that stand here', () => {
  const bounds = Object.entries(HOST_INPUTS).flatMap(([method, input]) => boundsOf(method, input))
  expect(bounds).toEqual(linesOf(HOST))
})

test('everything the console asks of the county has the bounds that stand here', () => {
  const bounds = Object.entries(COUNTY_QUESTIONS).flatMap(([question, { input }]) =>
    boundsOf(question, input),
  )
  expect(bounds).toEqual(linesOf(COUNTY))
  const larger = Object.entries({ ...COUNTY_QUESTIONS, ...COUNTY_UPLOADS }).flatMap(([name, rule]) =>
    'most' in rule ? [`${name} ${rule.most}`] : [],
  )
  // A scheme's file in JSON, where each byte may take two; a request; a package of 64 MiB with its frame.
  expect(larger).toEqual([
    `rehearse-scheme ${8 * MEBIBYTE}`,
    `publish-scheme ${8 * MEBIBYTE}`,
    'open-request 24576',
    expect.stringMatching(/^take-in-package 67\d{6}$/),
  ])
})

const MEBIBYTE = 1024 * 1024

function linesOf(text: string): string[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim())
}
