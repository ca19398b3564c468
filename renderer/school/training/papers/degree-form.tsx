import { AutoComplete, Checkbox, Input } from 'antd'
import {
  addDegree,
  type DegreeText,
  degreeText,
  NEW_DEGREE,
  removeDegree,
  rewriteDegree,
} from '../../../actions/training/write-degree.ts'
import { useWords } from '../../../words/words.tsx'
import { FormField } from '../form-field.tsx'
import { HoursFields } from '../hours-fields.tsx'
import { useSplitCategories } from '../scheme-of-school.ts'
import { PaperPanel } from './paper-panel.tsx'
import { type PaperFormProps, type PaperKind, usePaper } from './use-paper.ts'

type TextField =
  | 'college'
  | 'major'
  | 'from'
  | 'until'
  | 'approvalDocument'
  | 'approvalDay'
  | 'certificateNumber'
  | 'certificateDay'

/** 学历提升学分折算申请 (F25). */
export function DegreeForm(props: PaperFormProps) {
  const all = useWords()
  const words = all.trainingPapers.degree
  const paper = usePaper(DEGREE, props)
  const { typed, refusal, set } = paper
  return (
    <PaperPanel name="degree" paper={paper} words={words}>
      <div className="two-fields">
        {text('college', true)}
        {text('major')}
        {suggested('degree', words.degrees)}
        {suggested('form', words.forms)}
        {text('from')}
        {text('until')}
        <HoursFields
          name="degree"
          hours={typed.hours}
          refusal={refusal}
          modes={DEGREE_MODES}
          onChange={(hours) => set({ hours })}
        />
      </div>
      <fieldset className="conditions">
        <legend>{words.conditions}</legend>
        {(['approved', 'related', 'recognised'] as const).map((field) => (
          <Checkbox
            key={field}
            checked={typed[field]}
            onChange={(event) => set({ [field]: event.target.checked })}
          >
            {words[field]}
          </Checkbox>
        ))}
        <span>{words.inCycle}</span>
      </fieldset>
      <div className="two-fields">
        {text('approvalDocument')}
        {text('approvalDay')}
        {text('certificateNumber')}
        {text('certificateDay')}
      </div>
      <SplitFields split={typed.split} refusal={refusal} onChange={(split) => set({ split })} />
    </PaperPanel>
  )

  function text(field: TextField, required = false) {
    return (
      <FormField
        id={`degree-${field}`}
        label={words.fields[field]}
        field={field}
        refusal={refusal}
        required={required}
      >
        <Input
          id={`degree-${field}`}
          value={typed[field]}
          maxLength={LONGEST[field]}
          placeholder={DAYS.includes(field) ? all.training.project.hints.start : undefined}
          onChange={(event) => set({ [field]: event.target.value })}
        />
      </FormField>
    )
  }

  function suggested(field: 'degree' | 'form', choices: readonly string[]) {
    return (
      <FormField id={`degree-${field}`} label={words.fields[field]} field={field} refusal={refusal}>
        <AutoComplete
          id={`degree-${field}`}
          value={typed[field]}
          onChange={(value: string) => set({ [field]: value })}
          options={choices.map((value) => ({ value }))}
        />
      </FormField>
    )
  }
}

interface SplitFieldsProps {
  readonly split: DegreeText['split']
  readonly refusal: Parameters<typeof FormField>[0]['refusal']
  readonly onChange: (split: DegreeText['split']) => void
}

/** H-AMB-12: where the credits go, proposed by the school; nothing where the scheme leaves no choice. */
function SplitFields({ split, refusal, onChange }: SplitFieldsProps) {
  const words = useWords().trainingPapers.degree
  const categories = useSplitCategories()
  if (categories.length === 0) return null
  return (
    <>
      <p className="training-text">{words.split}</p>
      <div className="two-fields">
        {categories.map(({ value, label }) => (
          <FormField
            key={value}
            id={`degree-split-${value}`}
            label={words.creditsOf(label)}
            field={`split-${value}`}
            refusal={refusal}
          >
            <Input
              id={`degree-split-${value}`}
              value={split[value] ?? ''}
              maxLength={16}
              inputMode="decimal"
              onChange={(event) => onChange({ ...split, [value]: event.target.value })}
            />
          </FormField>
        ))}
      </div>
    </>
  )
}

const DEGREE: PaperKind<DegreeText> = {
  path: 'degrees',
  act: 'write-degree',
  removeAct: 'remove-degree',
  fresh: NEW_DEGREE,
  textOf: degreeText,
  add: addDegree,
  rewrite: rewriteDegree,
  remove: removeDegree,
}

/** F25 */
const DEGREE_MODES = ['face', 'online'] as const
const DAYS: readonly TextField[] = ['approvalDay', 'certificateDay']

const LONGEST: Readonly<Record<TextField, number>> = {
  college: 100,
  major: 100,
  from: 10,
  until: 10,
  approvalDocument: 100,
  approvalDay: 12,
  certificateNumber: 60,
  certificateDay: 12,
}
