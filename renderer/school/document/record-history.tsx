import { Button, Tag } from 'antd'
import { useMemo, useState } from 'react'
import type { Value } from '../../../shared/base/cbor.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { type PersonAct, type PersonActLine, personActs } from '../../actions/person/person-acts.ts'
import { useStatus, useUndo } from '../../store/session.tsx'
import { clockText, dayText, today } from '../../ui/dates.ts'
import { useWords } from '../../words/words.tsx'
import { useHistory } from '../person/use-history.ts'

export interface RecordHistoryProps {
  readonly row: ViewRow
  readonly labelOf: (field: string) => string
  readonly textOf: (value: Value, field: string) => string
}

/** Who changed what and when, the latest first; what one did oneself and still stands can be taken back from here. */
export function RecordHistory({ row, labelOf, textOf }: RecordHistoryProps) {
  const { person: words } = useWords()
  const { user } = useStatus()
  const lines = useHistory(row)
  const acts = useMemo(() => personActs(lines ?? [], user), [lines, user])
  if (!lines) return <p role="status">{words.history.loading}</p>
  return (
    <section aria-label={words.history.title}>
      {acts.some(({ mayUndo }) => mayUndo) && <p className="frame-quiet">{words.history.only}</p>}
      <ol className="person-acts">
        {acts.map((act) => (
          <ActLines key={act.operation} act={act} labelOf={labelOf} textOf={textOf} />
        ))}
      </ol>
    </section>
  )
}

type Said = Pick<RecordHistoryProps, 'labelOf' | 'textOf'>

function ActLines({ act, labelOf, textOf }: Said & { readonly act: PersonAct }) {
  const { person: words, acts: names, shell } = useWords()
  const { undo } = useUndo()
  const [isWhole, setWhole] = useState(false)
  const [busy, setBusy] = useState(false)
  const shown = isWhole ? act.lines : act.lines.slice(0, AT_FIRST)
  const who = act.from === 'county' ? words.history.county : act.actor || words.history.somebody
  const name = names[act.act] ?? shell.lastAct

  async function takeBack(): Promise<void> {
    setBusy(true)
    try {
      await undo({ operation: act.operation, act: act.act })
    } finally {
      setBusy(false)
    }
  }

  return (
    <li>
      <div className="person-act-head">
        <time dateTime={new Date(act.at).toISOString()}>{momentText(act.at, shell.locale)}</time>
        <span>
          {who}
          {act.from !== 'county' && <span className="frame-quiet"> {shell.roles[act.role] ?? ''}</span>}
        </span>
        <b>{name}</b>
        {words.history.from[act.from] && act.from === 'other-pc' && <Tag>{words.history.from[act.from]}</Tag>}
        <span className="frame-fill" />
        {act.mayUndo && (
          <Button size="small" loading={busy} onClick={takeBack}>
            {words.history.undo}
          </Button>
        )}
      </div>
      <ul>
        {shown.map((line) => (
          <ActLine key={line.field} line={line} labelOf={labelOf} textOf={textOf} />
        ))}
      </ul>
      {act.lines.length > shown.length && (
        <Button type="link" size="small" onClick={() => setWhole(true)}>
          {words.history.whole(act.lines.length)} · {words.history.all}
        </Button>
      )}
    </li>
  )
}

function ActLine({ line, labelOf, textOf }: Said & { readonly line: PersonActLine }) {
  const { field, value, before, stands } = line
  const { person: words } = useWords()
  const { replaced, withoutEffect, beside, was } = words.history
  const said = { shown: '', replaced, beside, 'without-effect': withoutEffect }[stands]
  const text = textOf(value as Value, field) || words.emptyValue
  return (
    <li className={stands === 'shown' ? undefined : 'gone'}>
      <span className="frame-quiet">{labelOf(field)}</span> {text}
      {before !== undefined && (
        <span className="frame-quiet"> · {was(textOf(before as Value, field) || words.emptyValue)}</span>
      )}
      {said !== '' && <span className="frame-quiet"> · {said}</span>}
    </li>
  )
}

/** Today's by the clock, others by the day. */
function momentText(at: number, language: string): string {
  const day = today(new Date(at))
  return day === today() ? clockText(at) : `${dayText(day, language)} ${clockText(at)}`
}

const AT_FIRST = 6
