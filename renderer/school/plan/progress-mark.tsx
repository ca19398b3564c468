import { useWords, type Words } from '../../words/words.tsx'
import type { LineProgress } from './line-progress.ts'

/** What has become of a topic: a sign and words, never a colour alone. */
export function ProgressMark({ progress }: { readonly progress: LineProgress }) {
  const words = useWords().plan
  return (
    <span className="progress-mark" data-state={progress.state}>
      <span aria-hidden="true">{SIGNS[progress.state]}</span> {progressText(words, progress)}
    </span>
  )
}

export function progressText(words: Words['plan'], { state, times, hours }: LineProgress): string {
  return state === 'held' ? words.done(times, hours) : words[state]
}

const SIGNS: Readonly<Record<LineProgress['state'], string>> = {
  open: '○',
  scheduled: '◐',
  held: '●',
  late: '!',
}
