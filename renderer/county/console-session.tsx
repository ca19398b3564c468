import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { ConsoleOverview, Problem, SignedIn } from '../../shared/contract/county-http.ts'
import { type CountyQuestion, type CountyUpload, mayAsk } from '../../shared/contract/county-questions.ts'
import type { Answer, ConsoleClient } from './console-client.ts'

/** Who is signed in, what waits, and the last no. */
export interface ConsoleSession {
  readonly client: ConsoleClient
  readonly who: SignedIn
  readonly overview: ConsoleOverview | undefined
  readonly problem: Problem | 'unreachable' | undefined
  /** TR4: what the role of the person does not allow is not shown; the server holds it all the same. */
  may(name: CountyQuestion | CountyUpload): boolean
  /** Asks, keeps the no if there is one, and reads the overview anew if there is none. */
  act<T>(question: Promise<Answer<T>>): Promise<T | undefined>
  signOut(): void
}

const SessionContext = createContext<ConsoleSession | undefined>(undefined)

export function useConsole(): ConsoleSession {
  const session = useContext(SessionContext)
  if (!session) throw new Error('nobody is signed in')
  return session
}

interface Props {
  readonly client: ConsoleClient
  readonly who: SignedIn
  readonly onEnd: () => void
  readonly children: ReactNode
}

export function ConsoleSessionProvider({ client, who, onEnd, children }: Props) {
  const [overview, setOverview] = useState<ConsoleOverview>()
  const [problem, setProblem] = useState<ConsoleSession['problem']>()

  const read = useCallback(async () => {
    const answer = await client.ask('overview', {})
    if (answer.ok) setOverview(answer.value)
    else setProblem(answer.problem)
  }, [client])

  useEffect(() => {
    void read()
  }, [read])

  const session = useMemo((): ConsoleSession => {
    async function act<T>(question: Promise<Answer<T>>): Promise<T | undefined> {
      const answer = await question
      if (answer.ok) {
        setProblem(undefined)
        await read()
        return answer.value
      }
      if (answer.problem !== 'unreachable' && answer.problem.kind === 'not-signed-in') onEnd()
      setProblem(answer.problem)
      return undefined
    }
    function signOut(): void {
      void client.signOut()
      onEnd()
    }
    return { client, who, overview, problem, may: (name) => mayAsk(who.role, name), act, signOut }
  }, [client, who, overview, problem, read, onEnd])

  return <SessionContext value={session}>{children}</SessionContext>
}
