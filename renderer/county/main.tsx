import '../no-eval.ts'
import { useCallback, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { SignedIn } from '../../shared/contract/county-http.ts'
import { Ground } from '../ui/look/ground.tsx'
import { createConsoleClient } from './console-client.ts'
import { ConsoleFrame } from './console-frame.tsx'
import { ConsoleSessionProvider } from './console-session.tsx'
import { useCountyWords } from './county-words.ts'
import { forgetDrafts } from './documents/kept-draft.ts'
import { keepSession, keptSession } from './kept-session.ts'
import { SignIn } from './sign-in.tsx'

const element = document.getElementById('root')
if (!element) throw new Error('no #root in the page')
const client = createConsoleClient(keptSession()?.token)
createRoot(element).render(
  <Ground>
    <Console />
  </Ground>,
)

function Console() {
  const words = useCountyWords()
  const [who, setWho] = useState<SignedIn | undefined>(keptSession)
  const [wasEnded, setWasEnded] = useState(false)
  const begin = useCallback((signed: SignedIn) => {
    keepSession(signed)
    setWho(signed)
  }, [])
  const end = useCallback((isOwnAct: boolean) => {
    keepSession(undefined)
    if (isOwnAct) forgetDrafts()
    setWasEnded(!isOwnAct)
    setWho(undefined)
  }, [])
  useEffect(() => {
    document.title = words.program
  }, [words])
  if (!who) return <SignIn client={client} wasEnded={wasEnded} onSignedIn={begin} />
  return (
    <ConsoleSessionProvider client={client} who={who} onEnd={end}>
      <ConsoleFrame />
    </ConsoleSessionProvider>
  )
}
