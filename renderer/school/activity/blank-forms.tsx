import { PrinterOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useCommands } from '../../ui/commands.ts'
import { usePrintForm } from '../../ui/paper-preview/use-print-form.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useMayPrint } from '../../ui/rights.ts'
import { useWords } from '../../words/words.tsx'

const FORMS = ['F11', 'F12'] as const
type Form = (typeof FORMS)[number]

/** F11 and F12 without anything in them, for who fills them in by hand first (domain.md §4.6). */
export function BlankForms() {
  const words = useWords().activity
  const { printForm, busy, refusal } = usePrintForm()
  const print = (form: Form) => () => void printForm({ form })
  const forms = useMayPrint('F12') ? FORMS : []
  useCommands(forms.map((form) => ({ id: `blank-${form}`, label: words.printBlank[form], run: print(form) })))
  if (forms.length === 0) return null
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: forms.map((form) => ({ key: form, label: words.printBlank[form], onClick: print(form) })),
        }}
      >
        <Button type="text" icon={<PrinterOutlined aria-hidden />} loading={busy}>
          {words.blankForms}
        </Button>
      </Dropdown>
      <RefusalNote refusal={refusal} />
    </>
  )
}
