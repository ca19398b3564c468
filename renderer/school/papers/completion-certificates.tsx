import { Alert, Button, Checkbox, InputNumber, Select, Space, Typography } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import {
  type Background,
  certificateNumber,
  finishedAt,
} from '../../../shared/paper/completion-certificate.ts'
import { nameOf } from '../../actions/person/find-persons.ts'
import { useRows } from '../../store/session.tsx'
import { EmptyState } from '../../ui/list/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { usePrintForm } from '../../ui/paper-preview/use-print-form.ts'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { goTo } from '../../ui/route.ts'
import { useWords } from '../../words/words.tsx'
import { FinishedTable } from './finished-table.tsx'

export interface CompletionCertificatesProps {
  readonly tabs: ReactNode
  /** The one chosen; the latest where none is. */
  readonly project: Hex | undefined
}

/** F22: a project, those who passed it, and their certificates one by one or all in one file. */
export function CompletionCertificates({ tabs, project: chosen }: CompletionCertificatesProps) {
  const { papers } = useWords()
  const words = papers.completion
  const projects = useProjects()
  const persons = useRows('person')
  const results = useRows('result')
  const recognitions = useRows('recognition')
  const { printForm, busy, refusal } = usePrintForm()
  const [background, setBackground] = useState<Background | null>(null)
  const project = projects.find(({ id }) => id === chosen) ?? projects[0]
  const finished = useMemo(
    () => (project ? finishedAt({ project, persons, results }) : []),
    [project, persons, results],
  )

  if (!project) {
    return (
      <Page title={papers.title} actions={tabs}>
        <EmptyState
          title={words.noProjects}
          next={words.noProjectsNext}
          action={
            <Button type="primary" onClick={() => goTo('training')}>
              {words.goToTraining}
            </Button>
          }
        />
      </Page>
    )
  }

  const waits = finished.some(({ result }) => certificateNumber(result, recognitions) === '')
  const print = (person: Hex | null) => printForm({ form: 'F22', record: project.id, person, background })
  return (
    <Page title={papers.title} count={words.count(finished.length)} actions={tabs}>
      <Typography.Paragraph>{words.intro}</Typography.Paragraph>
      <RefusalNote refusal={refusal} />
      <div className="filters">
        <Select
          className="papers-project"
          aria-label={words.project}
          showSearch={{ optionFilterProp: 'label' }}
          value={project.id}
          onChange={(id) => goTo('papers', 'completion', id)}
          options={projects.map((row) => ({ value: row.id, label: projectLabel(row) }))}
        />
        <Button type="primary" loading={busy} disabled={finished.length === 0} onClick={() => print(null)}>
          {words.all(finished.length)}
        </Button>
      </div>
      <BackgroundChoice value={background} onChange={setBackground} />
      {finished.length === 0 && <Alert type="info" showIcon title={words.nobody} />}
      {finished.length > 0 && (
        <>
          {waits && <Alert className="papers-note" type="info" showIcon title={words.unrecognised} />}
          <FinishedTable finished={finished} onPrint={print} />
        </>
      )}
    </Page>
  )
}

interface BackgroundChoiceProps {
  readonly value: Background | null
  readonly onChange: (value: Background | null) => void
}

/** Certificate paper that has its frame printed already, and by how much it lies off (domain §4.6). */
function BackgroundChoice({ value, onChange }: BackgroundChoiceProps) {
  const words = useWords().papers.completion
  return (
    <div className="papers-background">
      <Checkbox
        checked={value !== null}
        onChange={({ target }) => onChange(target.checked ? { right: 0, down: 0 } : null)}
      >
        {words.background}
      </Checkbox>
      {value && (
        <Space wrap>
          <Millimetres
            label={words.right}
            value={value.right}
            onChange={(right) => onChange({ ...value, right })}
          />
          <Millimetres
            label={words.down}
            value={value.down}
            onChange={(down) => onChange({ ...value, down })}
          />
          <span className="frame-quiet">{words.backgroundHint}</span>
        </Space>
      )}
    </div>
  )
}

interface MillimetresProps {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
}

function Millimetres({ label, value, onChange }: MillimetresProps) {
  return (
    <Space size={4}>
      <span aria-hidden>{label}</span>
      <InputNumber<number>
        aria-label={label}
        min={-30}
        max={30}
        step={0.5}
        value={value}
        onChange={(typed) => onChange(typed ?? 0)}
      />
    </Space>
  )
}

/** The latest first, those entered by mistake left out. */
function useProjects(): readonly ViewRow[] {
  const projects = useRows('project')
  return useMemo(
    () =>
      projects.filter(({ fields }) => fields.removed !== true).sort((a, b) => (endOf(a) < endOf(b) ? 1 : -1)),
    [projects],
  )
}

function projectLabel(row: ViewRow): string {
  const end = endOf(row)
  return end === '' ? nameOf(row) : `${nameOf(row)}（${end}）`
}

function endOf({ fields }: ViewRow): string {
  return (fields.span as { readonly end: string } | undefined)?.end ?? ''
}
