import { Button } from 'antd'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import type { LineField } from '../../../shared/domain/kinds/plan-kinds.ts'
import type { ListColumn } from '../../ui/list/list-table.tsx'
import type { Words } from '../../words/words.tsx'
import type { LineProgress } from './line-progress.ts'
import { shownText } from './plan-lines.ts'
import { ProgressMark, progressText } from './progress-mark.tsx'

/** A topic as the list shows it. */
export interface TopicRow {
  readonly row: ViewRow
  /** Its place in the plan, from 1. */
  readonly number: number
  readonly progress: LineProgress
}

/** `hold` undefined: the person may not start an activity. */
export function topicColumns(
  words: Words['plan'],
  hold: ((line: Hex) => void) | undefined,
): readonly ListColumn<TopicRow>[] {
  const columns: readonly ListColumn<TopicRow>[] = [
    {
      key: 'number',
      title: words.number,
      value: ({ number }) => number,
      width: 56,
      isNumber: true,
      staysNarrow: true,
    },
    { ...text('when', 130), staysNarrow: true },
    {
      ...text('theme'),
      staysNarrow: true,
      draw: ({ row }) => (
        <>
          <div className="name-cell">{shownText(row, 'theme')}</div>
          {shownText(row, 'content') !== '' && (
            <div className="page-count topic-content">{shownText(row, 'content')}</div>
          )}
        </>
      ),
    },
    text('form', 96),
    { ...text('mechanism', 92), value: ({ row }) => mechanismText(words, row) },
    text('host', 110),
    {
      key: 'hours',
      title: words.columns.hours,
      value: ({ row }) => shownText(row, 'hours'),
      width: 84,
      isNumber: true,
      staysNarrow: true,
    },
    {
      key: 'progress',
      title: words.progress,
      value: ({ progress }) => progressText(words, progress),
      draw: ({ progress }) => <ProgressMark progress={progress} />,
      width: 170,
    },
  ]
  if (!hold) return columns
  return [
    ...columns,
    {
      key: 'hold',
      title: words.activity,
      value: () => '',
      width: 96,
      draw: ({ row }) => (
        <Button
          type="link"
          size="small"
          aria-label={words.holdOf(shownText(row, 'theme'))}
          onClick={(event) => {
            event.stopPropagation()
            hold(row.id)
          }}
        >
          {words.hold}
        </Button>
      ),
    },
  ]

  function text(field: LineField, width?: number): ListColumn<TopicRow> {
    return {
      key: field,
      title: words.columns[field],
      value: ({ row }) => shownText(row, field),
      ...(width === undefined ? {} : { width }),
    }
  }
}

/** Everything F05 asks of a topic, and what has become of it. */
export function exportColumns(words: Words['plan']): readonly ListColumn<TopicRow>[] {
  const texts = EXPORTED.map(
    (field): ListColumn<TopicRow> => ({
      key: field,
      title: words.columns[field],
      value: ({ row }) => (field === 'mechanism' ? mechanismText(words, row) : shownText(row, field)),
      isNumber: field === 'hours',
    }),
  )
  const number: ListColumn<TopicRow> = {
    key: 'number',
    title: words.number,
    value: ({ number: place }) => place,
    isNumber: true,
  }
  const progress: ListColumn<TopicRow> = {
    key: 'progress',
    title: words.progress,
    value: (one) => progressText(words, one.progress),
  }
  return [number, ...texts, progress]
}

/** In the order of the form. */
const EXPORTED: readonly LineField[] = [
  'when',
  'theme',
  'content',
  'form',
  'mechanism',
  'host',
  'audience',
  'place',
  'hours',
  'category',
  'outcome',
  'responsible',
]

export function mechanismText(words: Words['plan'], row: ViewRow): string {
  return words.mechanisms[shownText(row, 'mechanism') as keyof typeof words.mechanisms] ?? ''
}
