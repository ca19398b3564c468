import { Alert, Button, Form, Input, Radio, Typography } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { Refusal } from '../../../shared/base/refusal.ts'
import type { UserCard } from '../../../shared/contract/host-values.ts'
import { isKeeper } from '../../../shared/domain/kinds/school-writers.ts'
import { useHost, useStatus } from '../../store/session.tsx'
import { FaultNote } from '../../ui/fault.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { ForgottenPin } from './forgotten-pin.tsx'

interface SignInForm {
  readonly user: Hex
  readonly pin: string
}

/** A name and a PIN (TR4). The last who signed in is chosen already. */
export function SignIn() {
  const { start, shell } = useWords()
  const { users, school } = useStatus()
  const host = useHost()
  const [form] = Form.useForm<SignInForm>()
  const [refusal, setRefusal] = useState<Refusal>()
  // Its own choice: the form is gone while the page for it stands.
  const [forgotten, setForgotten] = useState<Hex>()
  const chosen = Form.useWatch('user', form) ?? firstChoice(users)
  const card = users.find(({ id }) => id === chosen)

  async function signIn({ user, pin }: SignInForm): Promise<void> {
    const answer = await host.api['sign-in']({ user, pin })
    if (answer.ok) localStorage.setItem(LAST, user)
    else {
      setRefusal(answer.refusal)
      form.setFieldValue('pin', '')
      form.focusField('pin')
    }
  }

  /** The hands stay at the PIN. */
  function chooseByArrow(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const at = users.findIndex(({ id }) => id === form.getFieldValue('user'))
    form.setFieldValue('user', users[(at + by + users.length) % users.length]?.id)
  }

  /** PINs were lost with the settings: nobody is left who could give one. */
  function isLost(one: UserCard): boolean {
    return isKeeper(one.role) && !users.some((other) => isKeeper(other.role) && other.hasPin)
  }

  const forgetful = users.find(({ id }) => id === forgotten)
  if (forgetful) {
    return <ForgottenPin user={forgetful} onBack={() => setForgotten(undefined)} />
  }
  return (
    <main className="alone sign-in">
      <FaultNote />
      <div className="sign-in-card">
        <p>{shell.program}</p>
        <Typography.Title level={1}>{school?.name ?? shell.program}</Typography.Title>
        {users.length === 0 && <Alert type="info" showIcon title={start.noUsers} />}
        <RefusalNote refusal={refusal} />
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={signIn}
          initialValues={{ user: chosen }}
        >
          <Form.Item name="user" label={start.who} rules={[{ required: true, message: shell.required }]}>
            <Radio.Group className="user-choice" optionType="button" aria-label={start.who}>
              {users.map(({ id, name, role }) => (
                <Radio.Button key={id} value={id}>
                  {name} <span className="frame-quiet">{shell.roles[role] ?? role}</span>
                </Radio.Button>
              ))}
            </Radio.Group>
          </Form.Item>
          {card && !card.hasPin && !isLost(card) ? (
            <Alert type="info" showIcon title={start.noPinYet} />
          ) : (
            <>
              <Form.Item
                name="pin"
                label={start.pin}
                extra={users.length > 1 && start.whoKeys}
                rules={[{ required: true, message: shell.required }]}
              >
                <Input.Password
                  autoFocus
                  autoComplete="current-password"
                  maxLength={40}
                  visibilityToggle={false}
                  onKeyDown={chooseByArrow}
                />
              </Form.Item>
              <div className="form-actions">
                <Button type="primary" htmlType="submit">
                  {start.signIn}
                </Button>
                <Button type="link" onClick={() => setForgotten(card?.id)}>
                  {start.forgotten}
                </Button>
              </div>
            </>
          )}
        </Form>
      </div>
    </main>
  )
}

const LAST = 'last-user'

/** Else the first who can sign in here: an account that came from another PC has no PIN yet. */
function firstChoice(users: readonly UserCard[]): Hex | undefined {
  const last = localStorage.getItem(LAST)
  const found = users.find(({ id }) => id === last) ?? users.find(({ hasPin }) => hasPin) ?? users[0]
  return found?.id
}
