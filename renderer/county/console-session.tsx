import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { ConsoleOverview, Problem, SignedIn } from '../../shared/contract/county-http.ts'
import { type CountyQuestion, type CountyUpload, mayAsk } from '../../shared/contract/county-questions.ts'
import type { Answer, ConsoleClient } from './console-client.ts'
import { useChanged } from './use-changed.ts'

/** Who is signed in, what waits, and the last no. */
export interface ConsoleSession {
  readonly client: ConsoleClient
  readonly who: SignedIn
  readonly overview: ConsoleOverview | undefined
  readonly problem: Problem | 'unreachable' | undefined
  /** Another number each time something at the county changed. */
  readonly changed: number
  /** TR4: what the role of the person does not allow is not shown; the server holds it all the same. */
  may(name: CountyQuestion | CountyUpload): boolean
  /** Asks what changes nothing, and keeps the no if there is one. The same function for as long as one is signed in. */
  look<T>(question: Promise<Answer<T>>): Promise<T | undefined>
  /** The same for what changes something: the overview is read anew. */
  act<T>(question: Promise<Answer<T>>): Promise<T | undefined>
  /** For whoever tells the no beside the button that was pressed. */
  ask<T>(question: Promise<Answer<T>>): Promise<Answer<T>>
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
  /** `isOwnAct`: the person signed out; otherwise the county no longer knows them. */
  readonly onEnd: (isOwnAct: boolean) => void
  readonly children: ReactNode
}

export function ConsoleSessionProvider({ client, who, onEnd, children }: Props) {
  const [overview, setOverview] = useState<ConsoleOverview>()
  const [problem, setProblem] = useState<ConsoleSession['problem']>()

  const ask = useCallback(
    async <T,>(question: Promise<Answer<T>>): Promise<Answer<T>> => {
      const answer = await question
      if (!answer.ok && answer.problem !== 'unreachable' && answer.problem.kind === 'not-signed-in')
        onEnd(false)
      return answer
    },
    [onEnd],
  )

  const look = useCallback(
    async <T,>(question: Promise<Answer<T>>): Promise<T | undefined> => {
      const answer = await ask(question)
      setProblem(answer.ok ? undefined : answer.problem)
      return answer.ok ? answer.value : undefined
    },
    [ask],
  )

  const changed = useChanged(client, ask)
  const read = useCallback(async () => {
    const answer = await ask(client.ask('overview', {}))
    if (answer.ok) setOverview(answer.value)
    else setProblem(answer.problem)
  }, [client, ask])

  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when something changed
  useEffect(() => {
    void read()
  }, [read, changed])

  const session = useMemo((): ConsoleSession => {
    async function act<T>(question: Promise<Answer<T>>): Promise<T | undefined> {
      const value = await look(question)
      if (value !== undefined) await read()
      return value
    }
    function signOut(): void {
      void client.signOut()
      onEnd(true)
    }
    const may: ConsoleSession['may'] = (name) => mayAsk(who.role, name)
    return { client, who, overview, problem, changed, may, look, act, ask, signOut }
  }, [client, who, overview, problem, changed, read, look, ask, onEnd])

  return <SessionContext value={session}>{children}</SessionContext>
}
