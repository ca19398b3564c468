import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { ModeHours } from '../../../shared/domain/kinds/training-words.ts'
import { compare, exact, over } from '../../../shared/policy/scheme/exact.ts'
import { totalHours } from '../../actions/training/hours-by-mode.ts'
import { removeProject } from '../../actions/training/write-project.ts'
import { useRows, useSave } from '../../store/session.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords, type Words } from '../../words/words.tsx'
import { useStep } from '../document/take-step.ts'
import { TwoValues } from '../document/two-values.tsx'
import { Presenters } from './presenters.tsx'
import { ProjectForm } from './project-form.tsx'
import { ProjectResults } from './project-results.tsx'
import { isReviewed, linksByProject } from './project-rows.ts'
import { useMayWrite } from './use-may-write.ts'
import { trainingValueText } from './value-text.ts'

export interface ProjectPanelProps {
  readonly row: ViewRow
  readonly results: readonly ViewRow[]
  readonly onClose: () => void
}

/** One project: what it was, who was there and how they did, and who of the school taught. */
export function ProjectPanel({ row, results, onClose }: ProjectPanelProps) {
  const { training: words, ...others } = useWords()
  const { project } = words
  const save = useSave()
  const step = useStep()
  const mayWrite = useMayWrite('project', 'name')
  const presenters = useRows('presenter')
  const own = useMemo(() => linksByProject(presenters).get(row.id) ?? [], [presenters, row.id])
  const [editing, setEditing] = useState(false)
  const name = String(row.fields.name ?? '')
  const isRemoved = row.fields.removed === true

  if (editing) {
    return (
      <aside className="beside-panel" aria-label={project.edit}>
        <ProjectForm row={row} onDone={() => setEditing(false)} onClose={() => setEditing(false)} />
      </aside>
    )
  }
  return (
    <aside className="beside-panel" aria-label={project.panel(name)}>
      <div className="panel-head">
        <strong>
          {name}
          {isRemoved && ` · ${words.isRemoved}`}
        </strong>
        <span className="panel-buttons">
          {mayWrite && !isRemoved && (
            <Button type="primary" size="small" onClick={() => goTo('training', 'import', row.id)}>
              {words.import}
            </Button>
          )}
          {mayWrite && (
            <>
              <Button type="text" size="small" onClick={() => setEditing(true)}>
                {project.edit}
              </Button>
              <Button
                type="text"
                size="small"
                disabled={step.busy}
                onClick={() => void step.run(() => save('remove-project', removeProject(row, !isRemoved)))}
              >
                {isRemoved ? project.restore : project.remove}
              </Button>
            </>
          )}
          <Button type="text" size="small" onClick={onClose}>
            {project.close}
          </Button>
        </span>
      </div>
      <p className="training-text">{factsOf(row, words).join(' · ')}</p>
      {!isReviewed(row) && !isRemoved && <p className="conflict">⚠ {project.unreviewedNote}</p>}
      <RefusalNote refusal={step.refusal} />
      <TwoValues
        row={row}
        labelOf={(field) => project.fields[field as keyof typeof project.fields] ?? field}
        textOf={(value) => trainingValueText(value, { training: words, ...others })}
      />
      {!isRemoved && <ProjectResults project={row} results={results} mayWrite={mayWrite} />}
      {!isRemoved && <Presenters project={row} presenters={own} mayWrite={mayWrite} />}
    </aside>
  )
}

function factsOf({ fields }: ViewRow, words: Words['training']): readonly string[] {
  const issued = fields.issued as
    | { readonly by: string; readonly level: keyof typeof words.levels }
    | undefined
  const span = fields.span as { readonly start: string; readonly end: string } | undefined
  const hours = (fields.hours as readonly ModeHours[] | undefined) ?? []
  const practice = String(fields.practice ?? '')
  const total = totalHours(hours)
  const isShort =
    practice !== '' && practice !== '0' && compare(exact(practice), over(exact(total), exact(2))) < 0
  const modes = hours.map((one) =>
    hours.length > 1 ? `${words.modes[one.mode]} ${one.hours}` : words.modes[one.mode],
  )
  return [
    issued && [words.levels[issued.level], issued.by].filter((part) => part !== '').join(' '),
    words.natures[fields.nature as keyof typeof words.natures],
    fields.aim === undefined || fields.aim === 'training'
      ? ''
      : words.aims[fields.aim as keyof typeof words.aims],
    span && (span.start === span.end ? span.start : `${span.start} – ${span.end}`),
    `${words.project.facts(total, practice)}（${modes.join('，')}）`,
    isShort ? `⚠ ${words.project.practiceShort}` : '',
    fields.document,
    fields.organiser,
    fields.reviewed ? words.project.reviewedBy(String(fields.reviewed)) : '',
    fields['auto-included'] === true ? words.project.autoIncludedWord : '',
  ].filter((part): part is string => typeof part === 'string' && part !== '')
}
