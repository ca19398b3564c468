import { Alert, Button, Typography } from 'antd'
import type { ConsoleDocument } from '../../../shared/contract/county-http.ts'
import { useCountyWords } from '../county-words.ts'
import { momentText } from '../moment-text.ts'
import { ClaimContent } from './claim-content.tsx'
import { DecisionForm } from './decision-form.tsx'
import { DocumentHistory } from './document-history.tsx'
import type { OpenDocumentProps } from './open-document-props.ts'
import { PlanContent } from './plan-content.tsx'
import { StandingDecisions } from './standing-decisions.tsx'

interface DocumentPanelProps extends OpenDocumentProps {
  readonly document: ConsoleDocument
  readonly onChanged: () => void
}

/** One plan or claim with what the school put into it, who did what about it, and the county's answer. */
export function DocumentPanel({ document, onChanged, ...props }: DocumentPanelProps) {
  const { decisions: words, close } = useCountyWords()
  const { twoValues, contested, uncovered, notComputed } = document
  const signed = document.history.find(({ step }) => step === 'sign')
  const warnings = [
    props.kind === 'plan' && !signed && document.step === 'submit' && words.unsigned,
    uncovered > 0 && words[document.step === 'review' ? 'unreviewed' : 'uncovered'](uncovered),
    twoValues && words.twoValues,
    notComputed,
  ].filter((one) => typeof one === 'string')
  return (
    <>
      <div className="panel-head">
        <Typography.Title level={4}>
          {document.school} · {document.title}
        </Typography.Title>
        <Button onClick={props.onClose}>{close}</Button>
      </div>
      <div className="desk-content">
        {contested > 0 && <StandingDecisions {...props} steps={document.history} onChanged={onChanged} />}
        {warnings.map((text) => (
          <Alert key={text} className="note" type="warning" showIcon title={text} />
        ))}
        {signed && <p>{words.signed(signed.by, momentText(signed.at))}</p>}
        {props.kind === 'plan' ? (
          <PlanContent rows={document.rows} before={document.before} />
        ) : (
          <ClaimContent computed={document.computed} />
        )}
        <DocumentHistory steps={document.history} />
      </div>
      <DecisionForm {...props} document={document} onChanged={onChanged} />
    </>
  )
}
