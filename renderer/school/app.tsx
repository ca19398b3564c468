import { useStatus } from '../store/session.tsx'
import { Frame } from './frame.tsx'
import { FirstStart } from './start/first-start.tsx'
import { SignIn } from './start/sign-in.tsx'
import { WhenReady } from './start/when-ready.tsx'
import { WhileConnected } from './start/while-connected.tsx'

/** The school's program: one of three faces, by where the host stands. */
export function App() {
  const { phase } = useStatus()
  return (
    <WhileConnected>
      {phase === 'first-start' && <FirstStart />}
      {phase === 'signed-out' && <SignIn />}
      {phase === 'ready' && (
        <WhenReady>
          <Frame />
        </WhenReady>
      )}
    </WhileConnected>
  )
}
