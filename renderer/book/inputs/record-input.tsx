import { Select } from 'antd'
import { PersonChoice } from '../../school/training/person-choice.tsx'
import { useRows } from '../../store/session.tsx'
import { useWords } from '../../words/words.tsx'
import type { InputProps } from './input-props.ts'

/** Another record, found by typing. A person is told apart from namesakes. */
export function RecordInput(props: InputProps & { readonly of: string }) {
  const { id, value, disabled, autoFocus, onChange, of } = props
  const chosen = typeof value === 'string' ? value : ''
  if (of === 'person')
    return (
      <PersonChoice id={id} value={chosen} onChange={onChange} disabled={disabled} autoFocus={autoFocus} />
    )
  return <ProjectInput {...props} value={chosen} />
}

function ProjectInput({ id, value, naming, disabled, onChange }: InputProps) {
  const { training } = useWords()
  const projects = useRows('project')
  return (
    <Select
      id={id}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={training.choose}
      {...(value === '' ? {} : { value: value as string })}
      disabled={disabled}
      onChange={(project: string) => onChange(project)}
      options={projects
        .filter((row) => row.fields.removed !== true)
        .map((row) => ({ value: row.id, label: naming.nameOf('project', row.id) }))}
    />
  )
}
