import { Form, Input } from 'antd'
import { useWords } from '../../words/words.tsx'

/** Two fields of a form, `pin` and `again`, that must agree. */
export function NewPin({ label }: { readonly label: string }) {
  const { start, shell } = useWords()
  return (
    <div className="two-fields">
      <Form.Item
        name="pin"
        label={label}
        extra={start.pinHint}
        rules={[{ required: true, message: shell.required }]}
      >
        <Input.Password autoComplete="new-password" maxLength={40} visibilityToggle={false} />
      </Form.Item>
      <Form.Item
        name="again"
        label={start.pinAgain}
        dependencies={['pin']}
        rules={[
          { required: true, message: shell.required },
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              value === undefined || value === getFieldValue('pin')
                ? Promise.resolve()
                : Promise.reject(new Error(start.pinDiffers)),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={40} visibilityToggle={false} />
      </Form.Item>
    </div>
  )
}
