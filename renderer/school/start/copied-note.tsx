import { Alert, Button, Popconfirm } from 'antd'
import { isKeeper } from '../../../shared/domain/kinds/school-writers.ts'
import { useHost, useStatus } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'

/** OP3: two PCs under one enrolment; the person says which of them is enrolled anew. */
export function CopiedNote() {
  const { standing: words } = useWords()
  const { copied, user } = useStatus()
  const { api } = useHost()
  const step = useStep()
  if (!copied) return null

  async function enrolAnew(): Promise<void> {
    if (await step.run(() => api['enrol-anew']({}))) goTo('exchange')
  }

  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={words.copiedTitle}
      description={
        <>
          <p>{words.copiedText}</p>
          {user && isKeeper(user.role) ? (
            <div className="form-actions">
              <Popconfirm
                placement="bottomLeft"
                title={words.enrolTitle}
                description={words.enrolText}
                okText={words.enrolYes}
                cancelText={words.cancel}
                onConfirm={enrolAnew}
              >
                <Button type="primary" loading={step.busy}>
                  {words.enrolAnew}
                </Button>
              </Popconfirm>
              <Button disabled={step.busy} onClick={() => step.run(() => api['copy-put-away']({}))}>
                {words.putAway}
              </Button>
            </div>
          ) : (
            <p>{words.keeperOnly}</p>
          )}
          <RefusalNote refusal={step.refusal} />
        </>
      }
    />
  )
}
