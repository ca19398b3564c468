import { Alert, Button, Form, Input, Select, Typography } from 'antd'
import { useEffect, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { Refusal } from '../../../shared/base/refusal.ts'
import { useHost } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'

interface Printed {
  readonly number: string
  readonly missing: readonly string[]
  /** An address of this page for the PDF. */
  readonly address: string
}

/** 学时证明 (F21): made by the host, kept by it, opened here. */
export function HourCertificate({ person }: { readonly person: Hex }) {
  const { person: words, shell } = useWords()
  const host = useHost()
  const [printed, setPrinted] = useState<Printed>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const address = printed?.address
  useEffect(() => () => (address === undefined ? undefined : URL.revokeObjectURL(address)), [address])

  async function print({
    purpose,
    year,
  }: {
    readonly purpose: string
    readonly year: string
  }): Promise<void> {
    setBusy(true)
    try {
      const answer = await host.api['print-hour-certificate']({ person, purpose, year })
      setRefusal(answer.ok ? undefined : answer.refusal)
      if (!answer.ok) return
      const { download, number, missing } = answer.value
      setPrinted({ number, missing, address: URL.createObjectURL(await host.download(download)) })
    } finally {
      setBusy(false)
    }
  }

  return (
    <section className="panel-part" aria-label={words.certificate}>
      <Typography.Title level={4}>{words.certificate}</Typography.Title>
      <RefusalNote refusal={refusal} />
      <Form
        name="certificate"
        layout="vertical"
        requiredMark={false}
        onFinish={print}
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
      {printed && <PrintedNote printed={printed} />}
    </section>
  )
}

function PrintedNote({ printed: { number, missing, address } }: { readonly printed: Printed }) {
  const { person: words } = useWords()
  return (
    <div className="panel-part">
      <p role="status">{words.certificateMade(number)}</p>
      {missing.length > 0 && (
        <Alert type="warning" showIcon title={words.missingCharacters(missing.join(' '))} />
      )}
      <div className="form-actions">
        <Button type="primary" href={address} target="_blank">
          {words.certificateOpen}
        </Button>
        <Button href={address} download={`${number}.pdf`}>
          {words.certificateSave}
        </Button>
      </div>
    </div>
  )
}
