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
  /** Asks what changes nothing, and keeps the no if there is one. The same function for as long as one is signed in. */
  look<T>(question: Promise<Answer<T>>): Promise<T | undefined>
  /** The same for what changes something: the overview is read anew. */
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

  const look = useCallback(
    async <T,>(question: Promise<Answer<T>>): Promise<T | undefined> => {
      const answer = await question
      setProblem(answer.ok ? undefined : answer.problem)
      if (answer.ok) return answer.value
      if (answer.problem !== 'unreachable' && answer.problem.kind === 'not-signed-in') onEnd()
      return undefined
    },
    [onEnd],
  )

  const session = useMemo((): ConsoleSession => {
    async function act<T>(question: Promise<Answer<T>>): Promise<T | undefined> {
      const value = await look(question)
      if (value !== undefined) await read()
      return value
    }
    function signOut(): void {
      void client.signOut()
      onEnd()
    }
    return { client, who, overview, problem, may: (name) => mayAsk(who.role, name), look, act, signOut }
  }, [client, who, overview, problem, read, look, onEnd])

  return <SessionContext value={session}>{children}</SessionContext>
}
