import { mayTakeStep } from '../../../shared/domain/school-kinds.ts'
import { useExchangeReport, useStatus } from '../../store/session.tsx'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/words.tsx'
import { Enrolment } from './enrolment.tsx'
import { ExchangeNumbers } from './exchange-numbers.tsx'
import { PackageTable } from './package-table.tsx'
import { SendAndRead } from './send-and-read.tsx'

/** What went to the county and what came from it; sticks, files and the line. */
export function ExchangeScreen() {
  const words = useWords().exchange
  const { user } = useStatus()
  const report = useExchangeReport()
  if (!report) return <Page title={words.title}>{words.working}</Page>
  const mayExchange = mayTakeStep('submit', user?.role ?? '')
  return (
    <Page title={words.title} count={words.device(report.device.name || report.device.key.slice(0, 8))}>
      <Enrolment report={report} mayExchange={mayExchange} />
      <ExchangeNumbers report={report} />
      {mayExchange && <SendAndRead report={report} />}
      <PackageTable packages={report.packages} />
    </Page>
  )
}
