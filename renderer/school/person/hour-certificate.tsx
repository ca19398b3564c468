import { Button, Form, Input, Select, Typography } from 'antd'
import type { Hex } from '../../../shared/base/bytes.ts'
import { useHost } from '../../store/session.tsx'
import { usePrintForm } from '../../ui/paper-preview/use-print-form.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'

/** 学时证明 (F21): made and kept by the host, looked at and printed in the preview. */
export function HourCertificate({ person }: { readonly person: Hex }) {
  const { person: words, shell } = useWords()
  const host = useHost()
  const { show, busy, refusal } = usePrintForm()

  return (
    <section className="panel-part" aria-label={words.certificate}>
      <Typography.Title level={4}>{words.certificate}</Typography.Title>
      <RefusalNote refusal={refusal} />
      <Form
        name="certificate"
        layout="vertical"
        requiredMark={false}
        onFinish={(typed: { readonly purpose: string; readonly year: string }) =>
          show(() => host.api['print-hour-certificate']({ person, ...typed }))
        }
        initialValues={{ purpose: words.purposes[0], year: String(new Date().getFullYear()) }}
      >
        <div className="two-fields">
          <Form.Item name="purpose" label={words.purpose}>
            <Select options={words.purposes.map((value) => ({ value, label: value }))} />
          </Form.Item>
          <Form.Item
            name="year"
            label={words.certificateYear}
            rules={[{ required: true, pattern: /^\d{4}$/, message: shell.required }]}
          >
            <Input maxLength={4} inputMode="numeric" />
          </Form.Item>
        </div>
        <Button htmlType="submit" loading={busy}>
          {words.makeCertificate}
        </Button>
      </Form>
    </section>
  )
}
