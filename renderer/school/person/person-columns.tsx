import { Tag } from 'antd'
import { useMemo } from 'react'
import type { ViewRow } from '../../../shared/contract/host-values.ts'
import { isIn, nameOf } from '../../actions/person/find-persons.ts'
import { isMasked } from '../../actions/person/masked.ts'
import { type PersonField, statusOf } from '../../actions/person/write-person.ts'
import type { ListColumn } from '../../ui/list/list-table.tsx'
import { useWords, type Words } from '../../words/words.tsx'
import { valueText } from './value-words.ts'

/** The list as it is seen; the workbook has more (see `useExportColumns`). */
export function usePersonColumns(): readonly ListColumn<ViewRow>[] {
  const { person: words } = useWords()
  return useMemo(() => {
    const name: ListColumn<ViewRow> = {
      ...column(words, 'name'),
      staysNarrow: true,
      draw: (row) => (
        <span className="name-cell">
          {nameOf(row)} {isIn(row, 'doubtful') && <Tag color="warning">{words.filters.doubtful}</Tag>}
        </span>
      ),
    }
    return [name, ...SEEN.map((field) => column(words, field))]
  }, [words])
}

/** Every field of F02 that the school keeps, in its order. */
export function useExportColumns(): readonly ListColumn<ViewRow>[] {
  const { person: words } = useWords()
  return useMemo(() => WRITTEN.map((field) => column(words, field)), [words])
}

function column(words: Words['person'], field: PersonField): ListColumn<ViewRow> {
  return {
    key: field,
    title: words.fields[field],
    value: (row) => cellText(words, field, row),
    sorts: SORTED.includes(field),
    staysNarrow: NARROW.includes(field),
    ...(NUMBERS.includes(field) && {
      draw: (row: ViewRow) => <span className="number-cell">{cellText(words, field, row)}</span>,
    }),
    ...((field === 'id-number' || field === 'phone') && {
      whole: (row: ViewRow) =>
        isMasked(row.fields[field]) ? { kind: 'person', id: row.id, field } : undefined,
    }),
  }
}

function cellText(words: Words['person'], field: PersonField, row: ViewRow): string {
  if (field !== 'status') return valueText(words, field, row.fields[field])
  const { word } = statusOf(row)
  return words.statuses[word] ?? word
}

const NARROW: readonly PersonField[] = ['subjects', 'status']
const NUMBERS: readonly PersonField[] = ['started', 'birth', 'joined', 'id-number', 'phone']
const SORTED: readonly PersonField[] = [
  'name',
  'sex',
  'nation',
  'stage',
  'subjects',
  'title',
  'post',
  'started',
  'status',
]
const SEEN: readonly PersonField[] = [
  'sex',
  'nation',
  'stage',
  'subjects',
  'title',
  'post',
  'started',
  'id-number',
  'phone',
  'status',
]
const WRITTEN: readonly PersonField[] = [
  'training-number',
  'name',
  'former-name',
  'sex',
  'nation',
  'birth',
  'id-kind',
  'id-number',
  'politics',
  'phone',
  'started',
  'joined',
  'from-school',
  'hired',
  'staff-kind',
  'post',
  'title',
  'title-since',
  'education',
  'degree',
  'college',
  'major',
  'licence',
  'licence-number',
  'stage',
  'subjects',
  'class-teacher',
  'honour',
  'rural',
  'by-reference',
  'status',
  'remark',
]
