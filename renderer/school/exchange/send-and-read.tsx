import { Alert, Button, Form, Input, Typography } from 'antd'
import { useState } from 'react'
import type { ExchangeReport, TakenIn } from '../../../shared/contract/host-values.ts'
import { folderText } from '../../actions/exchange-folder.ts'
import { useHost } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { FileButton } from './file-button.tsx'
import { TakenTable } from './taken-table.tsx'
import { useFolder } from './use-folder.ts'

/** Packages to and from a stick, a file, or the county's address. */
export function SendAndRead({ report }: { readonly report: ExchangeReport }) {
  const words = useWords().exchange
  const host = useHost()
  const step = useStep()
  const { folder, type, keep } = useFolder()
  const [written, setWritten] = useState<{ readonly file: string; readonly operations: number }>()
  const [taken, setTaken] = useState<{ readonly files: TakenIn['files']; readonly sent: boolean }>()
  const path = folderText(folder)
  const isReady = !step.busy
  const address = report.county?.address ?? null

  function begin(): void {
    setWritten(undefined)
    setTaken(undefined)
    keep()
  }

  async function write(): Promise<void> {
    if (path === null || !isReady) return
    begin()
    setWritten(await step.run(() => host.api['write-package']({ folder: path })))
  }

  async function read(file: File | null): Promise<void> {
    begin()
    const answer = await step.run(async () => {
      if (!file) return host.api['read-packages']({ folder: path, upload: null })
      const upload = await host.upload(file, file.name)
      return upload.ok ? host.api['read-packages']({ folder: null, upload: upload.value }) : upload
    })
    setTaken(answer && { files: answer.files, sent: false })
  }

  async function sync(): Promise<void> {
    begin()
    const answer = await step.run(() => host.api['sync-now']({}))
    setTaken(answer && { files: answer.files, sent: true })
  }

  if (report.trust !== 'enrolled') {
    return (
      <section className="part" aria-label={words.sendPart}>
        <Typography.Title level={3}>
          {words.sendPart} · {words.readPart}
        </Typography.Title>
        <p className="page-count">{words.notEnrolled}</p>
      </section>
    )
  }
  return (
    <section className="part" aria-label={words.sendPart}>
      <Typography.Title level={3}>
        {words.sendPart} · {words.readPart}
      </Typography.Title>
      <Form layout="vertical" requiredMark className="page-form" onFinish={write}>
        <Form.Item label={words.folderOfPackages} htmlFor="exchange-folder">
          <Input
            id="exchange-folder"
            value={folder}
            placeholder={words.folderHint}
            onChange={(event) => type(event.target.value)}
          />
        </Form.Item>
        <div className="form-actions exchange-actions">
          <Button type="primary" htmlType="submit" disabled={path === null || !isReady}>
            {words.write}
          </Button>
          <Button disabled={path === null || !isReady} onClick={() => void read(null)}>
            {words.read}
          </Button>
          <FileButton
            label={words.readFile}
            accept=".yxb"
            disabled={!isReady}
            onFile={(file) => void read(file)}
          />
          <Button disabled={address === null || !isReady} onClick={() => void sync()}>
            {words.sync}
          </Button>
          <span className="page-count">{address === null ? words.syncNone : words.syncHint(address)}</span>
        </div>
      </Form>
      {step.busy && <p role="status">{words.working}</p>}
      <RefusalNote refusal={step.refusal} />
      {written && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={words.written(written.operations, written.file)}
        />
      )}
      {taken && <TakenTable files={taken.files} none={taken.sent ? words.nothingCame : words.nothingFound} />}
    </section>
  )
}
