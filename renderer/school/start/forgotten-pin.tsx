import { Alert, Button, Checkbox, Form, Typography } from 'antd'
import { useState } from 'react'
import type { Refusal } from '../../../shared/base/refusal.ts'
import type { UserCard } from '../../../shared/contract/host-values.ts'
import { isKeeper } from '../../../shared/domain/kinds/school-writers.ts'
import { useHost, useStatus } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { NewPin } from './new-pin.tsx'

export interface ForgottenPinProps {
  readonly user: UserCard
  readonly onBack: () => void
}

/** TR4: another 专管员 or 校长 resets it; one who has nobody resets their own after a warning. */
export function ForgottenPin({ user, onBack }: ForgottenPinProps) {
  const { start, shell } = useWords()
  const { users } = useStatus()
  const others = users.filter((one) => one.id !== user.id && one.hasPin && isKeeper(one.role))
  return (
    <main className="alone sign-in">
      <div className="sign-in-card">
        <Typography.Title level={1}>{start.forgotten}</Typography.Title>
        {others.length > 0 || !isKeeper(user.role) ? (
          <Alert
            type="info"
            showIcon
            title={start.forgottenOthers(
              others.map(({ name, role }) => start.named(name, shell.roles[role] ?? role)).join(start.join),
            )}
          />
        ) : (
          <ResetOwn user={user} onDone={onBack} />
        )}
        <Button className="sign-in-back" onClick={onBack}>
          {start.back}
        </Button>
      </div>
    </main>
  )
}

function ResetOwn({ user, onDone }: { readonly user: UserCard; readonly onDone: () => void }) {
  const { start, shell } = useWords()
  const host = useHost()
  const [refusal, setRefusal] = useState<Refusal>()

  async function reset({ pin }: { readonly pin: string }): Promise<void> {
    const answer = await host.api['set-pin']({ user: user.id, pin, confirmed: true })
    if (answer.ok) onDone()
    else setRefusal(answer.refusal)
  }

  return (
    <>
      <Alert type="warning" showIcon title={start.forgottenLone} />
      <RefusalNote refusal={refusal} />
      <Form layout="vertical" requiredMark={false} onFinish={reset}>
        <NewPin label={start.newPin} />
        <Form.Item
          name="confirmed"
          valuePropName="checked"
          rules={[
            {
              validator: (_rule, ticked) =>
                ticked === true ? Promise.resolve() : Promise.reject(new Error(shell.required)),
            },
          ]}
        >
          <Checkbox>{start.confirmReset}</Checkbox>
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {start.resetOwn}
        </Button>
      </Form>
    </>
  )
}
