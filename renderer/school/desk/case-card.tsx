import { ExclamationCircleOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Refusal } from '../../../shared/base/refusal.ts'
import type { DeskCase } from '../../../shared/desk/desk-case.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'

export interface CaseCardProps {
  readonly found: DeskCase
  /** Which record, and what of it. */
  readonly about: string
  /** The address of the record. */
  readonly at?: string | undefined
  readonly refusal: Refusal | undefined
  /** The choices, the default first. */
  readonly children: ReactNode
}

/** One case: what it is, which record it is about, and how it ends. */
export function CaseCard({ found, about, at, refusal, children }: CaseCardProps) {
  const { desk: words } = useWords()
  return (
    <li className="case" aria-label={about}>
      <p className="case-head">
        <span className="case-check">
          <ExclamationCircleOutlined aria-hidden /> {words.checks[found.kind]}
        </span>
        <strong>{about}</strong>
        {at !== undefined && (
          <a href={`#/${at}`} aria-label={words.lookAt(about)}>
            {words.look}
          </a>
        )}
      </p>
      <div className="case-choices">{children}</div>
      <RefusalNote refusal={refusal} />
    </li>
  )
}
