import { done, type Result, refuse } from '../../../shared/base/refusal.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import type { IssuedPaper } from '../../../shared/contract/paper-values.ts'
import type { OperationLog } from '../../../shared/disk/journal/operation-log.ts'
import { composeHourCertificate, textOfHourCertificate } from '../../../shared/paper/hour-certificate.ts'
import { hourCertificateFacts } from '../../../shared/paper/hour-certificate-facts.ts'
import type { MadePaper, PaperIssue } from './issue-paper.ts'
import { ledgerSetting, restsOf, schemesHere } from './ledger-setting.ts'
import { printHourCertificate } from './print-hour-certificate.ts'
import { schoolSetting } from './school-setting.ts'

type Input = HostInput<'print-hour-certificate'>

/** Issues a 学时证明: what the teacher's ledger says today (CT1, CT3). */
export function createCertificateDesk(log: OperationLog, { issue }: PaperIssue) {
  return function print(asked: Input): Promise<Result<IssuedPaper>> {
    return issue('F21', (number, made) => make(asked, number, made))
  }

  async function make(asked: Input, number: string, made: Date): Promise<Result<MadePaper>> {
    const setting = ledgerSetting(log, schoolSetting(log, number, made))
    if (!setting) return refuse('scheme-missing')
    const facts = hourCertificateFacts(asked, setting, schemesHere(log))
    if (!facts) return refuse('required', { what: 'person' })
    const paper = composeHourCertificate(facts)
    const bytes = await printHourCertificate(paper, made)
    const { person, purpose } = asked
    return done({
      bytes,
      text: textOfHourCertificate(paper),
      person,
      rests: restsOf(person, setting),
      purpose,
    })
  }
}
