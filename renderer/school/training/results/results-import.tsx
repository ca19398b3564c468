import { Alert, Button, Form, Select } from 'antd'
import { useRef, useState } from 'react'
import type { Hex } from '../../../../shared/base/bytes.ts'
import type { Refusal } from '../../../../shared/base/refusal.ts'
import type { HostInput } from '../../../../shared/contract/host-api.ts'
import type { ResultsPreview } from '../../../../shared/contract/host-values.ts'
import type { ModeHours } from '../../../../shared/domain/kinds/training-words.ts'
import { searchFormOfName } from '../../../../shared/domain/person-name.ts'
import { totalHours } from '../../../actions/training/hours-by-mode.ts'
import { projectFromTitle } from '../../../actions/training/write-project.ts'
import { useHost, useRow, useRows } from '../../../store/session.tsx'
import { FileChooser } from '../../../ui/file-chooser.tsx'
import { Page } from '../../../ui/page.tsx'
import { RefusalNote } from '../../../ui/refusal-note.tsx'
import { goTo } from '../../../ui/route.ts'
import { useWords } from '../../../words/words.tsx'
import { ProjectForm } from '../project-form.tsx'
import { ResultsDone } from './results-done.tsx'
import { ResultsPreviewParts } from './results-preview.tsx'

type Rows = HostInput<'results-import'>['rows']

interface Chosen {
  readonly upload: string
  readonly preview: ResultsPreview
}

interface Imported {
  readonly operation: Hex
  readonly count: number
  readonly project: Hex
}

/** F16: a provider's list is shown whole, with every doubt, before anything is taken from it. */
export function ResultsImport({ project: given }: { readonly project: Hex | undefined }) {
  const { trainingFile: words, training } = useWords()
  const host = useHost()
  const file = useRef<HTMLInputElement>(null)
  const projects = useRows('project')
  const [chosen, setChosen] = useState<Chosen>()
  const [project, setProject] = useState<Hex | undefined>(given)
  const [making, setMaking] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState<'reading' | 'taking'>()
  const [imported, setImported] = useState<Imported>()
  const row = useRow('project', project)

  async function during(what: 'reading' | 'taking', work: () => Promise<Refusal | undefined>): Promise<void> {
    setBusy(what)
    try {
      setRefusal(await work())
    } finally {
      setBusy(undefined)
    }
  }

  async function show(upload: string, sheet: string | null): Promise<Refusal | undefined> {
    const answer = await host.api['results-preview']({ upload, sheet })
    setChosen(answer.ok ? { upload, preview: answer.value } : undefined)
    if (!answer.ok) return answer.refusal
    // The project of that very name, where there is one; else a person says.
    const wanted = searchFormOfName(answer.value.title.name ?? '')
    const named = projects.filter(
      ({ fields }) => fields.removed !== true && searchFormOfName(String(fields.name)) === wanted,
    )
    setProject((now) => now ?? (named.length === 1 ? named[0]!.id : undefined))
    return undefined
  }

  async function read(picked: File): Promise<Refusal | undefined> {
    setChosen(undefined)
    const sent = await host.upload(picked, picked.name)
    return sent.ok ? show(sent.value, null) : sent.refusal
  }

  async function take({ upload, preview }: Chosen, into: Hex, rows: Rows): Promise<Refusal | undefined> {
    const answer = await host.api['results-import']({ upload, sheet: preview.sheet, project: into, rows })
    if (answer.ok) setImported({ operation: answer.value.operation, count: rows.length, project: into })
    return answer.ok ? undefined : answer.refusal
  }

  if (imported) return <ResultsDone {...imported} />
  const total = row ? totalHours((row.fields.hours as readonly ModeHours[] | undefined) ?? []) : ''
  const said = chosen?.preview.title.hours
  return (
    <Page title={words.title} actions={<Button onClick={() => goTo('training')}>{words.back}</Button>}>
      <p className="frame-quiet">{words.text}</p>
      <FileChooser
        ref={file}
        label={words.choose}
        accept=".xlsx,.xls,.csv,.et,.xlsm"
        onFiles={([picked]) => {
          if (picked) void during('reading', () => read(picked))
        }}
      />
      <div className="filters">
        <Button
          type={chosen ? 'default' : 'primary'}
          loading={busy === 'reading'}
          onClick={() => file.current?.click()}
        >
          {chosen ? words.chooseOther : words.choose}
        </Button>
        <span className="frame-quiet">{chosen ? chosen.preview.file : words.types}</span>
      </div>
      <RefusalNote refusal={refusal} />
      {busy === 'taking' && <Alert className="refusal-note" type="info" role="status" title={words.taking} />}
      {chosen && (
        <section className="part" aria-label={words.project}>
          <p className="training-text">{words.saysTitle(chosen.preview.title.name ?? '', said ?? '')}</p>
          {making ? (
            <div className="side-by-side">
              <ProjectForm
                row={undefined}
                first={projectFromTitle(chosen.preview.title)}
                origin="file"
                onDone={(made) => {
                  setProject(made)
                  setMaking(false)
                }}
                onClose={() => setMaking(false)}
              />
            </div>
          ) : (
            <div className="filters">
              <Form.Item label={words.project} htmlFor="results-project" className="filter-item">
                <Select
                  id="results-project"
                  className="project-choice"
                  showSearch={{ optionFilterProp: 'label' }}
                  placeholder={words.chooseProject}
                  {...(project === undefined ? {} : { value: project })}
                  onChange={setProject}
                  options={projects
                    .filter(({ fields }) => fields.removed !== true)
                    .map(({ id, fields }) => ({
                      value: id,
                      label: String(fields.name ?? '') || training.none,
                    }))}
                />
              </Form.Item>
              <Button type={project === undefined ? 'primary' : 'default'} onClick={() => setMaking(true)}>
                {words.newProject}
              </Button>
            </div>
          )}
          {row && said !== undefined && said !== total && (
            <Alert className="refusal-note" type="warning" showIcon title={words.hoursDiffer(said, total)} />
          )}
        </section>
      )}
      {chosen && !making && (
        <ResultsPreviewParts
          key={`${chosen.upload}/${chosen.preview.sheet}`}
          preview={chosen.preview}
          project={row}
          busy={busy !== undefined}
          onSheet={(sheet) => during('reading', () => show(chosen.upload, sheet))}
          onTake={(rows) => row && during('taking', () => take(chosen, row.id, rows))}
        />
      )}
    </Page>
  )
}
