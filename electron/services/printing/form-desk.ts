import type { Hex } from '../../../shared/base/bytes.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import { composeForm } from '../../../shared/certificate/compose-form.ts'
import type { FormSetting } from '../../../shared/certificate/form-frame.ts'
import { type FormPaper, textOfFormPaper } from '../../../shared/certificate/form-paper.ts'
import { rowsByPerson } from '../../../shared/certificate/rows-by-person.ts'
import { rowsOfKinds } from '../../../shared/certificate/rows-of-kinds.ts'
import { rowsById } from '../../../shared/certificate/school-rows.ts'
import type { HostInput, HostOutputs } from '../../../shared/contract/host-api.ts'
import type { UserCard } from '../../../shared/contract/host-values.ts'
import type { OperationLog } from '../../../shared/disk/operation-log.ts'
import { mayWrite } from '../../../shared/domain/kinds.ts'
import { stood } from '../../../shared/fold/document.ts'
import type { Row } from '../../../shared/fold/row.ts'
import { PUBLIC_SCOPE } from '../../../shared/package/trust-author.ts'
import { knownSchemes } from '../../../shared/policy/known-schemes.ts'
import { preparedVersions } from '../../../shared/policy/scheme-versions.ts'
import type { Download } from '../../host-shape.ts'
import type { FilesInHand } from '../files-in-hand.ts'
import { HOME } from '../packages/school-exchange.ts'
import { PROFILE } from '../people/users.ts'
import type { SchoolDesk } from '../school-desk.ts'
import { writeWorkbook } from '../sheets/write-workbook.ts'
import { missingGlyphs } from './fonts.ts'
import { localTime } from './local-time.ts'
import { paperNumber } from './paper-number.ts'
import { printForm } from './print-form.ts'

export interface FormTools {
  readonly log: OperationLog
  readonly desk: SchoolDesk
  readonly user: () => UserCard | null
  readonly downloads: FilesInHand<Download>
  readonly now: () => number
  readonly deviceKey: Hex
}

type Request = HostInput<'print-form'>

/** F17, F19, F20, F24, F34 and the explanation of a number, worked out here from the host's own rows. */
export function createFormDesk({ log, desk, user, downloads, now, deviceKey }: FormTools) {
  /** Every print has a number that can be looked up (domain §4.6). */
  async function print(request: Request): Promise<Result<HostOutputs['print-form']>> {
    const by = user()
    if (!by) return refuse('not-signed-in')
    if (!mayWrite('school-paper', 'is', by.role)) return refuse('not-allowed')
    const made = new Date(now())
    const fold = log.fold(HOME)
    const number = paperNumber(fold, deviceKey, made.getFullYear())
    if (number === undefined) return refuse('school-code-missing')
    const paper = compose(request, number, made)
    if (!paper.ok) return paper
    const bytes = await printForm(paper.value, made)
    const person = rowsById(fold.list('person')).get(request.person ?? '')
    const value = {
      paper: request.form,
      number,
      ...(person ? { person: person.id } : {}),
      // A school's list rests on everything the school has; a person's paper on what speaks of them.
      rests: person ? stood(rowsAbout(person)) : [],
      purpose: request.year,
    }
    const change = { kind: 'school-paper', id: null, field: 'is', value, over: [] }
    const recorded = await desk.writeAs(by, 'print-form', [change])
    if (!recorded.ok) return recorded
    const download = downloads.keep({ type: 'application/pdf', name: `${number}.pdf`, bytes })
    return done({ download, number, missing: [...missingGlyphs(textOfFormPaper(paper.value))] })
  }

  async function exportForm(request: Request): Promise<Result<HostOutputs['export-form']>> {
    const by = user()
    if (!by) return refuse('not-signed-in')
    if (!mayWrite('school-paper', 'is', by.role)) return refuse('not-allowed')
    const made = new Date(now())
    const paper = compose(request, '', made)
    if (!paper.ok) return paper
    const name = `${paper.value.title}-${request.year}.xlsx`
    const bytes = writeWorkbook(paper.value)
    return done({ download: downloads.keep({ type: XLSX, name, bytes }), name })
  }

  function compose(request: Request, number: string, made: Date): Result<FormPaper> {
    const setting = settingOf(number, made)
    if (!setting) return refuse('scheme-missing')
    const paper = composeForm(request, setting)
    return paper ? done(paper) : refuse('required', { what: 'person' })
  }

  /** Undefined while the school has chosen no scheme that is known here. */
  function settingOf(number: string, made: Date): FormSetting | undefined {
    const fold = log.fold(HOME)
    const school = fold.row('school', PROFILE)?.fields
    const [today, time] = localTime(made)
    const { schemes } = knownSchemes(log.fold(PUBLIC_SCOPE).list('scheme'))
    const versions = preparedVersions(schemes, String(school?.scheme ?? ''), today)
    if (!versions) return undefined
    return {
      rows: rowsOfKinds((kind) => fold.list(kind), writtenBy),
      terms: { versions, today },
      school: { name: String(school?.name ?? ''), code: String(school?.code ?? '') },
      number,
      printed: `${today} ${time}`,
    }
  }

  function rowsAbout(person: Row): readonly Row[] {
    const fold = log.fold(HOME)
    const { attendances, recognitions } = rowsByPerson(rowsOfKinds((kind) => fold.list(kind)))([person])
    return [person, ...attendances, ...recognitions]
  }

  /** The county's day; whose hand it was is known at the county only. */
  function writtenBy(operation: Hex) {
    const written = log.fold(HOME).graph.get(operation)
    if (!written) return undefined
    const [day] = localTime(new Date(written.operation.at))
    return { office: COUNTY_OFFICE, day, person: '' }
  }

  return { print, export: exportForm }
}

const COUNTY_OFFICE = '县（市、区）教育局'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
