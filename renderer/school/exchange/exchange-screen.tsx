import { CheckCircleOutlined } from '@ant-design/icons'
import type { ExchangeReport } from '../../../shared/contract/host-values.ts'
import { useExchangeReport } from '../../store/session.tsx'
import { Page } from '../../ui/page.tsx'
import { useMayAsk } from '../../ui/rights.ts'
import { useRoute } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { timeText } from '../document/time-text.ts'
import { CarryPackages } from './carry-packages.tsx'
import { Enrolment } from './enrolment.tsx'
import { ExchangePicture } from './exchange-picture.tsx'
import { HeldRecords } from './held-records.tsx'
import { OtherPcs } from './other-pcs.tsx'
import { PackageTable } from './package-table.tsx'

/** What went to the county and what came from it; sticks, files and the line. */
export function ExchangeScreen() {
  const words = useWords().exchange
  const mayExchange = useMayAsk('write-package')
  const [, task] = useRoute()
  const report = useExchangeReport()
  if (!report) return <Page title={words.title}>{words.working}</Page>
  if (task === 'held') return <HeldRecords report={report} />
  const isEnrolled = report.trust === 'enrolled'
  return (
    <Page title={words.title} count={words.device(report.device.name || report.device.key.slice(0, 8))}>
      {report.trust === 'enrolled' ? (
        <Enrolled report={report} />
      ) : (
        <Enrolment report={report} trust={report.trust} mayExchange={mayExchange} />
      )}
      <ExchangePicture report={report} />
      {isEnrolled && <Carry report={report} mayExchange={mayExchange} />}
      {!isEnrolled && <p className="page-count">{words.notEnrolled}</p>}
      <OtherPcs others={report.others} />
      {(isEnrolled || report.packages.length > 0) && <PackageTable packages={report.packages} />}
    </Page>
  )
}

function Enrolled({ report }: { readonly report: ExchangeReport }) {
  const words = useWords().exchange
  return (
    <p className="exchange-state">
      <CheckCircleOutlined aria-hidden /> {words.enrolledAt(report.county?.name ?? '')}{' '}
      <span className="frame-quiet">
        {report.lastAnswer === null ? words.noAnswerYet : <LastAnswer at={report.lastAnswer} />}
      </span>
    </p>
  )
}

function LastAnswer({ at }: { readonly at: number }) {
  const { exchange: words, shell } = useWords()
  return words.lastAnswer(timeText(at, shell.locale))
}

function Carry({ report, mayExchange }: { readonly report: ExchangeReport; readonly mayExchange: boolean }) {
  const words = useWords().exchange
  if (!mayExchange) return <p className="page-count">{words.keepersOnly}</p>
  return <CarryPackages report={report} />
}
