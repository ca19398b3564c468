import { Input, Select } from 'antd'
import type { Hex } from '../../../../shared/base/bytes.ts'
import { MANDARIN_GRADES } from '../../../../shared/domain/kinds/training-words.ts'
import { totalHours } from '../../../actions/training/hours-by-mode.ts'
import {
  addMandarin,
  type MandarinText,
  mandarinText,
  NEW_MANDARIN,
  removeMandarin,
  rewriteMandarin,
} from '../../../actions/training/write-mandarin.ts'
import { hoursThatCount, markOfResult, resultId } from '../../../actions/training/write-result.ts'
import { useRow, useRows } from '../../../store/session.tsx'
import { useWords } from '../../../words/words.tsx'
import { FormField } from '../form-field.tsx'
import { useSchemeOfSchool } from '../scheme-of-school.ts'
import { PaperPanel } from './paper-panel.tsx'
import { type PaperFormProps, type PaperKind, usePaper } from './use-paper.ts'

type TextField = 'score' | 'certificateNumber' | 'certificateDay'

/** 普通话达标学分折算申请 (F26): the certificate; hours and grade stand in the project. */
export function MandarinForm(props: PaperFormProps) {
  const all = useWords()
  const words = all.trainingPapers.mandarin
  const projects = useRows('project')
  const scheme = useSchemeOfSchool()
  const paper = usePaper(MANDARIN, props)
  const { typed, refusal, set } = paper
  const required = scheme?.mandarin?.required[typed.subject] ?? scheme?.mandarin?.required['*']
  return (
    <PaperPanel name="mandarin" paper={paper} words={words}>
      <FormField
        id="mandarin-project"
        label={words.fields.project}
        field="project"
        refusal={refusal}
        required
        whole
      >
        <Select
          id="mandarin-project"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={all.training.choose}
          {...(typed.project === '' ? {} : { value: typed.project })}
          onChange={(project: Hex) => set({ project })}
          options={projects
            .filter(({ fields }) => fields.removed !== true)
            .map(({ id, fields }) => ({ value: id, label: String(fields.name ?? '') }))}
        />
      </FormField>
      <ResultThere project={typed.project} person={typed.person} />
      <div className="two-fields">
        <FormField
          id="mandarin-level"
          label={words.fields.level}
          field="level"
          refusal={refusal}
          required
          extra={required === undefined ? undefined : words.required(required)}
        >
          <Select
            id="mandarin-level"
            placeholder={all.training.choose}
            {...(typed.level === '' ? {} : { value: typed.level })}
            onChange={(level) => set({ level })}
            options={[...MANDARIN_GRADES].reverse().map((value) => ({ value, label: value }))}
          />
        </FormField>
        {text('score')}
        {text('certificateNumber')}
        {text('certificateDay')}
      </div>
    </PaperPanel>
  )

  function text(field: TextField) {
    return (
      <FormField id={`mandarin-${field}`} label={words.fields[field]} field={field} refusal={refusal}>
        <Input
          id={`mandarin-${field}`}
          value={typed[field]}
          maxLength={LONGEST[field]}
          placeholder={field === 'certificateDay' ? all.training.project.hints.start : undefined}
          onChange={(event) => set({ [field]: event.target.value })}
        />
      </FormField>
    )
  }
}

/** What needs no typing: the result at the training. */
function ResultThere({ project, person }: { readonly project: Hex; readonly person: Hex }) {
  const { trainingPapers, training } = useWords()
  const words = trainingPapers.mandarin
  const held = useRow('project', project === '' ? undefined : project)
  const result = useRow('result', held && person !== '' ? resultId(held.id, person) : undefined)
  if (!held || person === '') return null
  const mark = result?.fields.void === true ? undefined : markOfResult(result)
  if (!mark) return <p className="conflict">⚠ {words.noResult}</p>
  const grade = mark.grade === null ? training.notGraded : training.grades[mark.grade]
  return <p className="training-text">{words.resultNote(grade, totalHours(hoursThatCount(mark, held)))}</p>
}

const MANDARIN: PaperKind<MandarinText> = {
  path: 'mandarin',
  act: 'write-mandarin',
  removeAct: 'remove-mandarin',
  fresh: NEW_MANDARIN,
  textOf: mandarinText,
  add: addMandarin,
  rewrite: rewriteMandarin,
  remove: removeMandarin,
}

const LONGEST: Readonly<Record<TextField, number>> = { score: 16, certificateNumber: 60, certificateDay: 12 }
