import type { Hex } from '../../../shared/base/bytes.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import type { UserCard } from '../../../shared/contract/host-values.ts'
import type { IssuedPaper, PaperLine } from '../../../shared/contract/paper-values.ts'
import type { Attachments } from '../../../shared/disk/attachments.ts'
import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import { mayPrint } from '../../../shared/domain/kinds/paper-kinds.ts'
import { HOME } from '../../../shared/operation/scopes.ts'
import type { Download } from '../../host-shape.ts'
import type { FilesInHand } from '../files-in-hand.ts'
import type { SchoolDesk } from '../school-desk.ts'
import { paperNumber } from './paper-number.ts'
import { missingGlyphs } from './pdf/fonts.ts'
import { printLog } from './print-log.ts'

export interface IssueTools {
  readonly log: OperationLog
  readonly desk: SchoolDesk
  readonly user: () => UserCard | null
  /** ST7: the issued bytes lie where photographs lie. */
  readonly attachments: Attachments
  readonly downloads: FilesInHand<Download>
  readonly now: () => number
  /** Asked anew each time. */
  readonly deviceKey: Hex
}

/** What a form says of itself once it has a number. */
export interface MadePaper {
  readonly bytes: Uint8Array
  /** Every character on it, to name those the font lacks (CT4). */
  readonly text: string
  /** Whose it is, or what it is about. */
  readonly person?: Hex
  readonly record?: Hex
  /** The operations it rests on (CT1). */
  readonly rests: readonly Hex[]
  readonly purpose: string
}

export type MakePaper = (number: string, made: Date) => Promise<Result<MadePaper>>

/** One desk for every paper: its number, its kept file, its record, in this order and one paper after another. */
export interface PaperIssue {
  issue(form: string, make: MakePaper): Promise<Result<IssuedPaper>>
  /** CT1: byte for byte; what is recorded is that it was printed again. */
  again(input: HostInput<'papers-print-again'>): Promise<Result<IssuedPaper>>
  log(): readonly PaperLine[]
}

export function createPaperIssue(tools: IssueTools): PaperIssue {
  const { log, desk, user, attachments, downloads, now } = tools
  let before: Promise<unknown> = Promise.resolve()

  /** Two papers at once would find the same number free. */
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const mine = before.then(act)
    before = mine.catch(() => undefined)
    return mine
  }

  async function issueNow(form: string, make: MakePaper): Promise<Result<IssuedPaper>> {
    const by = user()
    if (!by) return refuse('not-signed-in')
    if (!mayPrint(form, by.role)) return refuse('not-allowed')
    const at = new Date(now())
    const number = paperNumber(log.fold(HOME), tools.deviceKey, at.getFullYear())
    if (number === undefined) return refuse('school-code-missing')
    const made = await make(number, at)
    if (!made.ok) return made
    const { bytes, text, person, record, rests, purpose } = made.value
    const file = await attachments.put(bytes)
    const value = {
      paper: form,
      number,
      ...(person === undefined ? {} : { person }),
      ...(record === undefined ? {} : { record }),
      rests: [...rests],
      purpose,
      file,
    }
    const change = { kind: 'school-paper', id: null, field: 'is', value, over: [] }
    const recorded = await desk.writeAs(by, form === 'F21' ? 'print-hour-certificate' : 'print-form', [
      change,
    ])
    return recorded.ok ? handed(number, bytes, missingGlyphs(text)) : recorded
  }

  async function againNow(paper: Hex): Promise<Result<IssuedPaper>> {
    const by = user()
    if (!by) return refuse('not-signed-in')
    const fold = log.fold(HOME)
    const row = fold.row('school-paper', paper)
    if (!row || !mayPrint(String(row.fields.paper), by.role)) return refuse('not-allowed')
    const { file, number } = row.fields
    const bytes = typeof file === 'string' ? await attachments.get(file) : undefined
    if (!bytes) return refuse('paper-not-kept')
    const earlier = fold.list('paper-print').filter(({ fields }) => fields.paper === paper).length
    const value = { paper, copy: earlier + 2 }
    const change = { kind: 'paper-print', id: null, field: 'is', value, over: [] }
    const recorded = await desk.writeAs(by, 'print-again', [change])
    return recorded.ok ? handed(String(number), bytes, []) : recorded
  }

  function handed(number: string, bytes: Uint8Array, missing: readonly string[]): Result<IssuedPaper> {
    const download = downloads.keep({ type: 'application/pdf', name: `${number}.pdf`, bytes })
    return done({ download, number, missing })
  }

  return {
    issue: (form, make) => inTurn(() => issueNow(form, make)),
    again: ({ paper }) => inTurn(() => againNow(paper)),
    log: () => printLog(log.fold(HOME)),
  }
}
