import { Button, Select, Typography } from 'antd'
import { useMemo, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { addResults, gradeTheRest, markOfResult, voidResult } from '../../actions/training/write-result.ts'
import { useRows, useSave } from '../../store/session.tsx'
import { DraftFound } from '../../ui/draft-found.tsx'
import { EnterMovesOn } from '../../ui/enter-moves-on.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { useWords } from '../../words/words.tsx'
import { NAMES } from '../activity/people-in-service.ts'
import { useStep } from '../document/take-step.ts'
import { useEverybody, usePersonLabels, usePersonNames } from './person-choice.tsx'
import { personOf } from './project-rows.ts'
import { ResultLine } from './result-line.tsx'
import { useLocked } from './use-locked.ts'
import { useResultDrafts } from './use-result-drafts.ts'

export interface ProjectResultsProps {
  readonly project: ViewRow
  /** Void ones too. */
  readonly results: readonly ViewRow[]
  readonly mayWrite: boolean
}

/** F16: everybody of the school at this project, a line each. */
export function ProjectResults({ project, results, mayWrite }: ProjectResultsProps) {
  const words = useWords().training
  const save = useSave()
  const step = useStep()
  const nameOf = usePersonNames()
  const isLocked = useLocked()
  const standing = useMemo(
    () =>
      results
        .filter(({ fields }) => fields.void !== true)
        .sort((a, b) => NAMES.compare(nameOf(personOf(a)), nameOf(personOf(b))) || (a.id < b.id ? -1 : 1)),
    [results, nameOf],
  )
  const drafts = useResultDrafts(project.id)
  const graded = standing.filter((row) => markOfResult(row)?.grade != null).length
  const rest = gradeTheRest(
    standing.filter((row) => !isLocked(row)),
    'pass',
  )
  return (
    <section className="panel-part" aria-label={words.results.title}>
      <Typography.Title level={4}>
        {words.results.title}{' '}
        <span className="frame-quiet">{words.results.count(standing.length, graded)}</span>
      </Typography.Title>
      <RefusalNote refusal={step.refusal} />
      {drafts.isFound && mayWrite && <DraftFound onTake={drafts.take} onDrop={drafts.drop} />}
      {standing.length === 0 ? (
        <p className="training-text">{words.results.empty}</p>
      ) : (
        <EnterMovesOn>
          <table className="results-lines">
            <thead>
              <tr>
                <th scope="col">{words.results.person}</th>
                <th scope="col">{words.results.grade}</th>
                <th scope="col">{words.results.hours}</th>
                <th scope="col">{words.results.attended}</th>
                <th scope="col">{words.results.outcome}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {standing.map((row) => (
                <ResultLine
                  key={row.id}
                  row={row}
                  project={project}
                  name={nameOf(personOf(row))}
                  mayWrite={mayWrite}
                  lock={isLocked(row)}
                  draft={drafts.taken[row.id]}
                  onTyped={drafts.type}
                  onTakeOut={() => void step.run(() => save('take-out-result', voidResult(row, true)))}
                />
              ))}
            </tbody>
          </table>
        </EnterMovesOn>
      )}
      {mayWrite && (
        <>
          {standing.length > 0 && <p className="training-text">{words.results.keys}</p>}
          <div className="form-actions">
            <AddPeople project={project.id} results={standing} />
            {rest.length > 0 && (
              <Button onClick={() => void step.run(() => save('grade-the-rest', rest))} disabled={step.busy}>
                {words.results.gradeRest(words.grades.pass, rest.length)}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  )
}

function AddPeople({ project, results }: { readonly project: Hex; readonly results: readonly ViewRow[] }) {
  const words = useWords().training.results
  const save = useSave()
  const step = useStep()
  const people = useEverybody()
  const labels = usePersonLabels()
  const all = useRows('result')
  const [chosen, setChosen] = useState<readonly Hex[]>([])
  const there = new Set(results.map(personOf))

  async function add(): Promise<void> {
    const changes = addResults(project, chosen, (id) => all.find((row) => row.id === id))
    if (await step.run(() => save('add-results', changes))) setChosen([])
  }

  return (
    <>
      <Select<Hex[]>
        mode="multiple"
        className="add-people"
        aria-label={words.add}
        placeholder={words.addHint}
        showSearch={{ optionFilterProp: 'label' }}
        value={[...chosen]}
        onChange={setChosen}
        maxTagCount={2}
        options={people
          .filter(({ id }) => !there.has(id))
          .map(({ id }) => ({ value: id, label: labels.get(id) ?? id }))}
      />
      <Button disabled={chosen.length === 0 || step.busy} onClick={() => void add()}>
        {words.addNow(chosen.length)}
      </Button>
      <RefusalNote refusal={step.refusal} />
    </>
  )
}
