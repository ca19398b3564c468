import { Alert, Form, Select } from 'antd'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import type { HostInput } from '../../../../shared/contract/host-api.ts'
import type { RosterPreview } from '../../../../shared/contract/roster-values.ts'
import { type ImportCounts, proposedSchools } from '../../../actions/person/import-persons.ts'
import { useWords } from '../../../words/words.tsx'
import { createDecisionBoard } from './decision-board.ts'
import type { RosterAsked } from './roster-asked.ts'
import { RosterDoubts } from './roster-doubts.tsx'
import { RosterMappingPart } from './roster-mapping.tsx'
import { RosterPeople } from './roster-people.tsx'
import { RosterSchools } from './roster-schools.tsx'
import { RosterSkipped } from './roster-skipped.tsx'
import { RosterTake } from './roster-take.tsx'

export interface RosterWorkProps {
  readonly asked: RosterAsked
  readonly preview: RosterPreview
  readonly busy: boolean
  /** The choice of another file, at the head of the bar. */
  readonly lead: ReactNode
  /** The file understood in another way. */
  readonly onAsk: (asked: RosterAsked) => void
  readonly onTake: (rows: Pick<HostInput<'roster-import'>, 'rows' | 'updates'>, counts: ImportCounts) => void
}

/** Which sheet and schools, how columns were understood, what is doubtful, and then each person. */
export function RosterWork({ asked, preview, busy, lead, onAsk, onTake }: RosterWorkProps) {
  const { roster: words } = useWords()
  const [schools, setSchools] = useState<readonly string[]>(() => proposedSchools(preview))
  const [board] = useState(createDecisionBoard)
  const [sought, setSought] = useState<{ readonly row: number }>()
  const rows = useMemo(
    () =>
      preview.schools.length === 0
        ? preview.rows
        : preview.rows.filter(({ school }) => schools.includes(school)),
    [preview, schools],
  )
  const shownRows = useMemo(() => new Set(rows.map(({ row }) => row)), [rows])
  const doubts = useMemo(
    () => preview.doubts.filter(({ row, reason }) => shownRows.has(row) || reason.startsWith('name-')),
    [preview, shownRows],
  )

  const seek = useCallback((row: number) => setSought({ row }), [])
  const answer = useCallback(
    (cell: string, value: string) =>
      onAsk({
        ...asked,
        answers: [...(asked.answers ?? []).filter((one) => one.cell !== cell), { cell, value }],
      }),
    [asked, onAsk],
  )

  return (
    <>
      <div className="filters roster-bar">
        {lead}
        {preview.sheets.length > 1 && (
          <Form.Item label={words.sheet} htmlFor="sheet" className="filter-item">
            <Select
              id="sheet"
              value={preview.sheet}
              onChange={(sheet) => onAsk({ upload: asked.upload, sheet })}
              options={preview.sheets.map((value) => ({ value, label: value }))}
              popupMatchSelectWidth={false}
              className="sheet-choice"
            />
          </Form.Item>
        )}
        <span className="frame-fill" />
        {preview.problem === null && <RosterTake rows={rows} board={board} busy={busy} onTake={onTake} />}
      </div>
      {preview.hasMacros && <Alert className="refusal-note" type="info" showIcon title={words.macros} />}
      {preview.problem !== null && (
        <Alert
          className="refusal-note"
          type="warning"
          showIcon
          role="alert"
          title={words.problems[preview.problem]}
        />
      )}
      {preview.schools.length > 1 && (
        <RosterSchools schools={preview.schools} chosen={schools} onChoose={setSchools} />
      )}
      <RosterMappingPart asked={asked} preview={preview} busy={busy} onAsk={onAsk} />
      <RosterDoubts doubts={doubts} rows={rows} onSeek={seek} onAnswer={answer} />
      {preview.problem === null && rows.length === 0 && <p className="frame-quiet">{words.tickSchools}</p>}
      {preview.problem === null && rows.length > 0 && (
        <RosterPeople rows={rows} board={board} sought={sought} />
      )}
      <RosterSkipped skipped={preview.skipped} />
    </>
  )
}
