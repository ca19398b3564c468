import type { Hex } from '../../../shared/base/bytes.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import {
  composeHourCertificate,
  textOfHourCertificate,
} from '../../../shared/certificate/hour-certificate.ts'
import type { HostInput, HostOutputs } from '../../../shared/contract/host-api.ts'
import type { UserCard } from '../../../shared/contract/host-values.ts'
import type { OperationLog } from '../../../shared/disk/operation-log.ts'
import { stood } from '../../../shared/fold/document.ts'
import { PUBLIC_SCOPE } from '../../../shared/package/trust-author.ts'
import { knownSchemes } from '../../../shared/policy/known-schemes.ts'
import type { Scheme } from '../../../shared/policy/scheme.ts'
import { schemeInForce } from '../../../shared/policy/scheme-in-force.ts'
import type { Download } from '../../host-shape.ts'
import type { FilesInHand } from '../files-in-hand.ts'
import { HOME } from '../packages/school-exchange.ts'
import { PROFILE } from '../people/users.ts'
import type { SchoolDesk } from '../school-desk.ts'
import { certificateFacts } from './certificate-facts.ts'
import { missingGlyphs } from './fonts.ts'
import { localTime } from './local-time.ts'
import { paperNumber } from './paper-number.ts'
import { printHourCertificate } from './print-hour-certificate.ts'

export interface CertificateTools {
  readonly log: OperationLog
  readonly desk: SchoolDesk
  readonly user: () => UserCard | null
  readonly downloads: FilesInHand<Download>
  readonly now: () => number
  readonly deviceKey: Hex
}

type Input = HostInput<'print-hour-certificate'>
type Output = HostOutputs['print-hour-certificate']

/** Prints a 学时证明 and records that it was: its number, and the operations it rests on (CT1, CT3). */
export function createCertificateDesk(tools: CertificateTools) {
  const { log, desk, user, downloads, now, deviceKey } = tools

  return async function print({ person, purpose, year }: Input): Promise<Result<Output>> {
    const by = user()
    if (!by) return refuse('not-signed-in')
    const fold = log.fold(HOME)
    const made = new Date(now())
    const number = paperNumber(fold, deviceKey, made.getFullYear())
    if (number === undefined) return refuse('school-code-missing')
    const [today, time] = localTime(made)
    const facts = certificateFacts(fold, schemeOn(today), {
      person,
      purpose,
      year,
      number,
      today,
      printed: `${today} ${time}`,
    })
    if (!facts) return refuse('required', { what: 'person' })
    const paper = composeHourCertificate(facts)
    const bytes = await printHourCertificate(paper, made)
    const value = { paper: 'F21', number, person, rests: stood(restsOn(person)), purpose }
    const recorded = await desk.writeAs(by, 'print-hour-certificate', [
      { kind: 'school-paper', id: null, field: 'is', value, over: [] },
    ])
    if (!recorded.ok) return recorded
    const download = downloads.keep({ type: 'application/pdf', name: `${number}.pdf`, bytes })
    return done({ download, number, missing: missingGlyphs(textOfHourCertificate(paper)) })
  }

  function schemeOn(day: string): Scheme | undefined {
    const { schemes } = knownSchemes(log.fold(PUBLIC_SCOPE).list('scheme'))
    return schemeInForce(schemes, String(log.fold(HOME).row('school', PROFILE)?.fields.scheme ?? ''), day)
  }

  function restsOn(person: Hex) {
    const fold = log.fold(HOME)
    const attendances = fold
      .list('attendance')
      .filter(({ fields }) => (fields.of as Hex[] | undefined)?.[1] === person)
    return [fold.row('person', person), ...attendances].filter((row) => row !== undefined)
  }
}
