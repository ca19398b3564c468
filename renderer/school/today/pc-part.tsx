import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloudUploadOutlined,
  ExclamationCircleOutlined,
  HddOutlined,
} from '@ant-design/icons'
import { Typography } from 'antd'
import type { ReactNode } from 'react'
import { useExchangeReport, useStatus } from '../../store/session.tsx'
import { useWords } from '../../words/words.tsx'

/** What of the work is elsewhere too, and whether this PC can be trusted with dates. */
export function PcPart() {
  const words = useWords().today
  const { clockDoubted, sample } = useStatus()
  return (
    <section className="today-part" aria-label={words.parts.pc}>
      <Typography.Title level={3}>{words.parts.pc}</Typography.Title>
      <ul className="today-facts">
        <Sent />
        {!sample && (
          <Fact icon={<HddOutlined aria-hidden />} text={words.pc.noBackup} hint={words.pc.noBackupHint} />
        )}
        {clockDoubted && (
          <Fact icon={<ClockCircleOutlined aria-hidden />} text={words.pc.clock} hint={words.pc.clockHint} />
        )}
      </ul>
    </section>
  )
}

function Sent() {
  const { pc } = useWords().today
  const { sample } = useStatus()
  const report = useExchangeReport()
  if (sample) return <Fact icon={<CheckCircleOutlined aria-hidden />} text={pc.sample} />
  if (!report) return null
  const { trust, notPacked, onTheWay } = report
  if (trust !== 'enrolled')
    return <Fact icon={<CloudUploadOutlined aria-hidden />} text={pc.notEnrolled} to="exchange" />
  if (notPacked > 0)
    return <Fact icon={<ExclamationCircleOutlined aria-hidden />} text={pc.unsent(notPacked)} to="exchange" />
  if (onTheWay > 0)
    return <Fact icon={<CloudUploadOutlined aria-hidden />} text={pc.onTheWay(onTheWay)} to="exchange" />
  return <Fact icon={<CheckCircleOutlined aria-hidden />} text={pc.sent} to="exchange" />
}

interface FactProps {
  readonly icon: ReactNode
  readonly text: string
  readonly hint?: string
  readonly to?: string
}

function Fact({ icon, text, hint, to }: FactProps) {
  return (
    <li>
      {icon}
      <span>
        {to === undefined ? text : <a href={`#/${to}`}>{text}</a>}
        {hint !== undefined && <small>{hint}</small>}
      </span>
    </li>
  )
}
