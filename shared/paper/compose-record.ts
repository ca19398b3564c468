import type { Hex } from '../base/bytes.ts'
import type { Book } from '../domain/book/book.ts'
import { type BookForm, type BookKind, bookOfForm } from '../domain/books/books.ts'
import type { Kind } from '../domain/kinds/kinds.ts'
import { documentState } from '../fold/document.ts'
import type { Row } from '../fold/row.ts'
import { rowsById, textOf } from '../ledger/school-rows.ts'
import { composeActivity } from './activity-paper.ts'
import type { ActivityRows } from './activity-rows.ts'
import { composePage } from './book-paper.ts'
import type { PaperSetting } from './form-frame.ts'
import { composePersonalPlan } from './personal-plan-paper.ts'
import { composePlan, type Filing } from './plan-paper.ts'
import type { RecordPaper } from './record-paper.ts'
import { composePersonalSheet } from './roster-paper.ts'
import { composeSignIn } from './sign-in-paper.ts'

/** Papers about one record, for which no scheme is asked. */
export type RecordForm = 'F02' | 'F04' | 'F05' | 'F11' | 'F12' | BookForm

export interface RecordRequest {
  readonly form: RecordForm
  /** Null prints the form blank; F02 is of a person. */
  readonly record: Hex | null
}

export interface RecordSetting extends PaperSetting {
  readonly list: (kind: Kind) => readonly Row[]
  /** The local day of a time in milliseconds since 1970. */
  readonly dayOf: (at: number) => string
}

/** The paper and the rows it rests on; undefined for a record that is not there. */
export interface ComposedRecord {
  readonly paper: RecordPaper
  readonly rests: readonly Row[]
}

export function composeRecord(
  { form, record }: RecordRequest,
  setting: RecordSetting,
): ComposedRecord | undefined {
  const found = record === null ? undefined : rowsById(setting.list(kindOf(form))).get(record)
  if (record !== null && !found) return undefined
  const composed = composeOf(form, found, setting)
  if (!composed || found) return composed
  return { ...composed, paper: { ...composed.paper, issued: BLANK_DAY } }
}

function composeOf(
  form: RecordForm,
  found: Row | undefined,
  setting: RecordSetting,
): ComposedRecord | undefined {
  const book = bookOfForm(form)
  if (book) return pageOf(book, found, setting)
  switch (form as OwnForm) {
    case 'F02':
      return found && { paper: composePersonalSheet(found, setting), rests: [found] }
    case 'F04':
      return personalPlan(found, setting)
    case 'F05':
      return yearPlan(found, setting)
    case 'F11':
    case 'F12': {
      const rows = activityRows(found, setting)
      const compose = form === 'F11' ? composeSignIn : composeActivity
      return {
        paper: compose(rows, setting),
        rests: found ? [found, ...rows.attendances, ...rows.guests] : [],
      }
    }
  }
}

function yearPlan(plan: Row | undefined, setting: RecordSetting): ComposedRecord {
  const lines = plan ? linesOf(setting.list('plan-line'), plan) : []
  const paper = composePlan({ plan, lines, filing: plan && wordAbout(plan, lines, setting) }, setting)
  return { paper, rests: plan ? [plan, ...lines] : [] }
}

function personalPlan(plan: Row | undefined, setting: RecordSetting): ComposedRecord {
  const lines = plan ? linesOf(setting.list('personal-plan-line'), plan) : []
  const person = plan && rowsById(setting.list('person')).get(textOf(plan, 'person'))
  const review = plan && wordAbout(plan, lines, setting)
  return {
    paper: composePersonalPlan({ plan, person, lines, review }, setting),
    rests: plan ? [plan, ...(person ? [person] : []), ...lines] : [],
  }
}

function activityRows(activity: Row | undefined, setting: RecordSetting): ActivityRows {
  const ids = new Set(activity ? [activity.id, ...activity.merged] : [])
  const attendances = setting
    .list('attendance')
    .filter(({ fields }) => ids.has((fields.of as readonly Hex[] | undefined)?.[0] ?? ''))
  const attachments = setting.list('attachment').filter(({ fields }) => {
    const of = fields.of as { readonly kind: string; readonly id: Hex } | undefined
    return fields.removed !== true && of?.kind === 'activity' && ids.has(of.id)
  })
  const guests = setting.list('guest').filter((guest) => ids.has(textOf(guest, 'activity')))
  return { activity, persons: setting.list('person'), attendances, guests, attachments }
}

function linesOf(lines: readonly Row[], plan: Row): readonly Row[] {
  return lines.filter((line) => [plan.id, ...plan.merged].includes(textOf(line, 'plan')))
}

/** The last word about a document where it stands now (MG8), if it is the reviewer's. */
function wordAbout(document: Row, lines: readonly Row[], setting: RecordSetting): Filing | undefined {
  const { kind, id } = document
  const decisions = [...setting.list('school-decision'), ...setting.list('county-decision')]
  const { step, decision } = documentState({ kind, id }, [document, ...lines], decisions)
  if (!decision || !REVIEWS.has(step)) return undefined
  return {
    step,
    opinion: textOf(decision, 'opinion') || textOf(decision, 'note'),
    number: textOf(decision, 'number'),
    day: decision.made ? setting.dayOf(decision.made.at) : '',
  }
}

/** 备案 退回 of the county, 通过 退回 of the school. */
const REVIEWS: ReadonlySet<string> = new Set(['file', 'return', 'approve', 'send-back'])

/** Whoever fills it in by hand also dates it. */
const BLANK_DAY = '______年____月____日'

type OwnForm = Exclude<RecordForm, BookForm>

const KIND_OF: Readonly<Record<OwnForm, Kind>> = {
  F02: 'person',
  F04: 'personal-plan',
  F05: 'plan',
  F11: 'activity',
  F12: 'activity',
}

function kindOf(form: RecordForm): Kind {
  return (bookOfForm(form)?.kind as BookKind | undefined) ?? KIND_OF[form as OwnForm]
}

function pageOf(book: Book, page: Row | undefined, setting: RecordSetting): ComposedRecord {
  const named = (kind: Kind) => rowsById(setting.list(kind))
  const known = { person: named('person'), project: named('project') }
  const nameOf = (kind: string, id: Hex) => {
    const row = known[kind as keyof typeof known]?.get(id)
    return row ? textOf(row, 'name') : ''
  }
  return { paper: composePage(book, page, { nameOf, find: () => [] }, setting), rests: page ? [page] : [] }
}
