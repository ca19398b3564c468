import { Button, Space } from 'antd'
import { useEffect, useState } from 'react'
import type { Refusal } from '../../../shared/base/refusal.ts'
import type { HostInput } from '../../../shared/contract/host-api.ts'
import { useHost } from '../../store/session.tsx'
import { usePrintForm } from '../../ui/paper-preview/use-print-form.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useMayPrint } from '../../ui/rights.ts'
import { useWords } from '../../words/words.tsx'

export type FormAsked = HostInput<'export-form'>

export interface MakeFormProps {
  readonly request: FormAsked
  /** What the form is called in the labels of its two buttons. */
  readonly name: string
}

/** A form as paper or as a workbook: the host works it out; paper is previewed, a workbook is saved here. */
export function MakeForm({ request, name }: MakeFormProps) {
  const { credits: words } = useWords()
  const host = useHost()
  const { printForm, busy, refusal } = usePrintForm()
  const [made, setMade] = useState<{ readonly address: string; readonly file: string }>()
  const [refused, setRefused] = useState<Refusal>()
  const [exporting, setExporting] = useState(false)
  const mayMake = useMayPrint(request.form)
  const address = made?.address
  useEffect(() => () => (address === undefined ? undefined : URL.revokeObjectURL(address)), [address])

  async function exportForm(): Promise<void> {
    setExporting(true)
    setMade(undefined)
    try {
      const answer = await host.api['export-form'](request)
      setRefused(answer.ok ? undefined : answer.refusal)
      if (!answer.ok) return
      const file = await host.download(answer.value.download)
      setMade({ address: URL.createObjectURL(file), file: answer.value.name })
    } finally {
      setExporting(false)
    }
  }

  if (!mayMake) return null
  return (
    <div className="make-form">
      <Space>
        <Button size="small" loading={busy} aria-label={words.pdfOf(name)} onClick={() => printForm(request)}>
          {words.pdf}
        </Button>
        <Button size="small" loading={exporting} aria-label={words.xlsxOf(name)} onClick={exportForm}>
          {words.xlsx}
        </Button>
      </Space>
      <RefusalNote refusal={refusal ?? refused} />
      {made && (
        <div className="made-form">
          <span role="status">{words.exported(made.file)}</span>
          <Button size="small" href={made.address} download={made.file}>
            {words.save}
          </Button>
        </div>
      )}
    </div>
  )
}
