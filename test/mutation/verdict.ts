import { type ChildProcess, fork } from 'node:child_process'
import type { SourceChange } from './source-changes.ts'
import type { Answer, Question } from './watched-tests.ts'

export interface Verdict {
  readonly noticed: boolean
  /** The test that noticed, or how; empty for a survivor. */
  readonly by: string
}

/** A change that keeps one test file from ending for this long has hung it, and so is noticed. */
const LONGEST = 180_000

/**
 * Asks tests one after the other until one fails. A test which fails without any change as well (it reads
 * sources, say, or needs the whole configuration) is asked no more.
 */
export function startWatching(): {
  judge(change: SourceChange, tests: readonly string[]): Promise<Verdict>
  end(): void
} {
  const untrusted = new Set<string>()
  const trusted = new Set<string>()
  let child: ChildProcess | null = null

  async function judge(change: SourceChange, tests: readonly string[]): Promise<Verdict> {
    const asked = tests.filter((test) => !untrusted.has(test))
    const failed = await ask({ change, tests: asked })
    if (failed === null) return { noticed: false, by: '' }
    if (failed === HUNG || trusted.has(failed)) return { noticed: true, by: failed }
    if ((await ask({ change: null, tests: [failed] })) === null) trusted.add(failed)
    else untrusted.add(failed)
    return judge(change, asked)
  }

  /** The test that failed, or null. */
  async function ask(question: Question): Promise<string | null> {
    if (question.tests.length === 0) return null
    child ??= await started()
    const asked = child
    return new Promise((resolve) => {
      let hung = setTimeout(giveUp, LONGEST)
      asked.on('message', hear)
      asked.send(question)

      function hear(answer: Answer): void {
        clearTimeout(hung)
        if (answer === 'still running') {
          hung = setTimeout(giveUp, LONGEST)
          return
        }
        asked.off('message', hear)
        resolve(answer.failed)
      }

      function giveUp(): void {
        end()
        resolve(HUNG)
      }
    })
  }

  function end(): void {
    // With the workers it has started: a change that hangs hangs one of them.
    if (child?.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    child = null
  }

  return { judge, end }
}

function started(): Promise<ChildProcess> {
  const child = fork(new URL('./watched-tests.ts', import.meta.url), {
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child))
    child.once('error', reject)
  })
}

const HUNG = 'hung'
