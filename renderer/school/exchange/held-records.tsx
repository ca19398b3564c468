import { Button } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import type { HeldLine, HeldList } from '../../../shared/contract/exchange-values.ts'
import type { ExchangeReport } from '../../../shared/contract/host-values.ts'
import { useHost } from '../../store/session.tsx'
import { useKeys } from '../../ui/keys.ts'
import { EmptyState } from '../../ui/list/empty-state.tsx'
import { type ListColumn, ListTable } from '../../ui/list/list-table.tsx'
import { TableExport } from '../../ui/list/table-export.tsx'
import { Page } from '../../ui/page.tsx'
import { goTo } from '../../ui/route.ts'
import { kindName } from '../../words/kind-name.ts'
import { useWords, type Words } from '../../words/words.tsx'
import { timeText } from '../document/time-text.ts'

/** PK4 "why": each act that has no effect for now, with its records and the county's reason. */
export function HeldRecords({ report }: { readonly report: ExchangeReport }) {
  const all = useWords()
  const words = all.exchange
  const { api } = useHost()
  const [held, setHeld] = useState<HeldList>()
  const columns = useMemo(() => heldColumns(all), [all])
  const back = () => goTo('exchange')
  useKeys({ Escape: back })
  // Asked anew whenever the numbers are.
  useEffect(() => {
    let isGone = false
    void api['exchange-held']({}).then((answer) => {
      if (!isGone && answer.ok && report) setHeld(answer.value)
    })
    return () => {
      isGone = true
    }
  }, [api, report])

  return (
    <Page
      title={words.heldTitle}
      {...(held && held.total > 0 && { count: words.heldCount(held.lines.length, held.total) })}
      actions={
        <>
          {held && held.total > 0 && (
            <TableExport name={words.heldTitle} columns={columns} rows={held.lines} />
          )}
          <Button onClick={back}>{words.heldBack}</Button>
        </>
      }
    >
      {!held && <p role="status">{words.working}</p>}
      {held?.total === 0 && (
        <EmptyState
          title={words.heldNone}
          next={words.heldNoneNext}
          action={
            <Button type="primary" onClick={back}>
              {words.heldBack}
            </Button>
          }
        />
      )}
      {held && held.total > 0 && (
        <>
          <p className="exchange-text">{words.heldText}</p>
          <ListTable<HeldLine>
            name={words.heldTitle}
            columns={columns}
            rows={held.lines}
            idOf={({ operation }) => operation}
          />
        </>
      )}
    </Page>
  )
}

function heldColumns(all: Words): readonly ListColumn<HeldLine>[] {
  const { exchange: words, acts, shell } = all
  const { heldColumns: titles } = words
  return [
    {
      key: 'at',
      title: titles.at,
      width: 180,
      sorts: true,
      value: ({ at }) => timeText(at, shell.locale),
    },
    { key: 'act', title: titles.act, width: 110, value: ({ act }) => acts[act] ?? act },
    {
      key: 'records',
      title: titles.records,
      value: (line) => recordTexts(line, words).join(words.listComma),
      draw: (line) => <Records line={line} words={words} />,
    },
    {
      key: 'who',
      title: titles.who,
      width: 150,
      value: ({ actor, from }) => `${actor}${words.heldFrom[from]}`,
    },
    { key: 'why', title: titles.why, width: 330, value: ({ why, reason }) => words.heldWhy[why](reason) },
  ]
}

function Records({ line, words }: { readonly line: HeldLine; readonly words: Words['exchange'] }) {
  const texts = recordTexts(line, words)
  return (
    <ul className="held-records">
      {texts.map((text, at) => {
        const record = line.records[at]
        return (
          <li key={record ? `${record.kind}/${record.id}` : text}>
            {record?.at ? <a href={`#/${record.at}`}>{text}</a> : text}
          </li>
        )
      })}
    </ul>
  )
}

function recordTexts({ records, more }: HeldLine, words: Words['exchange']): readonly string[] {
  const named = records.map(({ kind, name }) => words.documentOf(kindName(words.kinds, kind), name))
  return more > 0 ? [...named, words.andMore(records.length + more)] : named
}
