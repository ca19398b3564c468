import { Button } from 'antd'
import type { Hex } from '../../../shared/base/bytes.ts'
import type { ResultMark } from '../../../shared/domain/kinds/training-words.ts'
import type { Finished } from '../../../shared/paper/completion-certificate.ts'
import { certificateNumber } from '../../../shared/paper/completion-certificate.ts'
import { nameOf } from '../../actions/person/find-persons.ts'
import { useRows } from '../../store/session.tsx'
import { type ListColumn, ListTable } from '../../ui/list/list-table.tsx'
import { useWords } from '../../words/words.tsx'

export interface FinishedTableProps {
  readonly finished: readonly Finished[]
  readonly onPrint: (person: Hex) => void
}

/** Who passed a project, with the certificate number the county has given, if it has. */
export function FinishedTable({ finished, onPrint }: FinishedTableProps) {
  const words = useWords().papers.completion
  const recognitions = useRows('recognition')
  const columns: readonly ListColumn<Finished>[] = [
    { key: 'name', title: words.columns.name, value: ({ person }) => nameOf(person), sorts: true },
    {
      key: 'subject',
      title: words.columns.subject,
      value: ({ person }) => String(person.fields.subjects ?? ''),
    },
    {
      key: 'grade',
      title: words.columns.grade,
      value: ({ result }) => words.grades[gradeOf(result.fields.mark)] ?? '',
    },
    {
      key: 'state',
      title: words.columns.state,
      value: ({ result }) => certificateNumber(result, recognitions) || words.noNumber,
    },
    {
      key: 'action',
      title: words.columns.action,
      value: () => '',
      draw: ({ person }) => (
        <Button size="small" aria-label={words.oneOf(nameOf(person))} onClick={() => onPrint(person.id)}>
          {words.one}
        </Button>
      ),
    },
  ]
  return (
    <ListTable name={words.listName} columns={columns} rows={finished} idOf={({ result }) => result.id} />
  )
}

function gradeOf(mark: unknown): string {
  return (mark as ResultMark | undefined)?.grade ?? ''
}
