import type { Hex } from '../base/bytes.ts'
import type { ResultMark } from '../domain/kinds/training-words.ts'
import type { Row } from '../fold/row.ts'
import { standingRecognitions } from '../ledger/recognition-grant.ts'
import { endsOf, rowsById, textOf } from '../ledger/school-rows.ts'
import { resultHours } from '../ledger/sources/project-source.ts'
import { sumOfDecimals } from '../policy/scheme/exact.ts'
import { chineseDay, formFrame, type PaperSetting } from './form-frame.ts'
import { GRADE_WORDS, SEX_WORDS } from './form-words.ts'
import { NOT_RECOGNISED } from './hour-certificate.ts'
import { byName } from './name-order.ts'

/** F22 结业证书: one page a person, A4 landscape. */
export interface CompletionPaper {
  readonly title: string
  readonly pages: readonly CertificatePage[]
  readonly running: { readonly left: string; readonly right: string }
  readonly printed: string
  /** Onto paper that has frame and title printed on it already: millimetres right and down. */
  readonly background: Background | null
}

export interface Background {
  readonly right: number
  readonly down: number
}

export interface CertificatePage {
  /** `证书编号：…`; empty until the county has given one (CT3). */
  readonly number: string
  /** `未认定` as long. */
  readonly mark: string
  readonly name: string
  readonly statement: string
  readonly issuer: string
  readonly seal: string
  readonly day: string
}

export interface CompletionRows {
  readonly project: Row
  readonly persons: readonly Row[]
  readonly results: readonly Row[]
  readonly recognitions: readonly Row[]
}

/** Somebody who finished the project with 合格 or better. */
export interface Finished {
  readonly person: Row
  readonly result: Row
}

/** By name; the school screen and the paper ask the same. */
export function finishedAt({
  project,
  persons,
  results,
}: Omit<CompletionRows, 'recognitions'>): readonly Finished[] {
  const byId = rowsById(persons)
  const here = new Set([project.id, ...project.merged])
  return results
    .flatMap((result): Finished[] => {
      const [at = '', who = ''] = endsOf(result)
      const person = byId.get(who)
      return person && here.has(at) && hasPassed(result) ? [{ person, result }] : []
    })
    .sort((a, b) => byName(a.person, b.person))
}

/** `person` null: everybody who finished. Undefined where nobody did. */
export function composeCompletion(
  rows: CompletionRows,
  person: Hex | null,
  background: Background | null,
  setting: PaperSetting,
): (CompletionPaper & { readonly finished: readonly Finished[] }) | undefined {
  const finished = finishedAt(rows).filter(
    (one) => person === null || [one.person.id, ...one.person.merged].includes(person),
  )
  if (finished.length === 0) return undefined
  const { running, printed } = formFrame(setting, 'F22')
  return {
    title: '结业证书',
    pages: finished.map((one) => pageOf(one, rows, setting)),
    running,
    printed,
    background,
    finished,
  }
}

/** All characters that will be drawn, to be compared with the font beforehand (CT4). */
export function textOfCompletion({ title, pages, running, printed }: CompletionPaper): string {
  return [title, ...pages.flatMap((page) => Object.values(page)), ...Object.values(running), printed].join(
    '\n',
  )
}

function pageOf({ person, result }: Finished, rows: CompletionRows, setting: PaperSetting): CertificatePage {
  const { project } = rows
  const number = certificateNumber(result, rows.recognitions)
  const sex = SEX_WORDS[textOf(person, 'sex')] ?? ''
  const span = project.fields.span as { readonly start: string; readonly end: string } | undefined
  const mark = result.fields.mark as ResultMark
  const grade = mark.grade === null ? '' : GRADE_WORDS[mark.grade]
  const hours = sumOfDecimals(resultHours(mark, project).map((one) => one.hours))
  const issued = project.fields.issued as { readonly by: string } | undefined
  return {
    number: number === '' ? '' : `证书编号：${number}`,
    mark: number === '' ? NOT_RECOGNISED : '',
    name: textOf(person, 'name'),
    statement:
      `${sex === '' ? '' : `（${sex}）`}系${setting.school.name}教师，${spanText(span)}参加“${textOf(project, 'name')}”培训，` +
      `共${hours}学时，经考核成绩${grade}，准予结业。`,
    issuer: `发证单位：${textOf(project, 'organiser') || (issued?.by ?? '')}`,
    seal: '（章）',
    day: chineseDay(setting.terms.today),
  }
}

/** Of the recognition that stands for this result; the county gives the number with it (CT3). */
export function certificateNumber(result: Row, recognitions: readonly Row[]): string {
  const ids = new Set([result.id, ...result.merged])
  const standing = standingRecognitions(recognitions).find(({ fields }) =>
    ids.has((fields.record as { readonly id: Hex }).id),
  )
  return standing ? textOf(standing, 'number') : ''
}

function spanText(span: { readonly start: string; readonly end: string } | undefined): string {
  if (!span) return ''
  return span.start === span.end
    ? `于${chineseDay(span.start)}`
    : `于${chineseDay(span.start)}至${chineseDay(span.end)}`
}

function hasPassed({ fields }: Row): boolean {
  const mark = fields.mark as ResultMark | undefined
  if (!mark || fields.void === true || mark.outcome !== 'completed') return false
  return mark.grade !== null && mark.grade !== 'fail'
}
