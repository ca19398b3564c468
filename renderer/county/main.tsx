import '../no-eval.ts'
import { useCallback, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { SignedIn } from '../../shared/contract/county-http.ts'
import { Ground } from '../ui/look/ground.tsx'
import { createConsoleClient } from './console-client.ts'
import { ConsoleFrame } from './console-frame.tsx'
import { ConsoleSessionProvider } from './console-session.tsx'
import { useCountyWords } from './county-words.ts'
import { SignIn } from './sign-in.tsx'

const element = document.getElementById('root')
if (!element) throw new Error('no #root in the page')
const client = createConsoleClient()
createRoot(element).render(
  <Ground>
    <Console />
  </Ground>,
)

function Console() {
  const words = useCountyWords()
  const [who, setWho] = useState<SignedIn>()
  const end = useCallback(() => setWho(undefined), [])
  useEffect(() => {
    document.title = words.program
  }, [words])
  if (!who) return <SignIn client={client} onSignedIn={setWho} />
  return (
    <ConsoleSessionProvider client={client} who={who} onEnd={end}>
      <ConsoleFrame />
    </ConsoleSessionProvider>
  )
}
