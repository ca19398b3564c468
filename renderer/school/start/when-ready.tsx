import { Progress } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useView, useViewProgress } from '../../store/session.tsx'
import type { View } from '../../store/view.ts'
import { useWords } from '../../words/words.tsx'

/** Opens the view at the first sign-in of this window; the screens wait for its rows. */
export function WhenReady({ children }: { readonly children: ReactNode }) {
  const { shell } = useWords()
  const view = useView()
  const { phase, done, total } = useViewProgress()
  const [ready, setReady] = useState(phase === 'ready')
  useEffect(() => {
    void started(view)
  }, [view])
  useEffect(() => {
    // A rebuild later on goes on behind the screens, which keep what they show.
    if (phase === 'ready') setReady(true)
  }, [phase])
  if (ready) return children
  return (
    <main className="alone" aria-busy>
      <p role="status">{phase === 'rebuilding' ? shell.rebuilding(done, total) : shell.loading}</p>
      {total > 0 && <Progress percent={Math.floor((100 * done) / total)} />}
    </main>
  )
}

const starts = new WeakMap<View, Promise<void>>()

function started(view: View): Promise<void> {
  const start = starts.get(view) ?? view.start()
  starts.set(view, start)
  return start
}
