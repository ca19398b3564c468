import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { HostInput, HostOutputs } from '../../../shared/contract/host-api.ts'
import type { IssuedPaper } from '../../../shared/contract/paper-values.ts'
import { isBookForm } from '../../../shared/domain/books/books.ts'
import { rowsById } from '../../../shared/ledger/school-rows.ts'
import { HOME } from '../../../shared/operation/scopes.ts'
import { composeForm, type FormRequest } from '../../../shared/paper/compose-form.ts'
import { type FormPaper, textOfFormPaper } from '../../../shared/paper/form-paper.ts'
import { composeRoster } from '../../../shared/paper/roster-paper.ts'
import { writeWorkbook } from '../sheets/write-workbook.ts'
import type { IssueTools, MadePaper, PaperIssue } from './issue-paper.ts'
import { dayOf, ledgerSetting, restsOf } from './ledger-setting.ts'
import { makeCompletion, makeRecord } from './make-record.ts'
import { printForm } from './print-form.ts'
import { schoolSetting } from './school-setting.ts'

type Request = HostInput<'print-form'>
type ListRequest = HostInput<'export-form'>

export type FormTools = Pick<IssueTools, 'log' | 'attachments' | 'downloads' | 'now'>

/** The forms of domain §4.5 and the explanation of a number, worked out here from the host's own rows. */
export function createFormDesk({ log, attachments, downloads, now }: FormTools, { issue }: PaperIssue) {
  /** Every print has a number that can be looked up (domain §4.6). */
  function print(request: Request): Promise<Result<IssuedPaper>> {
    return issue(request.form, (number, made) => make(request, number, made))
  }

  async function exportForm(request: ListRequest): Promise<Result<HostOutputs['export-form']>> {
    const paper = composeList(request, '', new Date(now()))
    if (!paper.ok) return paper
    const name = `${paper.value.title}-${request.year}.xlsx`
    const bytes = writeWorkbook(paper.value)
    return done({ download: downloads.keep({ type: XLSX, name, bytes }), name })
  }

  async function make(request: Request, number: string, made: Date): Promise<Result<MadePaper>> {
    const { form, person, record = null, background = null } = request
    const setting = { ...schoolSetting(log, number, made), dayOf }
    if (form === 'F22') return makeCompletion({ person, record, background }, setting, made)
    if (isBookForm(form)) return makeRecord({ form, record }, setting, attachments, made)
    if (form === 'F04' || form === 'F05' || form === 'F11' || form === 'F12')
      return makeRecord({ form, record }, setting, attachments, made)
    if (form === 'F02' && person !== null)
      return makeRecord({ form, record: person }, setting, attachments, made)
    return makeList({ ...request, form }, number, made)
  }

  async function makeList(request: ListRequest, number: string, made: Date): Promise<Result<MadePaper>> {
    const paper = composeList(request, number, made)
    if (!paper.ok) return paper
    const setting = ledgerSetting(log, schoolSetting(log, number, made))
    const person = rowsById(log.fold(HOME).list('person')).get(request.person ?? '')
    return done({
      bytes: await printForm(paper.value, made),
      text: textOfFormPaper(paper.value),
      ...(person ? { person: person.id } : {}),
      // A school's list rests on everything the school has; a person's paper on what speaks of them.
      rests: person && setting ? restsOf(person.id, setting) : [],
      purpose: request.year,
    })
  }

  function composeList(request: ListRequest, number: string, made: Date): Result<FormPaper> {
    const school = schoolSetting(log, number, made)
    if (request.form === 'F02') return done(composeRoster(school.list('person'), school))
    const setting = ledgerSetting(log, school)
    if (!setting) return refuse('scheme-missing')
    const paper = composeForm(request as FormRequest, setting)
    return paper ? done(paper) : refuse('required', { what: 'person' })
  }

  return { print, export: exportForm }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
