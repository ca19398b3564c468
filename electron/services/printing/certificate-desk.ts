import type { Hex } from '../../../shared/base/bytes.ts'
import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import type { IssuedPaper } from '../../../shared/contract/paper-values.ts'
import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import { stood } from '../../../shared/fold/document.ts'
import { PUBLIC_SCOPE } from '../../../shared/package/trust-author.ts'
import { composeHourCertificate, textOfHourCertificate } from '../../../shared/paper/hour-certificate.ts'
import { knownSchemes } from '../../../shared/policy/scheme/known-schemes.ts'
import type { Scheme } from '../../../shared/policy/scheme/scheme.ts'
import { schemeInForce } from '../../../shared/policy/scheme/scheme-in-force.ts'
import { HOME } from '../packages/school-exchange.ts'
import { PROFILE } from '../people/users.ts'
import { certificateFacts } from './certificate-facts.ts'
import type { MadePaper, PaperIssue } from './issue-paper.ts'
import { localTime } from './local-time.ts'
import { printHourCertificate } from './print-hour-certificate.ts'

type Input = HostInput<'print-hour-certificate'>

/** Issues a 学时证明: what the teacher's records say today (CT1, CT3). */
export function createCertificateDesk(log: OperationLog, { issue }: PaperIssue) {
  return function print(asked: Input): Promise<Result<IssuedPaper>> {
    return issue('F21', (number, made) => make(asked, number, made))
  }

  async function make(
    { person, purpose, year }: Input,
    number: string,
    made: Date,
  ): Promise<Result<MadePaper>> {
    const [today, time] = localTime(made)
    const facts = certificateFacts(log.fold(HOME), schemeOn(today), {
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
    const rests = stood(restsOn(person))
    return done({ bytes, text: textOfHourCertificate(paper), person, rests, purpose })
  }

  function schemeOn(day: string): Scheme | undefined {
    const { schemes } = knownSchemes(log.fold(PUBLIC_SCOPE).list('scheme'))
    return schemeInForce(schemes, String(log.fold(HOME).row('school', PROFILE)?.fields.scheme ?? ''), day)
  }

  function restsOn(person: Hex) {
    const fold = log.fold(HOME)
    const links = [...fold.list('attendance'), ...fold.list('result'), ...fold.list('presenter')].filter(
      ({ fields }) => (fields.of as Hex[] | undefined)?.[1] === person,
    )
    return [fold.row('person', person), ...links].filter((row) => row !== undefined)
  }
}
