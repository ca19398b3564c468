import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { DraftFound } from '../../../ui/draft-found.tsx'
import { EnterMovesOn } from '../../../ui/enter-moves-on.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { goTo } from '../../../ui/route.ts'
import { useWords } from '../../../words/words.tsx'
import { TwoValues } from '../../document/two-values.tsx'
import { FormField } from '../form-field.tsx'
import { PersonChoice } from '../person-choice.tsx'
import { trainingValueText } from '../value-text.ts'
import type { Paper, PaperText } from './use-paper.ts'

export interface PaperPanelProps<T extends PaperText> {
  /** Begins the ids of the inputs. */
  readonly name: string
  readonly paper: Paper<T>
  readonly words: {
    readonly edit: string
    readonly newPanel: string
    readonly remove: string
    readonly close: string
    readonly save: string
    readonly fields: Readonly<Record<string, string>>
  }
  /** Its own fields, after the person and what they teach. */
  readonly children: ReactNode
}

/** What the forms of one person's papers have in common: head, draft, person, save. */
export function PaperPanel<T extends PaperText>({ name, paper, words, children }: PaperPanelProps<T>) {
  const all = useWords()
  const { row, lock, isFixed, draft } = paper
  const title = row ? words.edit : words.newPanel
  return (
    <aside className="beside-panel" aria-label={title}>
      <div className="panel-head">
        <strong>{title}</strong>
        <span className="panel-buttons">
          {row && lock && (
            <Button size="small" onClick={() => goTo('training', 'corrections', row.kind, row.id)}>
              {all.training.results.correct}
            </Button>
          )}
          {row && !isFixed && (
            <Button type="text" size="small" onClick={() => void paper.remove()}>
              {words.remove}
            </Button>
          )}
          <Button type="text" size="small" onClick={paper.onClose}>
            {words.close}
          </Button>
        </span>
      </div>
      {draft.found && !isFixed && <DraftFound onTake={paper.takeDraft} onDrop={draft.drop} />}
      {row && (
        <TwoValues
          row={row}
          labelOf={(field) => words.fields[field] ?? field}
          textOf={(value) => trainingValueText(value, all)}
        />
      )}
      <Form layout="vertical" requiredMark disabled={isFixed} onFinish={paper.send} aria-label={title}>
        <EnterMovesOn>
          <Person name={name} paper={paper} words={words} />
          {children}
        </EnterMovesOn>
        <RefusalNote refusal={paper.refusal} />
        <Button type="primary" htmlType="submit" loading={paper.busy}>
          {words.save}
        </Button>
      </Form>
    </aside>
  )
}

function Person<T extends PaperText>({ name, paper, words }: Omit<PaperPanelProps<T>, 'children'>) {
  const { typed, refusal, row, isFixed } = paper
  return (
    <div className="two-fields">
      <FormField
        id={`${name}-person`}
        label={words.fields.person ?? ''}
        field="person"
        refusal={refusal}
        required
      >
        <PersonChoice
          id={`${name}-person`}
          value={typed.person}
          onChange={(person) => paper.set({ person } as Partial<T>)}
          disabled={isFixed}
          autoFocus={!row}
        />
      </FormField>
      <FormField id={`${name}-subject`} label={words.fields.subject ?? ''} field="subject" refusal={refusal}>
        <Input
          id={`${name}-subject`}
          value={typed.subject}
          maxLength={60}
          onChange={(event) => paper.set({ subject: event.target.value } as Partial<T>)}
        />
      </FormField>
    </div>
  )
}
