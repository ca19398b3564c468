import { PrinterOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useWords } from '../../words/words.tsx'
import { type FormAsked, MakeForm } from './make-form.tsx'

/** The lists of the whole school: 汇总表, 公示名单, 审核汇总表, 教基4068. */
export function SchoolForms({ year }: { readonly year: string }) {
  const { credits: words } = useWords()
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <ul className="form-list" aria-label={words.forms}>
          {FORMS.map(([key, form, span]) => (
            <li key={`${key} ${year}`}>
              <span>{words.formNames[key]}</span>
              <MakeForm
                request={{ form, year, span, person: null, entry: null }}
                name={words.formNames[key]}
              />
            </li>
          ))}
        </ul>
      }
    >
      <Button icon={<PrinterOutlined aria-hidden />}>{words.forms}</Button>
    </Popover>
  )
}

const FORMS: readonly (readonly [
  'F19' | 'F20' | 'F24-year' | 'F24-cycle' | 'F34',
  FormAsked['form'],
  FormAsked['span'],
])[] = [
  ['F19', 'F19', 'year'],
  ['F20', 'F20', 'year'],
  ['F24-year', 'F24', 'year'],
  ['F24-cycle', 'F24', 'cycle'],
  ['F34', 'F34', 'year'],
]
