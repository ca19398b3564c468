import { Button } from 'antd'
import { useState } from 'react'
import type { DocumentDifference } from '../../../shared/fold/document-difference.ts'
import { changesText, PlanDifference } from '../../ui/plan-difference.tsx'
import { useWords } from '../../words/words.tsx'

export interface PlanChangesProps {
  /** The step with which the plan is compared. */
  readonly since: string
  readonly difference: DocumentDifference
}

/** What changed since the plan was filed: in a line, and on request one by one. */
export function PlanChanges({ since, difference }: PlanChangesProps) {
  const words = useWords().plan
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="plan-changes">
      <span>
        <strong>{words.changes.since[since] ?? words.changes.title}</strong> {changesText(difference, words)}{' '}
        <Button type="link" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.changes.hide : words.changes.show}
        </Button>
      </span>
      {isOpen && <PlanDifference difference={difference} words={words} />}
    </div>
  )
}
