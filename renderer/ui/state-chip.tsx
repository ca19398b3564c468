import { CheckCircleOutlined, LockOutlined } from '@ant-design/icons'
import type { ExchangeReport } from '../../shared/contract/host-values.ts'
import { useExchangeReport, useSavedAt, useStatus } from '../store/session.tsx'
import { useWords } from '../words/words.tsx'
import { clockText } from './dates.ts'

/** Always there: what of the work is safe, and how much has not left this PC. */
export function StateChip() {
  const { shell } = useWords()
  const { writable, sample } = useStatus()
  const savedAt = useSavedAt()
  const report = useExchangeReport()
  const saved = savedAt === undefined ? shell.saved : shell.savedAt(clockText(savedAt))
  const unsent = sample ? shell.ofSample : report && unsentText(report)
  function unsentText({ notPacked }: ExchangeReport): string {
    return notPacked > 0 ? shell.unsent(notPacked) : shell.allPacked
  }

  return (
    <span className="state-chip" role="status" aria-label={shell.state}>
      {writable ? <CheckCircleOutlined aria-hidden /> : <LockOutlined aria-hidden />}
      <span>{[writable ? saved : shell.readOnly, unsent].filter(Boolean).join(' · ')}</span>
    </span>
  )
}
