import { Alert, Button, Form, Input, Typography } from 'antd'
import { useState } from 'react'
import type { Problem, SignedIn } from '../../shared/contract/county-http.ts'
import type { ConsoleClient } from './console-client.ts'
import { useCountyWords } from './county-words.ts'
import { ProblemNote } from './problem-note.tsx'

interface SignInProps {
  readonly client: ConsoleClient
  /** The county no longer knows who was signed in; what they typed is kept. */
  readonly wasEnded: boolean
  readonly onSignedIn: (who: SignedIn) => void
}

export function SignIn({ client, wasEnded, onSignedIn }: SignInProps) {
  const words = useCountyWords()
  const [problem, setProblem] = useState<Problem | 'unreachable'>()
  const [asking, setAsking] = useState(false)

  async function send({
    name,
    password,
  }: {
    readonly name: string
    readonly password: string
  }): Promise<void> {
    setAsking(true)
    const answer = await client.signIn(name.trim(), password)
    setAsking(false)
    if (answer.ok) onSignedIn(answer.value)
    else setProblem(answer.problem)
  }

  return (
    <main className="alone">
      <Typography.Title level={2}>{words.program}</Typography.Title>
      {wasEnded && <Alert className="note" type="info" showIcon title={words.signInAgain} />}
      <ProblemNote problem={problem} />
      <Form layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item name="name" label={words.name} rules={[{ required: true }]}>
          <Input autoFocus autoComplete="username" maxLength={60} />
        </Form.Item>
        <Form.Item name="password" label={words.password} rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={asking}>
          {words.signIn}
        </Button>
      </Form>
    </main>
  )
}
