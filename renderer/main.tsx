import './no-eval.ts'
import { createRoot, type Root } from 'react-dom/client'
import { App } from './school/app.tsx'
import { NotReached } from './school/start/not-reached.tsx'
import { connectHost } from './store/connect-host.ts'
import { hadView, openKeptView, SAMPLE_VIEW } from './store/dexie-view.ts'
import { createRowIndex } from './store/row-index.ts'
import { SessionProvider } from './store/session.tsx'
import { createView } from './store/view.ts'
import { FaultPage } from './ui/fault.tsx'
import { Ground } from './ui/look/ground.tsx'

const element = document.getElementById('root')
if (!element) throw new Error('no #root in the page')
const root = newRoot(element)
try {
  await open(root)
} catch {
  root.render(
    <Ground>
      <NotReached />
    </Ground>,
  )
}

async function open(into: Root): Promise<void> {
  const host = await connectHost()
  const status = await host.api.status({})
  if (!status.ok) throw new Error(`status refused: ${status.refusal.refused}`)
  const rows = createRowIndex()
  const { sample, phase } = status.value
  const kept = openKeptView(sample ? SAMPLE_VIEW : undefined)
  const fresh = sample || phase === 'first-start' || !hadView()
  const view = createView({ api: host.api, events: host.events, rows, kept, fresh })
  into.render(
    <Ground>
      <SessionProvider host={host} rows={rows} view={view} status={status.value}>
        <App />
      </SessionProvider>
    </Ground>,
  )
}

/** What a screen throws while it is drawn ends the whole tree; the page that says so needs a root of its own. */
function newRoot(place: HTMLElement): Root {
  return createRoot(place, {
    onUncaughtError(fault) {
      console.error(fault)
      createRoot(place).render(
        <Ground>
          <FaultPage />
        </Ground>,
      )
    },
  })
}
