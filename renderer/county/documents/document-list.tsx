import { Tag } from 'antd'
import { useMemo } from 'react'
import type { ConsoleDocumentLine, Queue } from '../../../shared/contract/county-lists.ts'
import { type ListColumn, ListTable } from '../../ui/list/list-table.tsx'
import { useCountyWords } from '../county-words.ts'
import { momentText } from '../moment-text.ts'

interface DocumentListProps {
  readonly queue: Queue
  readonly lines: readonly ConsoleDocumentLine[]
  /** As `lineName`. */
  readonly open: string | undefined
  readonly onOpen: (line: ConsoleDocumentLine) => void
}

/** What stands in a queue, the latest first; beside what is open only what tells one from another. */
export function DocumentList({ queue, lines, open, onOpen }: DocumentListProps) {
  const { decisions: words, school } = useCountyWords()
  const isOpen = open !== undefined
  const columns = useMemo((): readonly ListColumn<ConsoleDocumentLine>[] => {
    const isWaiting = queue === 'waiting'
    // Beside what is open there is room for the day.
    const timeText = (at: number) => momentText(at).slice(0, isOpen ? 10 : undefined)
    const decided: readonly ListColumn<ConsoleDocumentLine>[] = [
      {
        key: 'decided',
        title: words.decidedAt,
        value: ({ decided }) => (decided ? timeText(decided.at) : ''),
        draw: ({ decided }) => decided && <span className="nowrap">{timeText(decided.at)}</span>,
        staysNarrow: !isWaiting,
        width: 150,
      },
      { key: 'by', title: words.decidedBy, value: ({ decided }) => decided?.by ?? '' },
      { key: 'number', title: words.anyNumber, value: ({ decided }) => decided?.number ?? '' },
    ]
    return [
      { key: 'school', title: school, value: (line) => line.school, staysNarrow: true },
      {
        key: 'title',
        title: words.title,
        value: ({ title }) => title,
        draw: (line) => (
          <>
            <span className="document-kind">{words.kinds[line.kind]}</span> {line.title}
            {line.contested > 0 && <Tag className="page-differs">⚠ {words.contestedMark}</Tag>}
          </>
        ),
        staysNarrow: true,
      },
      { key: 'year', title: words.year, value: ({ year }) => year, isNumber: true, width: 70 },
      { key: 'step', title: words.step, value: ({ step }) => words.steps[step] ?? step, width: 130 },
      {
        key: 'submitted',
        title: words.submittedAt,
        value: ({ submitted }) => (submitted === null ? '' : timeText(submitted)),
        draw: ({ submitted }) => submitted !== null && <span className="nowrap">{timeText(submitted)}</span>,
        staysNarrow: isWaiting,
        width: 150,
      },
      ...(isWaiting ? [] : decided),
    ]
  }, [words, school, queue, isOpen])
  return (
    <ListTable<ConsoleDocumentLine>
      name={words.queues[queue]}
      columns={columns}
      rows={lines}
      idOf={lineName}
      open={open}
      onOpen={(name) => {
        const line = lines.find((one) => lineName(one) === name)
        if (line) onOpen(line)
      }}
      isNarrow={isOpen}
    />
  )
}

export function lineName({ scope, kind, id }: Pick<ConsoleDocumentLine, 'scope' | 'kind' | 'id'>): string {
  return `${scope} ${kind} ${id}`
}

export function lineRoute({ scope, kind, id }: ConsoleDocumentLine): readonly string[] {
  return ['decisions', scope, kind, id]
}
