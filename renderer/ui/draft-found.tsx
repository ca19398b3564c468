import { Alert, Button } from 'antd'
import { useWords } from '../words/words.tsx'

export interface DraftFoundProps {
  readonly onTake: () => void
  readonly onDrop: () => void
}

/** What an earlier window left unsaved, offered above the form; neither answer loses it unasked. */
export function DraftFound({ onTake, onDrop }: DraftFoundProps) {
  const { shell } = useWords()
  return (
    <Alert
      className="refusal-note"
      type="info"
      showIcon
      role="status"
      title={shell.draftFound}
      action={
        <span className="form-actions">
          <Button size="small" type="primary" onClick={onTake}>
            {shell.takeDraft}
          </Button>
          <Button size="small" onClick={onDrop}>
            {shell.dropDraft}
          </Button>
        </span>
      }
    />
  )
}
