import { Typography } from 'antd'
import { useWords } from '../../words/words.tsx'

/** The window has no way to the program: opened from a bookmark, or its token is used up. */
export function NotReached() {
  const { shell } = useWords()
  return (
    <main className="alone">
      <Typography.Title level={2}>{shell.notReachedTitle}</Typography.Title>
      <p>{shell.notReachedText}</p>
    </main>
  )
}
