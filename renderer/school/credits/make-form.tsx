import { Alert, Button, Space } from 'antd'
import { useEffect, useState } from 'react'
import type { Refusal } from '../../../shared/base/refusal.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import { useHost } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'

export type FormAsked = HostInput<'print-form'>

interface Made {
  /** An address of this page for the file. */
  readonly address: string
  readonly file: string
  readonly told: string
  readonly missing: readonly string[]
}

export interface MakeFormProps {
  readonly request: FormAsked
  /** What the form is called in the labels of its two buttons. */
  readonly name: string
}

/** A form as paper or as a workbook: the host works it out, and it is opened or saved here. */
export function MakeForm({ request, name }: MakeFormProps) {
  const { credits: words } = useWords()
  const host = useHost()
  const [made, setMade] = useState<Made>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState<'pdf' | 'xlsx'>()
  const address = made?.address
  useEffect(() => () => (address === undefined ? undefined : URL.revokeObjectURL(address)), [address])

  async function make(as: 'pdf' | 'xlsx'): Promise<void> {
    setBusy(as)
    setMade(undefined)
    try {
      const answer = as === 'pdf' ? await printed() : await exported()
      setRefusal(answer.ok ? undefined : answer.refusal)
      if (answer.ok) setMade(answer.value)
    } finally {
      setBusy(undefined)
    }
  }

  async function printed() {
    const answer = await host.api['print-form'](request)
    if (!answer.ok) return answer
    const { download, number, missing } = answer.value
    return {
      ok: true,
      value: { address: await addressOf(download), file: `${number}.pdf`, told: words.made(number), missing },
    } as const
  }

  async function exported() {
    const answer = await host.api['export-form'](request)
    if (!answer.ok) return answer
    const { download, name: file } = answer.value
    return {
      ok: true,
      value: { address: await addressOf(download), file, told: words.exported(file), missing: [] },
    } as const
  }

  async function addressOf(download: string): Promise<string> {
    return URL.createObjectURL(await host.download(download))
  }

  return (
    <div className="make-form">
      <Space>
        <Button
          size="small"
          loading={busy === 'pdf'}
          aria-label={words.pdfOf(name)}
          onClick={() => make('pdf')}
        >
          {words.pdf}
        </Button>
        <Button
          size="small"
          loading={busy === 'xlsx'}
          aria-label={words.xlsxOf(name)}
          onClick={() => make('xlsx')}
        >
          {words.xlsx}
        </Button>
      </Space>
      <RefusalNote refusal={refusal} />
      {made && (
        <div className="made-form">
          <span role="status">{made.told}</span>
          {made.file.endsWith('.pdf') && (
            <Button size="small" type="primary" href={made.address} target="_blank">
              {words.open}
            </Button>
          )}
          <Button size="small" href={made.address} download={made.file}>
            {words.save}
          </Button>
          {made.missing.length > 0 && (
            <Alert type="warning" showIcon title={words.missingCharacters(made.missing.join(' '))} />
          )}
        </div>
      )}
    </div>
  )
}
