import { Button, Progress } from 'antd'
import type { LongTask } from '../../shared/contract/progress-values.ts'
import { type RunningTask, useProgress } from '../store/progress.ts'
import { useWords, type Words } from '../words/words.tsx'

export interface ProgressNoteProps {
  readonly task: LongTask
  /** What is going on, as 正在写到 U 盘. */
  readonly label: string
  /** What it waits for when all is counted, as 等县里答复. */
  readonly ending?: string
}

/** Nothing while the task does not run; else how far it is, how long it will take, and the way to stop it. */
export function ProgressNote({ task, label, ending }: ProgressNoteProps) {
  const { progress: words } = useWords()
  const running = useProgress(task)
  if (!running) return null
  const { done, total, isStopping, cancel } = running
  const percent = total > 0 ? Math.min(100, Math.floor((done / total) * 100)) : 0
  return (
    <section className="progress-note" aria-label={label}>
      <span className="progress-label">{isStopping ? words.stopping : label}</span>
      <Progress
        className="progress-bar"
        percent={percent}
        size="small"
        status="normal"
        showInfo={false}
        aria-label={label}
      />
      <span className="progress-counts">
        {total > 0 && done >= total ? (ending ?? words.ending) : countsText(running, words)}
      </span>
      <Button size="small" disabled={isStopping} onClick={cancel}>
        {words.cancel}
      </Button>
    </section>
  )
}

/** `3.1 MB / 12 MB，大约还要 40 秒` */
export function countsText(
  { done, total, unit, secondsLeft }: Pick<RunningTask, 'done' | 'total' | 'unit' | 'secondsLeft'>,
  words: Words['progress'],
): string {
  if (total <= 0) return words.preparing
  const counts = words.counts[unit](done, total)
  return secondsLeft === null ? counts : `${counts}${words.comma}${words.left(secondsLeft)}`
}
