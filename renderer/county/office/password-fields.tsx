import { Form, Input } from 'antd'
import { PASSWORD_LEAST } from '../../../shared/contract/county-office.ts'
import { useCountyWords } from '../county-words.ts'

/** A new password, typed twice: `password` and `again` of the form. The county holds it to the same length. */
export function PasswordFields() {
  const words = useCountyWords()
  return (
    <>
      <Form.Item
        name="password"
        label={words.newPassword.label}
        extra={words.newPassword.rule}
        rules={[
          {
            validator: async (_, value: string | undefined) => {
              if ([...(value ?? '')].length < PASSWORD_LEAST) throw new Error(words.newPassword.tooShort)
            },
          },
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="again"
        label={words.newPassword.again}
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, value: string | undefined) => {
              if ((value ?? '') !== (getFieldValue('password') ?? ''))
                throw new Error(words.newPassword.differs)
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
    </>
  )
}
