import { Alert, Button } from 'antd'
import { useHost } from '../../store/session.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'

/** The county's answer, from a file or from its address. */
export function FetchAnswer() {
  const words = useWords().exchange
  const host = useHost()
  const step = useStep()
  const isNotYet = step.refusal?.refused === 'nothing-to-do'

  async function open(file: File): Promise<void> {
    await step.run(async () => {
      const upload = await host.upload(file, file.name)
      return upload.ok ? host.api['enrolment-answer']({ upload: upload.value }) : upload
    })
  }

  return (
    <div className="page-form stacked">
      <div className="form-actions">
        <FileButton
          label={words.answerFile}
          accept=".yxa"
          disabled={step.busy}
          onFile={(file) => void open(file)}
        />
        <Button
          loading={step.busy}
          onClick={() => void step.run(() => host.api['enrolment-answer']({ upload: null }))}
        >
          {words.answerAsk}
        </Button>
      </div>
      {isNotYet ? (
        <Alert type="info" showIcon role="status" title={words.noAnswer} />
      ) : (
        <RefusalNote refusal={step.refusal} />
      )}
    </div>
  )
}
