import { useStatus } from '../store/session.tsx'
import { PaperPreviewProvider } from '../ui/paper-preview/paper-preview.tsx'
import { Frame } from './frame.tsx'
import { SampleBanner } from './sample/sample-banner.tsx'
import { DamageAlone } from './start/damage-note.tsx'
import { FirstStart } from './start/first-start.tsx'
import { SignIn } from './start/sign-in.tsx'
import { WhenReady } from './start/when-ready.tsx'
import { WhileConnected } from './start/while-connected.tsx'

/** The school's program: one of three faces, by where the host stands. */
export function App() {
  const { phase, damage, users } = useStatus()
  // ST2: damage took the accounts as well, and nobody can sign in to mend it.
  const isLockedOut = damage !== null && !users.some(({ hasPin }) => hasPin)
  return (
    <div className="program">
      <WhileConnected>
        <SampleBanner />
        {isLockedOut && <DamageAlone />}
        {phase === 'first-start' && !isLockedOut && <FirstStart />}
        {phase === 'signed-out' && <SignIn />}
        {phase === 'ready' && (
          <WhenReady>
            <PaperPreviewProvider>
              <Frame />
            </PaperPreviewProvider>
          </WhenReady>
        )}
      </WhileConnected>
    </div>
  )
}
