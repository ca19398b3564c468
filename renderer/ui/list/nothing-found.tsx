import { Button } from 'antd'
import { useWords } from '../../words/words.tsx'
import { EmptyState } from './empty-state.tsx'

export interface NothingFoundProps {
  /** As `没有找到项目`. */
  readonly title: string
  /** Takes search and filter back. */
  readonly onShowAll: () => void
}

/** A list that has rows, none of which is what was looked for. */
export function NothingFound({ title, onShowAll }: NothingFoundProps) {
  const { shell } = useWords()
  return (
    <EmptyState
      title={title}
      next={shell.nothingFoundNext}
      action={<Button onClick={onShowAll}>{shell.showAll}</Button>}
    />
  )
}
